"""Bodies: organisations and armed groups, and what they belong to, learned from one report.

In: a `Doc` with names. Out: the name under which each is known in this report. A body is called what the report calls
it in full; an abbreviation in brackets, or a part of the name, stands for the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from difflib import SequenceMatcher

from parley.extract.doc import Doc
from parley.extract.names.abbreviations import SMALL, is_abbreviation, spelt_out
from parley.extract.parties.by_name.ministries import is_ministry, state_of
from parley.extract.parties.by_name.nations import nation, whole
from parley.extract.parties.classes import words_of
from parley.extract.parties.phrases import words_of_name
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import Body, adjectives, body, country, is_armed_group
from parley.gazetteer.folding import fold
from parley.language.lemmas import singular
from parley.records import Party

NEAR = 30
"""How many names on each side are looked at for a longer form."""

ALIKE = 0.8
"""From here on (of 1) two names are taken for spellings of one: "Taleban" has 0.86 of "Taliban"."""

FIGHTING = {"armed_group", "party"}
"""Kinds of bodies that fight, or speak for those who do."""

LONGEST_SHORT = 5
"""Letters that a word in capitals has at most where it may be an abbreviation."""


def _arm(name: str) -> Body | None:
    """The force of a state that a longer name begins with: "RAF Typhoon"."""
    first, _, rest = name.partition(" ")
    known = body(first) if rest and first.isupper() else None
    return known if known and known.kind == "army" else None


ROOFS = {"igo", "alliance"}
"""Kinds of bodies whose parts are named after them: "United Nations Development Fund"."""


class Bodies:
    """The bodies that one report names."""

    def __init__(self, doc: Doc) -> None:
        self._names = [
            (m.first, whole(words_of_name(doc, m))) for m in doc.names if m.kind not in {"person", "event"}
        ]  # fmt: skip
        self._short = spelt_out(name for _, name in self._names) | dict(_abbreviations(doc))
        self._written = self._fullest_forms()
        self._holding: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for first, name in self._names:
            if nation(name) is None:
                for word in fold(name).split():
                    self._holding[word].append((first, name))

    def full(self, name: str, index: int, of: str | None = None) -> str:
        """The name in full of what the report calls `name` at token `index`, where it is known to be `of` a country."""
        name = whole(name)
        name = _of_its_land(self._short.get(name, name), of)
        known = body(name)
        longer = self._longer(name, index, of) if known is None or name.lower() in words_of("again_body") else None
        known = body(longer) if longer else known
        known = known or _arm(longer or name)
        return self._written.get(known.name, known.name) if known else longer or name

    def written(self, name: str) -> str:
        """The name of a well-known body as the report gives it in full, where it does."""
        known = body(name)
        return self._written.get(known.name, name) if known else name

    def _longer(self, name: str, index: int, of: str | None) -> str | None:
        """The nearest longer name, before rather than behind, that holds all words of a part: "the Observatory".

        A ministry that says what it is for is whole; what is of one country never takes the name of another's, nor does
        "the Army" that of rebels.
        """
        words = set(fold(name).split())
        if not words or nation(name) or is_ministry(name):
            return None
        rarest = min((self._holding[word] for word in words), key=len)
        at = bisect_left(rarest, (index, ""))
        near = [*reversed(rarest[max(0, at - NEAR) : at]), *rarest[at : at + NEAR]]
        longer = (name for _, name in near if words < set(fold(name).split()) and not _is_rebels_for(name, words))
        found = next((name for name in longer if of is None or state_of(name) in {None, of}), None)
        return self._short.get(found, found) if found else None

    def _fullest_forms(self) -> dict[str, str]:
        """For each body of the gazetteer the name that the report gives it in full."""
        forms: dict[Body, list[str]] = defaultdict(list)
        for _, name in self._names:
            if known := body(name):
                forms[known].append(self._short.get(name, name))
        return {usual.name: _chosen(usual, names) for usual, names in forms.items()}


def _of_its_land(name: str, land: str | None) -> str:
    """`name` with the land that stands before it, where it is a mere noun by which another land's body goes, or what
    the world's body goes by in short: a "Libyan Observatory" is not that of Syria, nor a "Russian Security Council" the
    UN's."""
    known = body(name) if land else None
    if known is None or land is None:
        return name
    short = (
        known.kind == "igo" and name.split()[-1].lower() in words_of("again_body") and fold(name) != fold(known.name)
    )
    noun = name.lower() in words_of("again_body") and known.belongs_to is None
    its = adjectives(land) if short or noun else ()
    return f"{its[0]} {name}" if its and not any(word in known.name.split() for word in its) else name


def _is_rebels_for(name: str, words: set[str]) -> bool:
    """Whether a name is an armed group's, of which `words` give no more than what a state's own arms are called,
    too."""
    return is_armed_group(name) and words <= words_of("state_arms")


