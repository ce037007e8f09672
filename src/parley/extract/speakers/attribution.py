"""Speakers: who says what, and so whose account of an event a report gives.

In: a `Doc` with tokens and parties. Out: its layer `speech`, and `speakers_at`, the chain of those who tell of an
event. A report's own voice has no speaker, and what one sentence attributes does not pass on to the next, save in
quotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise, takewhile

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.mentions import Speech
from parley.extract.registry import Extractor
from parley.extract.speakers.interviews import interview_speech
from parley.extract.speakers.issued import issued_speech
from parley.extract.speakers.marked import marked_sayings
from parley.extract.speakers.owning import owning_sayings
from parley.extract.speakers.phrases import phrase_sayings
from parley.extract.speakers.quotes import Quote, quotes
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.tellers import UNNAMED, tellers
from parley.extract.speakers.verbs import verb_sayings
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import Party, Span

FREE_QUOTE = 4  # words that a quotation has at least, to go on with the speaker before it


def speakers_at(doc: Doc, token_index: int) -> tuple[tuple[Party, ...], Span | None]:
    """The speakers of an event headed at `token_index`, from the outermost relay in, and the innermost one's cue. Empty
    and None where the report says it in its own voice, as one does that issues a statement. Whoever performs an act of
    speech is no speaker of that act."""
    own = {token_index, _beside(doc, token_index)}
    heard = (speech for speech in doc.speech_at(token_index) if speech.cue_token not in own and not speech.issued)
    told = [speech for speech in heard if not _is_background(doc, token_index, speech)]
    over = sorted(told, key=lambda s: (sum(_is_within(s, o) for o in told if o is not s), s.cue.start))
    parties = {str(party): party for speech in over for party in speech.speaker}
    return tuple(parties.values()), over[-1].cue if over else None


def _beside(doc: Doc, token_index: int) -> int:
    """The word from which a participle hangs that a comma sets off, since both have the same doer: "two were killed,
    police said, blaming rebels"; else the token itself. Whoever accuses others of deeds, "killing 60", does not kill."""
    token = doc.tokens[token_index]
    apart = token_index > 0 and doc.tokens[token_index - 1].text == ","
    accuses = word_class("accusing", doc.tokens[token.head].lemma) and not doc.children(token.head, "aux:pass")
    between = doc.tokens[token.head + 1 : token_index]  # "of breaking the truce after tanks shelled X, wounding two"
    other = any(t.is_verbal and doc.children(t.index, "nsubj") for t in between)
    charged = accuses and not other and word_class("harmed", token.lemma)
    is_of_teller = apart and token.relation == "advcl" and token.text.lower().endswith("ing") and not charged
    return token.head if is_of_teller else token_index


def read_speech(doc: Doc) -> Doc:
    """`doc` with its layer `speech`, outer speech before what lies within it."""
    found = [saying for token in doc.tokens for saying in _sayings(doc, token)]
    found += marked_sayings(doc, found)
    found = list(_with_statements(doc, _with_quotes(doc, found)))
    speech = [
        Speech(parties, doc.tokens[s.cue].span, s.cue, _spans(doc, s.content), quoted=s.quoted)
        for s, parties in tellers(doc, found)
        if s.content and parties
    ]
    speech += [*interview_speech(doc), *issued_speech(doc, speech)]
    return replace(doc, speech=tuple(sorted(speech, key=lambda s: (s.content[0].start, -s.content[-1].end, s.cue))))


def _is_background(doc: Doc, token_index: int, speech: Speech) -> bool:
    """Whether the report itself adds, within another's words, what somebody did and when: "said that the mayor, who
    resigned last month, would testify". Counted on annotated reports: of 7 claims of such a clause between commas 6
    have no speaker; without a date, or without a comma, most have."""
    if speech.quoted:
        return False
    above = [doc.tokens[token_index], *doc.ancestors(token_index)]
    within = list(takewhile(lambda token: token.index != speech.cue_token, above))
    if len(within) < len(above) and any(_who_denies(doc, token) for token in within):
        return True
    clause = next((token for token in within if token.relation == "acl:relcl"), None)
    if clause is None or len(within) == len(above):
        return False
    words = {token.index for token in doc.subtree(clause.index)}
    first = min(words)
    set_off = any(token.text == "," for token in doc.tokens[max(first - 1, 0) : first + 1])
    return set_off and any(date.head in words for date in doc.dates)


def _who_denies(doc: Doc, verb: Token) -> bool:
    """Whether a clause behind a comma tells that those just named deny it: "blamed the rebels, | who denied it"."""
    who = [t for t in doc.children(verb.index, "nsubj") if t.text.lower() in {"who", "which"}]
    return is_cue("denying", verb.lemma) and any(doc.tokens[t.index - 1].text == "," for t in who)


SPEAKERS = Extractor("speakers", reads=("tokens", "names", "dates", "parties"), writes="speech", read=read_speech)


