"""Home: the country that a stretch of a report is about.

In: a `Doc` with names and, where read, places; a token. Out: the country of the places named nearest to it, for people
whose country is not told: "five police officers were killed in …".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from parley.extract.dates.entries import entry
from parley.extract.doc import Doc
from parley.extract.headings import place_set, says_when
from parley.extract.parties.datelines import land_of_dateline
from parley.extract.parties.lands import NamedLand, lands_named
from parley.extract.tokens import Sentence

BACK = 4
"""How many sentences back a place still says where we are."""

FURTHEST = 200
"""How many sentences back the headings of a digest are looked for."""

STOPS = frozenset({".", "!", "?", '"', "”", "'", ")", ":"})
HEADINGS = 0.2
"""A report with more of its sentences unfinished than this is a digest: many stories under headings of their own."""

ABOUT = 3
"""A report names the land that it is about so often."""

LABEL = 4
"""Within how many words from its beginning a name that opens a paragraph is followed by a colon."""


class Homes:
    """The countries that one report speaks of, stretch by stretch."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._set: dict[int, str | None] = {}

    @cached_property
    def _lands(self) -> list[NamedLand]:
        return lands_named(self._doc)

    @cached_property
    def main(self) -> str | None:
        """The country that the report names most often, by itself or by its places and nationality; that of its
        dateline, where it is named at least half as often, or no country half as often as all; where nothing else names
        that one, whichever else is named twice, and most. A land that only speaks of others is none of these."""
        count = Counter(named.country for named in self._lands if not named.visited and not named.helps)
        own = {named.country for named in self._lands if not named.speaks}
        count = Counter({land: n for land, n in count.items() if land in own}) or count
        if seat := self._seat:
            count[seat] += 1
        most, times = count.most_common(1)[0] if count else (None, 0)
        if seat and count[seat] == 1 and (told := self._scene or self._abroad(count)):
            return told
        return most if not seat or times > max(2 * count[seat], count.total() / 2) else seat

    def _abroad(self, count: Counter[str]) -> str | None:
        """The country that is named more than once, and more than any other."""
        first, second = [*count.most_common(2), (None, 0)][:2]
        return first[0] if first[1] > max(1, second[1]) else None

    @cached_property
    def _scene(self) -> str | None:
        """The country where the report says most often that something is, where it says so more than once."""
        count = Counter(named.country for named in self._lands if named.sure and not named.visited)
        most, times = count.most_common(1)[0] if count else (None, 0)
        return most if times > 1 else None

    def share(self, land: str) -> float:
        """How much of what the report names of countries is of `land`, from 0 to 1; all where it names none."""
        return self._often[land] / len(self._lands) if self._lands else 1.0

    @cached_property
    def _seat(self) -> str | None:
        """The country of the dateline, unless the report tells of it only that others meet there."""
        seat = land_of_dateline(self._doc)
        told = [named for named in self._lands if named.country == seat]
        return None if told and all(named.venue for named in told) else seat

    @cached_property
    def lands(self) -> frozenset[str]:
        """The countries that the report names, by themselves, their people or their places."""
        return frozenset(self._often)

    def at(self, token_index: int) -> str | None:
        """The country spoken of at token `token_index`: of its sentence, of the heading above it, of those before it,
        of the whole report; in a digest its own story and headings alone can tell."""
        here = self._doc.sentences[self._doc.tokens[token_index].sentence]
        if label := self._labels.get(here.paragraph):
            return label
        if found := self._of(here, token_index) or self._under(here):
            return found
        earlier = self._above(here) if self.is_digest else self._before(here)
        for sentence in earlier:
            found = self._of(sentence, token_index)
            if found and (self.is_digest or not self._is_passing(found, sentence, here)):
                return found
        return None if self.is_digest else self.main

    def _is_passing(self, land: str, sentence: Sentence, here: Sentence) -> bool:
        """Whether a land that an earlier sentence names is named nowhere else, in a report that is about another, or
        only as a neighbour, and so says nothing of what is told later."""
        if all(n.next_door for n in self._between(sentence.first, sentence.last) if n.country == land):
            return True
        goes_on = here.index - sentence.index == 1 and here.paragraph == sentence.paragraph
        return not goes_on and self._often[land] == 1 and self._often[self.main or ""] >= ABOUT

    @cached_property
    def _often(self) -> Counter[str]:
        """How often the report names each land."""
        return Counter(named.country for named in self._lands if not named.helps)

    def _under(self, here: Sentence) -> str | None:
        """The country of the place that a heading sets for `here`: of "GOMA:", above or before it."""
        if here.index not in self._set:
            heading = place_set(self._doc, here)
            self._set[here.index] = heading.place.country if heading else None
        return self._set[here.index]

    @cached_property
    def _labels(self) -> dict[int, str]:
        """The country of each paragraph that opens with its name or that of a place in it: "- Chad: Rebels raided
        …"."""
        tokens, found = self._doc.tokens, dict[int, str]()
        for named in self._lands:
            sentence = self._doc.sentences[tokens[named.at].sentence]
            first = sentence.index == 0 or self._doc.sentences[sentence.index - 1].paragraph != sentence.paragraph
            opens = first and not any(t.text.isalpha() for t in tokens[sentence.first : named.at])
            if opens and any(t.text == ":" for t in tokens[named.at + 1 : named.at + LABEL]):
                found[sentence.paragraph] = named.country
        return found

    def mostly(self, token_index: int) -> str | None:
        """The country that the whole report is about; in a digest, the story."""
        return self.at(token_index) if self.is_digest else self.main

    def here(self, token_index: int) -> str | None:
        """The country of the places named in the sentence of token `token_index`."""
        return self._of(self._doc.sentences[self._doc.tokens[token_index].sentence], token_index)

    def opposite(self, token_index: int) -> set[str]:
        """The countries that the sentence of token `token_index` sets against it: "talks with Chad", "condemned
        Chad"."""
        last = self._doc.sentences[self._doc.tokens[token_index].sentence].last
        found = self._between(token_index, last)
        return {
            n.country
            for n in found
            if self._doc.tokens[n.at].relation == "obj"
            or {"with", "against", "on"} & {t.text.lower() for t in self._doc.tokens[n.at - 2 : n.at]}
        }

    def across(self, token_index: int) -> set[str]:
        """The countries of the counterparts of whoever is named at `token_index`: "met his Chadian counterpart"."""
        found = self._between(token_index, self._doc.sentences[self._doc.tokens[token_index].sentence].last)
        return {n.country for n in found if "counterpart" in {t.lemma for t in self._doc.tokens[n.at + 1 : n.at + 4]}}

    def visited(self, token_index: int) -> set[str]:
        """The countries to which somebody only travels in the sentence of token `token_index`."""
        here = self._doc.sentences[self._doc.tokens[token_index].sentence]
        return {named.country for named in self._between(here.first, here.last) if named.visited}

    def others(self, token_index: int) -> set[str]:
        """The countries of which whoever is named at token `token_index` is not, by his sentence."""
        return self.opposite(token_index) | self.across(token_index) | self.visited(token_index)

    def last_before(self, token_index: int) -> str | None:
        """The country named last before token `token_index` in its sentence, by whatever word, save one to which
        somebody only travels, or where some only meet."""
        first = self._doc.sentences[self._doc.tokens[token_index].sentence].first
        found = [named for named in self._between(first, token_index) if not named.visited and not named.venue]
        return found[-1].country if found else None

    def said_at(self, land: str, token_index: int) -> int | None:
        """Where the report speaks of a country: the last time by the end of the sentence of token `token_index`, else
        the first."""
        said = self._said.get(land, [])
        last = self._doc.sentences[self._doc.tokens[token_index].sentence].last
        return said[max(0, bisect_left(said, last) - 1)] if said else None

    @cached_property
    def _said(self) -> dict[str, list[int]]:
        """Where each country is spoken of, by itself, its people or its places, in order."""
        said: dict[str, list[int]] = defaultdict(list)
        for named in self._lands:
            said[named.country].append(named.at)
        return said

    @cached_property
    def is_digest(self) -> bool:
        """Whether the report is of many short stories, told under headings."""
        return len(self._headings) >= 4 and len(self._headings) > HEADINGS * len(self._doc.sentences)

    def story(self, token_index: int) -> int:
        """Which story of the report token `token_index` is told in: that of the heading last above it in a digest, 0 in
        a report of one."""
        here = self._doc.tokens[token_index].sentence
        return bisect_right(self._headings, here) if self.is_digest else 0

    @cached_property
    def _headings(self) -> list[int]:
        """Which sentences are headings, in order: those that have no stop, and do not only say when."""
        ends = ((s, self._doc.tokens[s.last - 1].text) for s in self._doc.sentences)
        return [s.index for s, end in ends if end not in STOPS and not says_when(self._doc, s)]

    @cached_property
    def _heads(self) -> frozenset[int]:
        return frozenset(self._headings)

    def _before(self, here: Sentence) -> Iterator[Sentence]:
        """The sentences right before `here`; of a report of entries those of its own."""
        before = reversed(self._doc.sentences[max(0, here.index - BACK) : here.index])
        own = entry(self._doc, here)
        yield from (sentence for sentence in before if entry(self._doc, sentence) == own)

    def _above(self, here: Sentence) -> Iterator[Sentence]:
        """The sentences before `here` in its own story, and the headings above it."""
        found = False
        for index in range(here.index - 1, max(-1, here.index - FURTHEST), -1):
            sentence = self._doc.sentences[index]
            heading = index in self._heads
            if found and not heading:
                return
            found = found or heading
            if heading or sentence.paragraph == here.paragraph:
                yield sentence

    def _of(self, sentence: Sentence, token_index: int) -> str | None:
        every = self.is_digest and sentence.index in self._heads
        every_land = [n for n in self._between(sentence.first, sentence.last) if not n.helps]
        named = [n for n in every_land if not n.left] or every_land
        places = [n for n in named if n.sure or every]
        if not places:
            return next((n.country for n in named if n.tells), None)
        behind = [n for n in places if n.at >= token_index]
        found = behind[0] if behind else places[-1]
        seat = (n for n in named if n.country == self._seat and not self._is_apart(token_index, n.at))
        return self._seat if next(seat, None) and not every else found.country

    def _is_apart(self, one: int, other: int) -> bool:
        """Whether a semicolon stands between two tokens."""
        return any(t.text == ";" for t in self._doc.tokens[min(one, other) : max(one, other)])

    def _between(self, first: int, last: int) -> list[NamedLand]:
        low = bisect_left(self._lands, first, key=lambda n: n.at)
        return self._lands[low : bisect_left(self._lands, last, key=lambda n: n.at)]
