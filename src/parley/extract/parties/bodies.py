"""Bodies: organisations and armed groups, and what they belong to, learned from one report.

In: a `Doc` with names. Out: the name under which each is known in this report. A body is called what the report calls it
in full; an abbreviation in brackets, or a part of the name, stands for the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from parley.extract.doc import Doc, NameMention
from parley.extract.parties.classes import words_of
from parley.extract.parties.nations import nation, nation_word, whole
from parley.extract.parties.phrases import words_of_name
from parley.gazetteer.actors import body
from parley.gazetteer.folding import fold

NEAR = 30
"""How many names on each side are looked at for a longer form."""

SMALL = {"of", "for", "the", "and", "in", "on", "to"}


class Bodies:
    """The bodies that one report names."""

    def __init__(self, doc: Doc) -> None:
        self._names = [
            (m.first, whole(words_of_name(doc, m))) for m in doc.names if m.kind not in {"person", "event"}
        ]  # fmt: skip
        self._short = dict(_abbreviations(doc))
        self._written = self._fullest_forms()
        self._holding: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for first, name in self._names:
            if nation(name) is None:
                for word in fold(name).split():
                    self._holding[word].append((first, name))

    def full(self, name: str, index: int) -> str:
        """The name in full of what the report calls `name` at token `index`."""
        name = whole(name)
        name = self._short.get(name, name)
        known = body(name)
        longer = self._longer(name, index) if known is None or name.lower() in words_of("again_body") else None
        known = body(longer) if longer else known
        return self._written.get(known.name, known.name) if known else longer or name

    def _longer(self, name: str, index: int) -> str | None:
        """The nearest longer name, before rather than behind, that holds all words of a part: "the Observatory"."""
        words = set(fold(name).split())
        if not words or nation(name):
            return None
        rarest = min((self._holding[word] for word in words), key=len)
        at = bisect_left(rarest, (index, ""))
        near = [*reversed(rarest[max(0, at - NEAR) : at]), *rarest[at : at + NEAR]]
        found = next((name for _, name in near if words < set(fold(name).split())), None)
        return self._short.get(found, found) if found else None

    def _fullest_forms(self) -> dict[str, str]:
        """For each body of the gazetteer the name that the report gives it in full."""
        forms: dict[str, list[str]] = defaultdict(list)
        for _, name in self._names:
            if known := body(name):
                forms[known.name].append(self._short.get(name, name))
        return {usual: _chosen(usual, names) for usual, names in forms.items()}


def _chosen(usual: str, names: list[str]) -> str:
    """The usual name where the report writes it, or only an abbreviation or part of it; else its own longest name."""
    if any(fold(n) == fold(usual) or is_abbreviation(n, usual) or _is_part(n, usual) for n in names):
        return usual
    return max(names, key=len)


def _is_part(name: str, usual: str) -> bool:
    short, full = fold(name), fold(usual)
    if short.rpartition(" ")[2] in words_of("again_body") | words_of("forces") | {"rebels", "fighters", "militants"}:
        short = short.rpartition(" ")[0]
    return full.startswith(short) or full.endswith(short) or full.removesuffix("s") == short.removesuffix("s")


def is_abbreviation(short: str, name: str) -> bool:
    """Whether `short` is made of the first letters of the words of `name`, small words in it or not."""
    letters = fold(short).replace(" ", "")
    words = fold(name).split()
    return len(letters) > 1 and letters in {
        "".join(w[0] for w in words),
        "".join(w[0] for w in words if w not in SMALL),
    }


def _abbreviations(doc: Doc) -> list[tuple[str, str]]:
    """Pairs of a short name in brackets and the name before it: "Rapid Support Forces (RSF)"."""
    found = []
    for before, inside in zip(doc.names, doc.names[1:], strict=False):
        between = doc.tokens[before.last : inside.first]
        if [t.text for t in between] == ["("] and inside.last - inside.first <= 3:
            name, short = words_of_name(doc, before), words_of_name(doc, inside)
            if before.kind != "place" and short.upper()[:2] == short[:2] and _may_be_short(short, name):
                found.append((short, name))
    return found


def _may_be_short(short: str, name: str) -> bool:
    """Whether the letters of `short` come in this order in `name`, or it is of capitals only (another language's)."""
    if short.isupper() and len(short) <= 8:
        return True
    letters = iter(fold(name).replace(" ", ""))
    return all(letter in letters for letter in fold(short).replace(" ", ""))


def state_of(name: str) -> str | None:
    """The country that a state's body says in its own name: "Chad National Army", "Ministry of Defence of Chad"."""
    words = name.replace("’s", "").replace("'s", "").split()
    heads = {w.lower() for w in words}
    if not heads & words_of("state_name"):
        return None
    for size in range(min(5, len(words) - 1), 0, -1):
        tail = " ".join(words[-size:])
        if words[-size - 1].lower() in {"of", "the"} and nation_word(tail) == "name":
            return nation(tail)
        if found := nation(" ".join(words[:size])):
            return found
    return None


def is_state_like(name: NameMention, doc: Doc) -> bool:
    """Whether a name is that of a body which every state has: "Defence Ministry", "Parliament", "Air Force"."""
    words = [t.text.lower() for t in doc.tokens[name.first : name.last]]
    head = words[: words.index("of")] if "of" in words[1:] else words
    return head[-1] in words_of("every_state") or words[0] == "ministry"
