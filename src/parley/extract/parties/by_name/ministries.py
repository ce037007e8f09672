"""Ministries: the bodies that every state has, and the state that a name itself says.

In: a name, as words or where it stands. Out: the country in it, the name without that country, whether it lacks one.
"The Defence Ministry of Chad", "Chad's Defence Ministry" and "the Chadian Defence Ministry" are one ministry.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.nations import nation, nation_word
from parley.extract.parties.classes import words_of

LONGEST_STATE = 5
"""Words in the name of a state: "Democratic Republic of the Congo"."""
CROWN = "royal"
"""What stands before the state in the name of a king's body: "Royal Omani Police"."""


def state_of(name: str) -> str | None:
    """The country that a state's body says in its own name: "Chad National Army", "Ministry of Defence of Chad"."""
    return _parted(name)[1]


def without_state(name: str) -> str:
    """The name of a ministry or office of state without its country: "Chadian Defence Ministry" is "Defence
    Ministry"."""
    rest, state = _parted(name)
    return rest if state and is_ministry(rest) else name


def is_ministry(name: str) -> bool:
    """Whether a name is that of a ministry, parliament or office of state, with what it is for: "Defence Ministry"."""
    words = name.lower().split()
    return len(words) > 1 and (words[0] == "ministry" or _head(words) in words_of("ministry"))


def is_state_like(name: NameMention, doc: Doc) -> bool:
    """Whether a name is that of a body which every state has: "Defence Ministry", "Parliament", "Supreme Court"."""
    return is_every_states([t.text.lower() for t in doc.tokens[name.first : name.last]])


def is_every_states(words: list[str]) -> bool:
    """Whether words in small letters name a body which every state has, an army's unit among them: "air force"."""
    is_highest = words[:2] == ["house", "of"] or (words[-1] == "court" and words[0] in words_of("highest"))
    is_common = _head(words) in words_of("every_state") and not _is_bands(words)
    is_named_so = words[0] == "ministry" or is_highest or _is_holders(words) or _is_council(words) or _is_unit(words)
    return is_common or is_named_so


def _is_council(words: list[str]) -> bool:
    """Whether a name is that of a council for what every state has one for: "National Security Council", "Supreme National
    Security Council of Chad"."""
    words = words[: words.index("of")] if "of" in words[1:] else words
    level, *fields, head = words if len(words) > 2 else ("", "", "")
    led = level in words_of("council_levels") and head in words_of("councils")
    return led and all(field in words_of("council_fields") | words_of("council_levels") for field in fields)


def _is_unit(words: list[str]) -> bool:
    """Whether a name is that of one of an army's parts, which go by their numbers and by what they fight with: "22nd
    Division", "Cavalry Regiment"."""
    arms = words[:-1] and all(word in words_of("branches") for word in words[:-1])
    return (words[0][0].isdigit() or bool(arms)) and words[-1] in words_of("state_name")


def _is_bands(words: list[str]) -> bool:
    """Whether an army or command is named after more than what a state's is for, as rebels have one, too: "Upper Valley
    United Command"."""
    known = words_of("plain") | words_of("state_name") | words_of("plural_kind") | words_of("branches")
    own = any(word not in known and nation(word.capitalize()) is None for word in words)
    return words[-1] in words_of("bands_too") and "of" not in words and own


def one_of_many(name: str) -> str:
    """A plural name in the singular: "Defence Ministries" of two countries are a Defence Ministry each."""
    return f"{name[:-3]}y" if name.endswith("ies") else name


def _head(words: list[str]) -> str:
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def _is_holders(words: list[str]) -> bool:
    """Whether an office has its holder in its name: "Prosecutor General's Office", "Office of the Prosecutor"."""
    return (words[-1] == "office" and bool({"'s", "’s"} & set(words))) or words[:3] == ["office", "of", "the"]


def _parted(name: str) -> tuple[str, str | None]:
    """A name without the country in it, and that country."""
    words = name.split()
    bare = [word.removesuffix("’s").removesuffix("'s") for word in words]
    if not {word.lower() for word in bare} & words_of("state_name"):
        return name, None
    crown = int(bare[0].lower() == CROWN)
    for size in range(min(LONGEST_STATE, len(words) - 1), 0, -1):
        tail = " ".join(bare[-size:])
        if bare[-size - 1].lower() in {"of", "the"} and nation_word(tail) == "name":
            return " ".join(words[: -size - 1]).removesuffix(" of"), nation(tail)
        if found := nation(" ".join(bare[crown : crown + size])):
            return " ".join((*words[:crown], *words[crown + size :])), found
    return name, None
