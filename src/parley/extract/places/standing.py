"""Standing: what a place is in its sentence.

In: a `Doc` and one of its place mentions. Out: its role there, as a cost; with it, all that speaks against an event's
being at it.
"""

from __future__ import annotations

from bisect import bisect_left
from math import log10

from parley.extract.doc import Doc
from parley.extract.grammar.companions import friends_in
from parley.extract.grammar.leading import is_yardstick, leading
from parley.extract.grammar.token_spans import head_of
from parley.extract.mentions import PlaceMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import is_hyphenated
from parley.extract.places.words import where_words
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import CountryWord, country_word
from parley.gazetteer.places import word_kind

AT, SUBJECT, TIED, TOLD, PARTY, HELD, NOWHERE = 0.3, 0.8, 1.2, 2.0, 5.0, 9.0, 30.0
"""What a place costs by its part in the sentence: said to be where, acting, tied to a thing, where something was told,
a country that takes part, one that an office or nationality belongs to, one whose clock is meant ("noon Lima time") or
which is spoken to or about ("accused Lima of")."""
WIDTH, NARROW, FOLLOWING, LEADING = 1.0, 5.0, 0.5, 1.5
"""For each tenfold of a place's breadth over five kilometres; for standing behind a narrower place ("Goma, DR Congo"),
or leading to one ("Homs's Old Town")."""
WITHIN: tuple[list[str], ...] = ([], [","], ["in"], [",", "in"], ["in", "the"], [",", "in", "the"])
"""The words between a place and the wider one that it lies in."""
SMALL = frozenset({"town", "site", "area"})
ASIDE = 6
"""How many words back brackets are looked for."""
SAME_PHRASE = ("appos", "flat", "conj", "compound", "list", "dep", "nmod:desc")


def standing(doc: Doc, mention: PlaceMention, part: float) -> float:
    """What speaks against a place by the words around it: its `part` in the sentence (see `role`), and how wide it
    is."""
    return part + WIDTH * log10(_width(mention) / NARROW) + _beside_narrower(doc, mention)


def _width(mention: PlaceMention) -> float:
    return max(mention.place.precision or NARROW, NARROW)


def role(doc: Doc, mention: PlaceMention) -> float:
    """What a place is there, as the cost of an event's being at it."""
    if doc.tokens[mention.last : mention.last + 1] and doc.tokens[mention.last].text.lower() == "time":
        return NOWHERE
    head = head_token(doc, mention)
    if _is_bracketed(doc, mention):
        return HELD
    word = country_word(mention.place.name)
    if word == "capital" and (wages(doc, head) or friends_in(doc, head)):
        return NOWHERE
    if (word and matches(head.relation, ("compound", "amod", "nmod:poss"))) or is_hyphenated(doc, head):
        return TIED if word == "capital" and _is_of_a_town(doc, head) else HELD  # "Chadian", "Chad-based"
    while matches(head.relation, SAME_PHRASE) and not head.is_root and doc.tokens[head.head].tag == "PROPN":
        head = doc.tokens[head.head]
    if word and head.relation == "obl:agent":
        return HELD
    if is_yardstick(doc, head):
        return NOWHERE
    above = doc.tokens[head.head]
    if matches(head.relation, ("nmod",)) and "from" in leading(doc, head.index) and _is_of_people(above):
        return HELD  # "raiders from X", "protests from X"
    if matches(head.relation, ("nmod",)) and "with" in leading(doc, head.index) and _is_border(above):
        return HELD  # "near the border with X"
    if above.lemma.lower() in where_words("stationed") and _acts(doc, doc.tokens[above.head]):
        return HELD  # "rebels positioned in X shelled"
    if above.lemma.lower() in where_words("outlawing"):
        return HELD  # "the Front, outlawed in X"
    if (matches(head.relation, ("nmod",)) and _is_ground(above)) or _is_site_of(head, above, word):
        head = above
    if word and above.lemma.lower() in where_words("serving") and "for" in leading(doc, head.index):
        return NOWHERE  # "spying for Peru"
    if above.lemma.lower() in where_words("facing"):
        return TOLD
    spoken = _spoken_of(doc, head, above, word)
    return _by_relation(doc, head, word) if spoken is None else spoken


def wages(doc: Doc, owner: Token) -> bool:
    """Whether a word says whose campaign something is: "in | Lima | 's offensive"."""
    return owner.relation == "nmod:poss" and doc.tokens[owner.head].lemma.lower() in where_words("waged")


