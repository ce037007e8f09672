"""Phrases: the shape of a noun phrase in the tree.

In: a parsed `Doc` and a token. Out: its modifiers, its "of" phrases, its words as a short name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.mentions import NameMention
from parley.extract.parties.classes import is_of
from parley.extract.tokens import Token, matches
from parley.gazetteer.actors import body, country, country_word

BEFORE = ("amod", "compound", "nmod:desc", "nmod:unmarked", "flat", "nmod:poss", "nmod", "appos", "dep")
NAMING = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT", "VERB", "ADV", "ADP"})
"""Tags of the words before a noun that may be part of its short name."""
SINGULAR = {"a", "an", "one"}


def modifiers(doc: Doc, head: Token) -> Iterator[Token]:
    """What stands before a noun and says whose or which: nationalities, names, possessors, with their conjuncts."""
    for child in doc.children(head.index):
        if child.index < head.index and matches(child.relation, BEFORE) and not preposition(doc, child):
            yield child
            yield from modifiers(doc, child)
            yield from (t for t in doc.children(child.index, "conj") if t.index < head.index)


def behind(doc: Doc, head: Token, *cases: str) -> Iterator[Token]:
    """The heads of the phrases behind a noun that begin with one of the words `cases`: "of Armenia"."""
    for child in doc.children(head.index, "nmod", "obl"):
        if child.index > head.index and preposition(doc, child) in cases:
            yield child


def conjuncts(doc: Doc, index: int) -> list[int]:
    """Token `index` and all that are joined to it by "and", in order."""
    found, stack = [], [index]
    while stack:
        found.append(stack.pop())
        stack += [t.index for t in reversed(doc.children(found[-1], "conj"))]
        stack += [*_joined_to_part(doc, found[-1]), *_listed(doc, found[-1])]
    return sorted(found)


def _listed(doc: Doc, index: int) -> list[int]:
    """The countries of a list between its first and its last: of "Peru, Chad and Kenya", Chad, which the tree has
    explain Peru."""
    last = max((t.index for t in doc.children(index, "conj")), default=index)
    between = (t for t in doc.children(index, "appos", "compound", "nmod:unmarked") if index < t.index < last)
    named = ((t.index, name_at(doc, t.index)) for t in between)
    return [
        i for i, name in named if name and country_word(words_of_name(doc, name)) == "name" and _is_nation(doc, index)
    ]


def _is_nation(doc: Doc, index: int) -> bool:
    name = name_at(doc, index)
    return name is not None and country_word(words_of_name(doc, name)) == "name"


def _joined_to_part(doc: Doc, index: int) -> list[int]:
    """What is joined to a name, though the tree hangs it from a word within: "the Republic of Chad | and Peru"."""
    name = name_at(doc, index)
    if name and head_of(doc, name.first, name.last).index == index:
        inner, last = [*range(index + 1, name.last)], name.last
    else:  # "Secretary of State X | and Y", where the tree makes the name part of the office
        inner = [t.index for t in doc.children(index, "flat")]
        last = max(inner, default=0)
    return [t.index for i in inner for t in doc.children(i, "conj") if t.index >= last]


def is_hyphenated(doc: Doc, token: Token) -> bool:
    """Whether a word is but half of one with a hyphen that names nobody itself: "US" in "US-led", "Turkey" in
    "pro-Turkey"."""
    return _touches(doc, token.index, 1) or _touches(doc, token.index, -1)


def led_by(doc: Doc, head: Token) -> str:
    """The words that say who leads forces: "US-led" of "US-led troops"; "" where none do."""
    before = doc.tokens[max(0, head.index - 3) : head.index]
    is_led = len(before) == 3 and before[1].text == "-" and before[2].text.lower() == "led"
    return "".join(t.text for t in before) if is_led and is_of(head, "soldiery") else ""


def _touches(doc: Doc, index: int, step: int) -> bool:
    if not 0 <= index + 2 * step < len(doc.tokens) or doc.tokens[index + step].text != "-":
        return False
    near, dash, far = doc.tokens[index], doc.tokens[index + step], doc.tokens[index + 2 * step]
    before, after = (near, far) if step > 0 else (far, near)
    tight = before.span.end == dash.span.start and dash.span.end == after.span.start
    name = name_at(doc, index)
    if name and name.first <= far.index < name.last:  # "Sang-e Atash"
        return False
    return tight and not far.text[:1].isupper() | (far.text.lower() == "pro")


def short_name(doc: Doc, head: Token, *, keep: bool = True) -> str:
    """The words of a noun phrase without articles, numbers and whatever says nothing; a plain "a" stays.

    `keep` keeps nationalities and names before the noun ("Armenian forces"), else they go ("soldiers").
    """
    first = head.index
    while first > doc.sentences[head.sentence].first and _is_part(doc, doc.tokens[first - 1], head, keep=keep):
        first -= 1
    if not keep and head.index - first == 1 and is_of(doc.tokens[first], "any_body") and is_of(head, "fighter"):
        first += 1  # "Sahel Front | group | fighters"
    while first < head.index and (doc.tokens[first].text == "-" or _is_of_an_age(doc, first)):
        first += 1
    return " ".join(doc.span_of(first, head.index + 1).of(doc.text).split())


def _is_of_an_age(doc: Doc, index: int) -> bool:
    """Whether a word only says how old somebody is: "year" and "old" of "26-year-old"."""
    around = [t.text.lower() for t in doc.tokens[max(0, index - 2) : index + 3]]
    return doc.tokens[index].text.lower() in {"year", "month", "old"} and any(
        around[i : i + 3] in (["year", "-", "old"], ["month", "-", "old"]) for i in range(len(around) - 2)
    )


def name_is_bare(doc: Doc, head: Token) -> bool:
    """Whether a noun stands without any word before it that says more than where it is: "the group", "the Lima-based
    group"."""
    words = short_name(doc, head)
    return words == head.text or words.endswith(f"-based {head.text}")


