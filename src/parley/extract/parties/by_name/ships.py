"""Ships: which names are those of ships, and under whose flag they sail.

In: a `Doc` and one of its names. Out: the country of "USS X" by ships.tsv, of "the Panamanian-flagged tanker X" and of
"the Chinese fishing vessel X" by the words before; "" for a ship of no flag that is told, None for what is no ship.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.phrases import words_of_name
from parley.extract.words import any_class

NEAR = 10
"""How many words before a ship's kind may say whose it is."""
FLAGGED = ("flagged", "registered", "owned", "operated")
"""What ties a country to a ship by a hyphen, the surest first."""


@cache
def _navies() -> dict[str, str]:
    text = (files("parley.extract.parties.by_name") / "ships.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return dict(rows)


def flag(doc: Doc, name: NameMention) -> str | None:
    """The country under whose flag the ship `name` sails, "" where none is told; None where it is no ship."""
    first, *rest = words_of_name(doc, name).split()
    if rest and first in _navies():
        return _navies()[first]
    opening = doc.sentences[doc.tokens[name.first].sentence].first
    kind = name.first - 1
    while kind > opening and doc.tokens[kind].tag == "PROPN":
        kind -= 1
    if kind < opening or not _is_vessel(doc, kind):
        return None
    return _told(doc, max(opening, kind - NEAR), kind)


def flags(doc: Doc) -> dict[str, str]:
    """The ships that `doc` names, each with its flag, "" where none is told."""
    told = ((words_of_name(doc, name), flag(doc, name)) for name in doc.names)
    return {name: land for name, land in told if land is not None}


def _is_vessel(doc: Doc, index: int) -> bool:
    return any_class(("vessels", "warships"), doc.tokens[index].lemma)


def _told(doc: Doc, first: int, last: int) -> str:
    """The country that the words before a ship's kind say it is of."""
    words = [doc.tokens[i].text for i in range(first, last)]
    found = [(i, land) for i, word in enumerate(words) if (land := nation(word))]
    tied = {"".join(words[i + 1 : i + 3]).lower().lstrip("-"): land for i, land in found}
    by_tie = next((land for how in FLAGGED for said, land in tied.items() if said == how), None)
    plain = next((land for i, land in reversed(found) if "-" not in words[i + 1 : i + 2]), "")
    return by_tie or plain