def _sayings(doc: Doc, token: Token) -> Iterator[Saying]:
    if token.is_verbal:
        told = tuple(verb_sayings(doc, token))
        yield from told
        yield from () if any(saying.content for saying in told) else owning_sayings(doc, token)
    yield from phrase_sayings(doc, token)


def _is_within(speech: Speech, other: Speech) -> bool:
    """Whether `other` relays `speech`; of two named that tell of each other the later: "X said S, Y reported"."""
    named = all(s.speaker[-1].name != UNNAMED for s in (speech, other))
    earlier = named and other.cue < speech.cue and _covers(speech, other.cue)
    return _covers(other, speech.cue) and not earlier


def _covers(speech: Speech, span: Span) -> bool:
    return any(part.covers(span) for part in speech.content)


def _with_quotes(doc: Doc, found: Sequence[Saying]) -> list[Saying]:
    """`found`, each with the whole of the quotations that it introduces, closes, or that go on after it."""
    widened = list(found)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for i, saying in enumerate(found):
        by_sentence[doc.tokens[saying.cue].sentence].append(i)
    speaking: int | None = None  # the saying that has the floor
    until = -2  # the sentence in which its words end
    for quote in quotes(doc):
        first, last = doc.tokens[quote.first].sentence, doc.tokens[quote.last - 1].sentence
        near = [(i, widened[i]) for sentence in (first, last, last + 1) for i in by_sentence.get(sentence, ())]
        owner = _owner(doc, quote, near)
        if owner is None and _goes_on(doc, quote):
            owner = speaking if first - until <= 1 else next(reversed(by_sentence.get(first - 1, ())), None)
        if owner is not None:
            words = widened[owner].content | frozenset(range(quote.first, quote.last))
            widened[owner] = replace(widened[owner], content=words, quoted=True)
            until = max(last, doc.tokens[widened[owner].cue].sentence)
        speaking = owner
    return widened


def _owner(doc: Doc, quote: Quote, near: Sequence[tuple[int, Saying]]) -> int | None:
    """The saying next to `quote`, or within whose content it begins; the one before it where a colon or comma leads
    in."""
    spoken = [(i, s) for i, s in near if not quote.first <= s.cue < quote.last and s.speakers]
    before = [i for i, s in spoken if quote.first - 3 <= s.last <= quote.first - 1]
    after = [i for i, s in spoken if quote.last <= s.first <= quote.last + 2 and not _is_next(doc, quote, s)]
    around = [i for i, s in spoken if quote.first in s.content and quote.last not in s.content]
    leads_in = quote.first >= 2 and doc.tokens[quote.first - 2].text in {":", ","}
    return next(chain(before if leads_in else (), after, around, before), None)


def _is_next(doc: Doc, quote: Quote, saying: Saying) -> bool:
    """Whether a saying is in the sentence after that of a quotation, with a full stop between."""
    between = doc.tokens[quote.last - 1 : saying.first]
    return doc.tokens[saying.first].sentence > between[0].sentence and any(t.text == "." for t in between)


def _goes_on(doc: Doc, quote: Quote) -> bool:
    """Whether `quote` stands by itself, as a sentence of its own."""
    return len(quote) >= FREE_QUOTE and quote.first - 1 <= doc.sentences[doc.tokens[quote.first].sentence].first


def _with_statements(doc: Doc, found: Sequence[Saying]) -> Iterator[Saying]:
    """`found`, each that ends in a colon and leads in no quotation with all up to the next such one, where that is its
    paragraph's end, or what follows says "we", or nobody else is said to speak after it."""
    leads = [s.first for s in found if s.colon and not s.quoted]
    stops = dict(pairwise([*leads, len(doc.tokens)]))
    final = max((s.first for s in found if s.speakers), default=-1)
    for saying in found:
        rest = range(saying.last, stops.get(saying.first, 0))
        opens = saying.first == final or _ends(doc, saying) or _is_own_voice(doc, rest)
        if saying.colon and not saying.quoted and opens:
            yield replace(saying, content=saying.content | frozenset(rest))
        else:
            yield saying


def _ends(doc: Doc, saying: Saying) -> bool:
    """Whether nothing but its colon follows in its paragraph."""
    sentence = doc.sentences[doc.tokens[saying.cue].sentence]
    after = doc.sentences[sentence.index + 1 : sentence.index + 2]
    return saying.last + 1 >= sentence.last and any(s.paragraph != sentence.paragraph for s in after)


def _is_own_voice(doc: Doc, tokens: range) -> bool:
    return any(is_cue("own_voice", doc.tokens[i].text) for i in tokens)


def _spans(doc: Doc, content: frozenset[int]) -> tuple[Span, ...]:
    """The unbroken stretches of `content`, in order."""
    found: list[list[int]] = []
    for index in sorted(content):
        if found and found[-1][-1] == index - 1:
            found[-1].append(index)
        else:
            found.append([index])
    return tuple(doc.span_of(run[0], run[-1] + 1) for run in found)
