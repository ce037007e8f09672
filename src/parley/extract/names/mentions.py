"""Names: the proper names of a report and what kind of thing each names.

In: tokens with the model's guess at names. Out: the layer `names`. The model reads without capitals and takes some
towns for people; so the words decide first: their shape, the gazetteer, the words beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import NameKind, NameMention
from parley.extract.names.abbreviations import spelt_out
from parley.extract.names.answer_labels import is_answer_label
from parley.extract.names.between import lies_between, lies_in
from parley.extract.names.classes import is_title, joined, name_words
from parley.extract.names.introduced import head_of_name, is_introduced, is_shortened
from parley.extract.names.item_heads import item_heads
from parley.extract.names.place_contexts import befalling, is_place_by_context
from parley.extract.names.place_labels import is_place_label
from parley.extract.names.somebodys import is_somebody
from parley.extract.names.stretches import name_stretches
from parley.extract.names.titles import names_a_place
from parley.extract.names.unjoined import unjoined
from parley.extract.registry import Extractor
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import body, country_word, is_known
from parley.gazetteer.folding import fold
from parley.gazetteer.leaders import is_short
from parley.gazetteer.places import WIDE, lookup

KINDS: dict[str, NameKind] = {
    "PER": "person", "ORG": "organisation", "LOC": "place", "NORP": "group", "EVENT": "event"
}  # fmt: skip
ENTITIES: dict[str, NameKind] = {
    "person": "person", "organization": "organisation", "place": "place", "event": "event"
}  # fmt: skip
SAID: dict[str, NameKind] = {
    "organisation": "organisation", "armed_group": "group", "event": "event", "place": "place"
}  # fmt: skip
LARGE = 200_000
TOWN = 10_000
"""Inhabitants from which a bare name is taken for the place: more, where the model sees another kind."""

GROUPS = {"armed_group": "group", "people": "group"}

IN = frozenset({"in", "near", "outside", "inside"})

SURE = 3
"""Mentions that one counts for where only a place can stand."""


def read_names(doc: Doc) -> Doc:
    """`doc` with its names."""
    stretches = (stretch for sentence in doc.sentences for stretch in name_stretches(doc, sentence))
    names = (name for stretch in stretches for name in unjoined(doc.tokens, *stretch))
    names = ((first + is_answer_label(doc, first, last), last) for first, last in names)
    found = [_mention(doc, *name) for name in names if not _names_nobody(doc, *name)]
    heads = item_heads(doc, found)
    found = [replace(one, kind="place") if one.first in heads else one for one in found]
    return replace(doc, names=tuple(_settled(doc, found)))


NAMES = Extractor("names", reads=("tokens",), writes="names", read=read_names)


def _names_nobody(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is only a noun that is written in capitals: "an | FM | station", "six | Jesuits |"; or in brackets an
    address: "(@ | Ostland |)"."""
    if [t.text for t in doc.tokens[max(0, first - 2) : first]] == ["(", "@"]:
        return True
    return all(t.text.lower() in name_words()["in_capitals"] for t in doc.tokens[first:last])


def _mention(doc: Doc, first: int, last: int) -> NameMention:
    return NameMention(doc.span_of(first, last), _kind(doc, first, last), first, last)


def _kind(doc: Doc, first: int, last: int) -> NameKind:
    tokens = doc.tokens[first:last]
    name = joined(doc.tokens, first, last)
    if word := country_word(name):
        return "place" if word in {"name", "capital"} else "organisation" if word == "government" else "group"
    known = body(name)
    if known and _is_namesake(doc, first, last):
        return "place"
    if known:
        return "group" if known.kind in GROUPS else "organisation"
    if is_shortened(doc, first, last):
        return "organisation"
    if last - first > 1 and tokens[0].text.lower() in name_words()["storms"]:
        return "event"
    if names_a_place(doc.tokens, first, last) or _is_field(doc, first, last):
        return "place"
    if _owns_unmarked(tokens, name) or _is_by_his_son(tokens):
        return "person"
    if _is_band(doc, last) and (tokens[0].name.endswith("ORG") or not lookup(name)):
        return "group"
    is_titled = first > 0 and is_title(doc.tokens[first - 1].text)
    if (is_titled or is_somebody(doc, first, last)) and not _says(tokens, "organisation"):
        return "person"
    if last - first > 1 and _is_region(name):
        return "place"
    if last - first == 1 and name.endswith("s") and word_class("irregulars", name[:-1]):
        return "group"  # "Islamists"
    said = (kind for words, kind in SAID.items() if _says(tokens, words))
    guess = next(said, None) or _located(doc, first, last, name) or _guessed(doc, first, last)
    if guess in {"person", "organisation"} and _is_portfolio(doc, first, last):
        return "other"
    if guess in {"person", "place"} and is_introduced(doc, first, last):
        return "organisation"
    unlike = guess == "place" or (guess == "person" and name.isupper())
    if unlike and _acts(doc, first, last) and not lookup(name):
        return "organisation"
    seen_otherwise = guess == "organisation" or (guess == "place" and not lookup(name))
    if seen_otherwise and is_short(name) and tokens[0].tag == "PROPN":  # "Assad and his allies"
        return "person"
    return guess


