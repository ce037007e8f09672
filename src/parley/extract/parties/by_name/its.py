"""Its: the country or body of somebody named as "its spokesman X".

In: a `Doc` with names, the token of an "its" or "their" before an office, and what each name counts for. Out: the
country or body that it points back to: the last one named before it in its sentence, or the one that led the sentence
before; None where neither is there.
"""

from __future__ import annotations

from collections.abc import Callable

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.phrases import head_of
from parley.extract.tokens import matches

ITS = frozenset({"its", "their"})


def its(doc: Doc, index: int, owner: Callable[[NameMention], str | None]) -> str | None:
    """Whose that is which an "its" at token `index` stands before."""
    if doc.tokens[index].text.lower() not in ITS:
        return None
    here = doc.tokens[index].sentence
    for sentence in (here, here - 1):
        leading = (n for n in doc.names if n.last <= index and doc.tokens[n.first].sentence == sentence)
        owners = [of for name in leading if name.kind != "person" and _leads(doc, name) and (of := owner(name))]
        if owners:
            return owners[-1] if sentence == here else owners[0]
    return None


def _leads(doc: Doc, name: NameMention) -> bool:
    """Whether a name is a subject, or set beside one, whose sentence an "its" may go on from."""
    head = head_of(doc, name.first, name.last)
    return matches((doc.tokens[head.head] if head.relation == "appos" else head).relation, ("nsubj",))