def _is_bracketed(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a place is told of in brackets, behind other words there: "the Front (outlawed in Chad)"."""
    before = [t.text for t in doc.tokens[max(0, mention.first - ASIDE) : mention.first]]
    opened = max((i for i, word in enumerate(before) if word == "("), default=None)
    return opened is not None and ")" not in before[opened:] and opened < len(before) - 1


def _spoken_of(doc: Doc, head: Token, above: Token, word: CountryWord | None) -> float | None:
    """What a place is that words are spoken at, to or about, or that an office belongs to; None where it is no such."""
    governor = doc.tokens[head.head].lemma.lower()
    says = governor in where_words("speech")
    if matches(head.relation, ("obl",)) and says:
        return TOLD
    if word == "capital" and matches(head.relation, ("nmod",)) and _speaks(doc, above):
        return TOLD
    if matches(head.relation, ("obj", "iobj", "nsubj:pass")) and says:
        return NOWHERE
    if word and matches(head.relation, ("obj", "iobj")) and doc.children(above.index, "xcomp"):
        return NOWHERE  # "pressed Lima to"
    held = matches(head.relation, ("nmod",)) and governor in where_words("holders")
    return HELD if held and not _is_located(doc, head) else None


def _by_relation(doc: Doc, head: Token, word: CountryWord | None) -> float:
    """What a place is by how it hangs in its sentence: who acts, where something is or what is hit, else a party or a
    tie."""
    if matches(head.relation, ("nsubj",)) and head.relation != "nsubj:pass":
        return NOWHERE if word == "capital" else HELD if word else SUBJECT
    if _is_located(doc, head) or matches(head.relation, ("obj", "nsubj:pass")):
        return AT
    return PARTY if word and word != "capital" else TIED


def _is_located(doc: Doc, head: Token) -> bool:
    """Whether a preposition puts something at a place: "in Lima", "near the bridge"."""
    return not where_words("at").isdisjoint(leading(doc, head.index))


def _speaks(doc: Doc, token: Token) -> bool:
    """Whether a word is for who says something from afar, or hears it: "a spokesman in Lima said", "told reporters in
    Lima"."""
    if doc.tokens[token.head].lemma.lower() not in where_words("speech"):
        return False
    hears = token.lemma.lower() in where_words("audience")
    return hears or (matches(token.relation, ("nsubj",)) and is_of(token, "far_voice"))


def head_token(doc: Doc, mention: PlaceMention) -> Token:
    """The token by which a place hangs in its sentence."""
    return doc.tokens[head_of(doc, mention.first, mention.last)]


def _is_of_people(token: Token) -> bool:
    """Whether a word is for people who act, and are from somewhere and may be elsewhere, or for what they say."""
    if token.lemma.lower() in where_words("reactions"):
        return True
    acts = token.tag == "NOUN" and matches(token.relation, ("nsubj",))
    return acts and any_class(("people", "armed_people"), token.lemma)


def _acts(doc: Doc, noun: Token) -> bool:
    """Whether a noun is for who does what its verb tells, by the mere form of it."""
    return noun.relation == "nsubj" and not doc.children(noun.head, "nsubj:pass", "aux:pass")


def _is_border(token: Token) -> bool:
    return token.lemma.lower() in {"border", "frontier", "boundary"}


def _is_ground(token: Token) -> bool:
    """Whether a word is for land, or for a side of a place: "a village of", "the outskirts of", "south of"."""
    return word_class("territory", token.lemma) or token.lemma.lower() in where_words("side") | where_words("away")


def _is_site_of(head: Token, above: Token, word: CountryWord | None) -> bool:
    """Whether a name before a noun is that of the place which the noun is: "the Abu Shouk camp", "the Conoco gas
    field"."""
    site = word_kind(above.lemma) or word_class("territory", above.lemma)
    return word is None and above.tag == "NOUN" and bool(site) and matches(head.relation, ("compound",))


def _is_of_a_town(doc: Doc, head: Token) -> bool:
    """Whether a capital before a noun is the town, not its government: "a Lima market", but no "the Lima
    government"."""
    holds = doc.tokens[head.head].lemma.lower() in where_words("holders") | where_words("of_governments")
    return not holds and not is_hyphenated(doc, head) and matches(head.relation, ("compound", "nmod:poss"))


def _beside_narrower(doc: Doc, mention: PlaceMention) -> float:
    """What it costs that a narrower place stands right beside one: "DR Congo" in "Goma, DR Congo", "Homs" in "Homs's
    Old Town", "Chad" in "the Marna crossing between Chad and Sudan"."""
    at = bisect_left(doc.places, mention.first, key=lambda m: m.first)
    before = doc.places[at - 1] if at else None
    after = doc.places[at + 1] if at + 1 < len(doc.places) else None
    if after and _opens_narrower(doc, mention, after):
        return LEADING
    if not before or _opens_narrower(doc, before, mention):
        return 0.0
    if _between(doc, before, mention) == ["between"] and _width(before) < _width(mention):
        return HELD
    return FOLLOWING * (_between(doc, before, mention) in (*WITHIN, ["of"]))


def _opens_narrower(doc: Doc, mention: PlaceMention, after: PlaceMention) -> bool:
    """Whether a place leads to the narrower one right after it: "Homs's Old Town", "the Damascus suburb of Daraya"."""
    between = _between(doc, mention, after)
    described = mention.last - mention.first > 1 and word_kind(doc.tokens[mention.last - 1].text) in SMALL
    return between in (["'s"], ["’s"]) or (described and between in ([], ["of"]))


def _between(doc: Doc, one: PlaceMention, other: PlaceMention) -> list[str]:
    """The words between two places, as far as they can tell how the two belong together."""
    return [token.text for token in doc.tokens[one.last : min(other.first, one.last + 4)]]