def is_single(doc: Doc, head: Token) -> bool:
    """Whether a noun stands for one, by its article."""
    return any(t.text.lower() in SINGULAR for t in doc.children(head.index, "det", "nummod"))


def _is_part(doc: Doc, token: Token, head: Token, *, keep: bool) -> bool:
    if token.text.lower() == "and":
        return _joins_kinds(doc, token, head)
    if _is_plural(token) and not is_of(token, "plural_kind"):
        return False
    if token.tag not in NAMING or (is_of(token, "vague") and not _is_in_a_land(doc, token)):
        return False
    if token.tag in {"PUNCT", "ADP", "ADV"} and not (token.text == "-" or is_hyphenated(doc, token)):
        return False
    if token.text[:1].isupper() and not keep and not (is_hyphenated(doc, token) or _is_of_a_kind(token)):
        return False
    if not keep and _is_in_a_land(doc, token):
        return False
    return any(above.index == head.index for above in doc.ancestors(token.index))


def _is_in_a_land(doc: Doc, token: Token) -> bool:
    """Whether a word is one of several of a country's name: "Zealand"."""
    name = name_at(doc, token.index)
    return name is not None and name.last - name.first > 1 and country(words_of_name(doc, name)) is not None


def _is_of_a_kind(token: Token) -> bool:
    """Whether a word in capitals says what people hold to, and not whose or of which land they are: "Islamist"."""
    return token.tag == "ADJ" and country(token.text) is None and body(token.text) is None


def _joins_kinds(doc: Doc, joint: Token, head: Token) -> bool:
    """Whether an "and" joins two words that say of which kind a noun is: "local and media sources"."""
    one, other = doc.tokens[joint.index - 1], doc.tokens[joint.index + 1]
    words = one.text.islower() or one.index == doc.sentences[one.sentence].first
    is_plain = words and other.text.islower() and one.tag in {"ADJ", "NOUN"} and not _is_plural(one)
    joined = other.relation == "conj" and other.head == one.index and other.index < head.index
    return is_plain and joined and one.relation in {"amod", "compound"} and one.head == head.index


def _is_plural(token: Token) -> bool:
    """Whether it is a common noun in the plural, which says of no noun behind it of which kind it is: a comma is lost
    in "of ten casualties aid agencies said"."""
    small = token.text.lower()
    return token.tag == "NOUN" and small.endswith("s") and small != token.lemma.lower()


def name_at(doc: Doc, index: int) -> NameMention | None:
    """The name that covers token `index`, if one does."""
    at = bisect_right(doc.names, index, key=attrgetter("last"))
    found = doc.names[at] if at < len(doc.names) else None
    return found if found and found.first <= index else None


def names_one(doc: Doc, token: Token) -> bool:
    """Whether a name that may end like a plural is one person's: "Idris Abbas", and "Abbas" where the report has him in
    full."""
    name = name_at(doc, token.index)
    if name is None or name.kind != "person":
        return False
    full = (other for other in doc.names if other.kind == "person" and other.last - other.first > 1)
    return name.last - name.first > 1 or any(doc.tokens[other.last - 1].text == token.text for other in full)


def borne(doc: Doc, index: int) -> NameMention | None:
    """The name that a title bears which the tree has for its first word: "Mallam | Bukar Goni", "Minister for Africa |
    Jane Smith"."""
    tied = doc.children(index, "flat") if doc.tokens[index].tag == "PROPN" and not name_at(doc, index) else ()
    names = [name_at(doc, token.index) for token in tied]
    people = (name for name in names if name and name.kind == "person")
    return next(people, next(iter(names), None))


def head_of(doc: Doc, first: int, last: int) -> Token:
    """The token of `[first, last)` that hangs from outside it."""
    for token in doc.tokens[first:last]:
        if token.tag not in {"PART", "PUNCT"} and (token.is_root or not first <= token.head < last):
            return token
    return doc.tokens[last - 1]


def words_of_name(doc: Doc, name: NameMention) -> str:
    """A name as written, on one line."""
    return " ".join(name.span.of(doc.text).split())


def acts(doc: Doc, name: NameMention) -> bool:
    """Whether an unknown name stands where only one that acts can, or beside a noun for who prints news."""
    head = head_of(doc, name.first, name.last)
    prints = head.relation == "appos" and is_of(doc.tokens[max(0, name.first - 1)], "media")
    return prints or head.relation.startswith("nsubj") or (head.is_party and head.relation != "compound")
