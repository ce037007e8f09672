"""Home: the country that a stretch of a report is about.

In: a `Doc` with names and, where read, places; a token. Out: the country of the places named nearest to it, for those
who are told of without their country: "five police officers were killed in …".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.parties.nations import nation, nation_word
from parley.extract.parties.phrases import case, head_of, words_of_name

BACK = 4
"""How many sentences back a place still says where we are."""

LOCATIVE = {
    "in",
    "at",
    "near",
    "across",
    "inside",
    "outside",
    "around",
    "throughout",
    "within",
    "over",
    "of",
    "from",
    "on",
}


def home(doc: Doc, token_index: int) -> str | None:
    """The country spoken of at token `token_index`: of its sentence, of those before it, of the whole report."""
    sentence = doc.tokens[token_index].sentence
    for index in range(sentence, max(-1, sentence - BACK), -1):
        if found := _of_sentence(doc, index, token_index):
            return found
    return main_country(doc)


def main_country(doc: Doc) -> str | None:
    """The country that the report names most often, by itself or by its places and nationality."""
    count = Counter(country for _, country, _ in _named(doc, 0, len(doc.tokens)))
    return max(count, key=lambda c: count[c]) if count else None


def _of_sentence(doc: Doc, index: int, token_index: int) -> str | None:
    sentence = doc.sentences[index]
    places = [(first, land) for first, land, sure in _named(doc, sentence.first, sentence.last) if sure]
    if not places:
        return None
    behind = [land for first, land in places if first >= token_index]
    return behind[0] if behind else places[-1][1]


def _named(doc: Doc, first: int, last: int) -> Iterator[tuple[int, str, bool]]:
    """Token, country and whether it says where: the places named among tokens `[first, last)`."""
    known = {place.first: place.place.country for place in doc.places if first <= place.first < last}
    for name in doc.names:
        if not first <= name.first < last:
            continue
        text = words_of_name(doc, name)
        land = nation(text) or known.pop(name.first, None)
        if land:
            head = head_of(doc, name.first, name.last)
            is_place = nation_word(text) in {"name", "capital", None}
            yield name.first, land, is_place and (nation_word(text) is None or case(doc, head) in LOCATIVE)
    yield from ((at, land, True) for at, land in known.items() if land)
