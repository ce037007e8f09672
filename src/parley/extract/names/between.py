"""Between: names of towns that something lies between, or that are said to lie in a place.

In: a `Doc` with tokens, a name's tokens. Out: whether the name is one of two towns ("Bourem" and "Gao" in "clashes
between Bourem and Gao in Mali"), rather than of two who fight; whether commas put it into a place ("Bol" in "left Bol,
in Lake Province, on Monday").
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.gazetteer.actors import country
from parley.gazetteer.places import lookup


def lies_between(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is one of two joined behind "between" that the gazetteer has both in a country that the report
    names, or one of them where the model sees a place in the other."""
    other = _other(doc, first, last)
    if not other:
        return False
    one, two = ({place.country for place in lookup(doc.span_of(*name).of(doc.text))} for name in ((first, last), other))
    if not two and doc.tokens[other[0]].name.endswith("LOC"):
        two = one
    shared = (one & two) - {None}
    return bool(shared) and any(country(t.text) in shared for t in doc.tokens if t.text[:1].isupper())


def lies_in(doc: Doc, first: int, last: int) -> bool:
    """Whether commas set behind a name in which place it lies; who does something may be there, too: "Idris, in Lima,
    said"."""
    words = [token.text.lower() for token in doc.tokens[last : last + 2]]
    is_in = words == [",", "in"] and any(t.name == "B-LOC" for t in doc.tokens[last + 2 : last + 4])
    return is_in and doc.tokens[first].relation in {"obj", "obl", "nmod"}


def _other(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the name that one is joined to behind "between"."""
    words = [token.text.lower() for token in doc.tokens[last : last + 1]]
    if first and doc.tokens[first - 1].text.lower() == "between" and words == ["and"]:
        end = last + 1
        while end < len(doc.tokens) and doc.tokens[end].tag == "PROPN":
            end += 1
        return (last + 1, end) if end > last + 1 else None
    if first < 3 or doc.tokens[first - 1].text.lower() != "and":
        return None
    start = first - 1
    while start and doc.tokens[start - 1].tag == "PROPN":
        start -= 1
    between = start and doc.tokens[start - 1].text.lower() == "between"
    return (start, first - 1) if between and start < first - 1 else None