def _chosen(usual: Body, names: list[str]) -> str:
    """The usual name, in the report's spelling, of what states have founded, or where the report writes it, an
    abbreviation, the beginning or another spelling of it; else its own longest name. Those who fight may go by the end
    of theirs: in 14 of 15 reports of six annotated sets that write no more such an end stays as written."""
    if spelt := next((name for name in names if fold(name) == fold(usual.name) and "'" in name), None):
        return spelt
    bare = {fold(_without_kind(name)).removesuffix(" news") for name in names}
    if (" " in usual.name or usual.kind == "media") and fold(usual.name) in bare:
        return usual.name
    if usual.kind == "igo":
        return max((name for name in names if is_abbreviation(usual.name, name)), key=len, default=usual.name)
    whole = [name for name in names if _is_whole(name, usual)]
    if not whole or any(_is_usual(name, usual.name) for name in whole):
        return usual.name
    return max(whole, key=len)


def _is_whole(name: str, usual: Body) -> bool:
    """Whether a name can stand for itself: it is no part of the usual one, or the end of it that fighters go by."""
    is_end = fold(usual.name).endswith(fold(_without_kind(name))) and " " in name and usual.kind in FIGHTING
    return fold(name) == fold(usual.name) or is_end or not _is_part(name, usual.name)


def _is_usual(name: str, usual: str) -> bool:
    is_start = fold(usual).startswith(fold(name))
    return is_start or is_abbreviation(name, usual) or _is_spelt(name, usual)


def _is_spelt(name: str, usual: str) -> bool:
    """Whether a name of one word is another one in other letters: "Taleban", "Hizbollah"."""
    one, other = fold(name), fold(usual)
    return " " not in one + other and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _without_kind(name: str) -> str:
    """A name without the word behind it for what it names: "Islamic State group"."""
    rest, _, last = fold(name).rpartition(" ")
    return rest if rest and _is_kind(last) else name


def _is_kind(word: str) -> bool:
    return word in words_of("again_body") | words_of("forces") | {"rebels", "fighters", "militants"}


def _is_part(name: str, usual: str) -> bool:
    short, full = fold(name), fold(usual)
    if not _is_kind(full.split()[-1]):
        short = fold(_without_kind(name))
    inner = " " not in short and short in full.split()
    return inner or full.startswith(short) or full.endswith(short) or full.removesuffix("s") == short.removesuffix("s")


def is_force(name: str) -> bool:
    """Whether a body is an armed group, or a force by the word that heads its name: "Upper Valley Brigade", "Front for
    Reform"."""
    if known := body(name):
        return known.kind == "armed_group"
    head = next((part for joint in (" for ", " of ") if (part := name.split(joint)[0]) != name), name)
    return word_class("named_forces", head.split()[-1])


def is_band(party: Party) -> bool:
    """Whether a party is an armed group that is no state's, or of nameless people who fight for none."""
    man = singular(party.name.split()[-1].lower())
    nameless = not party.belongs_to and any_class(("irregulars", "assailants"), man)
    named = country(party.body) is None and party.body[:1].isupper() and is_force(party.body)
    return nameless or named or is_armed_group(party.body)


def _abbreviations(doc: Doc) -> list[tuple[str, str]]:
    """Pairs of a short name in brackets and the name before it: "Rapid Support Forces (RSF)"."""
    found = []
    for before, inside in zip(doc.names, doc.names[1:], strict=False):
        between = doc.tokens[before.last : inside.first]
        if [t.text for t in between] == ["("] and inside.last - inside.first <= 3:
            name, short = whole(words_of_name(doc, before)), words_of_name(doc, inside)
            if before.kind != "place" and short.upper()[:2] == short[:2] and _may_be_short(short, name):
                found.append((short, name))
    return found


def _may_be_short(short: str, name: str) -> bool:
    """Whether the letters of `short` come in this order in `name`, or it is of capitals only (another language's)."""
    if short.isupper() and len(short) <= 8:
        return True
    letters = iter(fold(name).replace(" ", ""))
    return all(letter in letters for letter in fold(short).replace(" ", ""))


def lowered(name: str) -> str:
    """A name of several words that a letterhead writes in capitals, as it is written elsewhere: "UPPER VALLEY
    FRONT"."""
    words = name.split()
    if len(words) == 1 or not name.isupper() or not any(len(word) > LONGEST_SHORT for word in words):
        return name
    return " ".join(word.lower() if word.lower() in SMALL else word.capitalize() for word in words)


def roof(full: str) -> str | None:
    """The body whose part a name is by its first words: of "United Nations Development Fund", the United Nations."""
    words = full.split()
    for size in range(len(words) - 1, 0, -1):
        known = body(" ".join(words[:size]))
        if known and known.kind in ROOFS:
            return known.belongs_to or known.name
    return None