def _is_by_his_son(tokens: tuple[Token, ...]) -> bool:
    """Whether a name is that of who goes by his son's and by where he is from: "Abu Omar al-Badri"."""
    of_somewhere = tokens[0].text in {"Abu", "Umm"} and any(t.text.lower() == "al" for t in tokens[1:])
    return of_somewhere and not any(_says(tokens, kind) for kind in ("organisation", "armed_group"))


def _is_namesake(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is that of a town, though a body goes by it: "in | Duma |", but "in the Duma"."""
    tokens = doc.tokens[max(0, first - 1) : last]
    is_in = first > 0 and tokens[0].text.lower() in IN and tokens[-1].name.endswith("LOC")
    name = joined(doc.tokens, first, last)
    return is_in and not name.isupper() and any(place.population >= TOWN for place in lookup(name)[:1])


def _is_field(doc: Doc, first: int, last: int) -> bool:
    """Whether a name stands between an office and who holds it, for where it is held: "commissioner for | Bui |, Lea
    Horn"."""
    words = [t.text.lower() for t in doc.tokens[max(0, first - 2) : first]]
    behind = doc.tokens[last : last + 2]
    held = len(behind) == 2 and behind[0].text == "," and behind[1].name == "B-PER"
    return held and len(words) == 2 and words[0] in name_words()["of_places"] and words[1] in {"of", "for"}


def _is_portfolio(doc: Doc, first: int, last: int) -> bool:
    """Whether a name stands for what an office deals with: "Minister for | Reconciliation", "Minister for | Gulf
    Affairs"."""
    office, case = doc.tokens[max(0, first - 2)], doc.tokens[max(0, first - 1)]
    is_one = last - first == 1 or doc.tokens[last - 1].text.lower() in name_words()["fields"]
    return is_one and case.text.lower() in {"for", "of"} and office.lemma.lower() in name_words()["portfolios"]


def _is_band(doc: Doc, last: int) -> bool:
    """Whether the noun right behind a name says that it is an armed group's: "the Los Choneros gang"."""
    behind = doc.tokens[last] if last < len(doc.tokens) else None
    return behind is not None and behind.tag == "NOUN" and behind.text in name_words()["bands"]


def _acts(doc: Doc, first: int, last: int) -> bool:
    """Whether a name stands where no town can: it says something, or has something that it runs."""
    head = head_of_name(doc, first, last)
    deed = doc.tokens[head.head]
    runs = deed.lemma in name_words()["runs"] and (head.relation == "nsubj" or "by" in leading(doc, head.index))
    return runs or (head.relation == "nsubj" and is_cue("say", deed.lemma))


def _is_region(name: str) -> bool:
    """Whether a name is in full that of a region, whatever its last word says: "West Bank"."""
    return any(place.kind in WIDE and fold(place.name) == fold(name) for place in lookup(name)[:1])


def _owns_unmarked(tokens: tuple[Token, ...], name: str) -> bool:
    """Whether it is a leader's last name that has lost its apostrophe: "Putins troops"."""
    return len(tokens) == 1 and len(name) > 4 and name.endswith("s") and is_short(name[:-1]) and not is_short(name)


def _located(doc: Doc, first: int, last: int, name: str) -> NameKind | None:
    """A place, where the gazetteer knows one of that name and the words say that something is there, or it is large."""
    found = lookup(name)
    if not found:
        return None
    before = doc.tokens[first - 1].text.lower() if first else ""
    over = doc.tokens[doc.tokens[first].head].lemma.lower()
    struck = doc.tokens[first].relation in {"obj", "nsubj:pass"} and over in name_words()["strikes_places"]
    sees_other = doc.tokens[first].name[2:] in {"PER", "ORG"} and not struck
    if (
        before in name_words()["locative"]
        or _is_struck(doc, first)
        or lies_between(doc, first, last)
        or lies_in(doc, first, last)
        or found[0].population >= (LARGE if sees_other else TOWN)
    ):
        return "place"
    return None


def _is_struck(doc: Doc, index: int) -> bool:
    """Whether words of war stand over a name that only a place can have: "shelled Harbour and | Fort", "attack on
    Fort"."""
    token = doc.tokens[index]
    while matches(token.relation, ("conj", "flat")) and not token.is_root:
        token = doc.tokens[token.head]
    over = doc.tokens[token.head].lemma.lower()
    if matches(token.relation, ("obj",)) or token.relation == "nsubj:pass":
        return over in name_words()["takes_places"]
    if token.relation == "nsubj":
        return befalling(doc, doc.tokens[token.head]) is not None
    at = bool(leading(doc, token.index) & {"on", "against", "for"})
    return at and over in name_words()["hits_places"] and doc.tokens[index].name[2:] != "PER"


def _says(tokens: tuple[Token, ...], kind: str) -> bool:
    """Whether a name's head word, its last before any "of" or "- Operation", is of a kind; an event may be told by its
    first word."""
    words = [t.text.lower() for t in tokens]
    ends = (i for i, word in enumerate(words) if word in {"of", "for"} or words[i + 1 : i + 2] == ["operation"])
    head = next((i for i in ends if i), len(words)) - 1
    listed = name_words()[kind]
    return words[head] in listed or (kind in {"armed_group", "event"} and words[0] in listed and len(words) > 1)


def _guessed(doc: Doc, first: int, last: int) -> NameKind:
    """What most of the model's labels say, save where only a place can stand."""
    guess = _guess(doc.tokens[first:last])
    if guess not in {"person", "organisation", "other"}:
        return guess
    is_place = is_place_by_context(doc, first, last) or _is_listed(doc, first) or is_place_label(doc, first, last)
    return "place" if is_place else guess


def _is_listed(doc: Doc, first: int) -> bool:
    """Whether a name is joined to one that is a place's behind a word for where: "flights to Waat and | Lankien"."""
    token = doc.tokens[first]
    other = doc.tokens[token.head]
    cases = {case.text.lower() for case in doc.children(other.index, "case")}
    joined_to = token.relation == "conj" and not doc.children(token.index, "case", "nmod:desc")
    has_and = any(doc.children(t.index, "cc") for t in doc.children(other.index, "conj"))
    return (
        joined_to
        and has_and
        and other.name[2:] == "LOC"
        and bool(cases & name_words()["locative"] | cases & {"to", "from"})
    )


def _guess(tokens: tuple[Token, ...]) -> NameKind:
    """What most of the model's labels say."""
    labels = Counter(t.name[2:] for t in tokens if t.name != "O")
    if labels:
        return KINDS.get(labels.most_common(1)[0][0], "other")
    heads = [ENTITIES[t.entity] for t in tokens if t.entity in ENTITIES]
    return heads[-1] if heads else "other"


def _settled(doc: Doc, found: list[NameMention]) -> Iterator[NameMention]:
    """One kind for one name all through the report, by most of its mentions; a person's last name is a person, and so
    is whoever bears a last name that stands elsewhere for a person alone (in six annotated sets all six such names)."""
    votes: dict[str, Counter[NameKind]] = {}
    for mention in found:
        sure = mention.kind == "place" and is_place_by_context(doc, mention.first, mention.last)
        votes.setdefault(mention.span.of(doc.text), Counter())[mention.kind] += SURE if sure else 1
    for name, count in votes.items():
        if name.endswith("s") and (same := votes.get(name[:-1])):
            count.update(same)
    kinds = {name: count.most_common(1)[0][0] for name, count in votes.items()}
    people = {name.split()[-1] for name, kind in kinds.items() if kind == "person" and " " in name}
    alone = {name for name, kind in kinds.items() if kind == "person" and " " not in name and not is_known(name)}
    small = {t.text for t in doc.tokens if t.text.islower()}
    kinds |= (shorts := _abbreviated(doc, found, kinds))
    small -= {name.lower() for name in shorts}
    for mention in found:
        name = mention.span.of(doc.text)
        if name.lower() in small and not is_known(name) and _opens(doc, mention):
            continue
        bears = " " in name and name.split()[-1] in alone and kinds[name] != "event"
        kind = "person" if (name in people or bears) and not is_known(name) else kinds[name]
        yield mention if mention.kind == kind else replace(mention, kind=kind)


def _abbreviated(doc: Doc, found: list[NameMention], kinds: dict[str, NameKind]) -> dict[str, NameKind]:
    """The abbreviations of names, in brackets behind them or not, each with the kind of its name, where the gazetteer
    knows neither."""
    pairs = ((one, two) for one, two in pairwise(found) if doc.tokens[one.last : two.first])
    behind = ((one, two) for one, two in pairs if [t.text for t in doc.tokens[one.last : two.first]] == ["("])
    named = [(one.span.of(doc.text), two.span.of(doc.text)) for one, two in behind]
    bodies = (mention.span.of(doc.text) for mention in found)
    bodies = (name for name in bodies if name.isupper() or kinds[name] in {"organisation", "group"})
    named += [(name, short) for short, name in spelt_out(bodies).items()]
    return {short: kinds[name] for name, short in named if short.isupper() and len(short) > 2 and not is_known(short)}


def _opens(doc: Doc, mention: NameMention) -> bool:
    """Whether a name opens its sentence, but for quotes and bullets: there a capital says nothing."""
    sentence = doc.sentences[doc.tokens[mention.first].sentence]
    return all(doc.tokens[i].tag in {"PUNCT", "SYM", "NUM"} for i in range(sentence.first, mention.first))
