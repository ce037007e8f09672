"""Titles: names without the titles and offices that stand before and within them.

In: a run of words that reads as one name. Out: the names in it: "Russian President Vladimir Putin" gives "Russian" and
"Vladimir Putin".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.names.classes import POSSESSIVE, heads_a_body, is_title, joined, name_words
from parley.extract.tokens import Token
from parley.gazetteer.actors import body, country_word, is_known
from parley.gazetteer.places import lookup

FULL_NAME = 2
TOWNS = frozenset({"town", "village", "city"})
"""Words that a person's name has at least, where it stands right behind another name."""


def pieces(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names within one run: titles cut away, "Russian President Vladimir Putin" gives "Russian", "Vladimir
    Putin"."""
    text = [t.text for t in tokens]
    if is_known(joined(tokens, first, last)) or names_a_place(tokens, first, last):
        yield first, last
        return
    at = first
    if field := _field_end(tokens, first, last):
        yield first, field
        at = field
    for index in range(at, last):
        if is_title(text[index]) and not _is_of_the_name(text, first, index, last) and not _is_given(tokens, at, index):
            if at < index and (cut := _without_office(tokens, at, index)) > at:
                yield from _parted(tokens, at, cut)
            at = _behind_title(text, index + 1, last)
    if at < last:
        yield from _parted(tokens, at, last)


def names_a_place(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a name that opens with a title is that of the place behind it: "the Sheikh Maqsoud | district"; or the words
    before one say that it is a town's, though a leader is called so: "the village of | Obama"."""
    if first > 1 and tokens[first - 1].text == "of" and tokens[first - 2].lemma.lower() in TOWNS:
        return True
    behind = tokens[last] if last < len(tokens) else None
    return behind is not None and is_title(tokens[first].text) and behind.text in name_words()["bearing_titles"]


def _field_end(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where the part of the world that an office is for ends, and its holder's name begins: "Minister for the Far East
    | Jane Smith"; 0 where none does."""
    words = [t.text.lower() for t in tokens[max(0, first - 3) : first]]
    words = words[:-1] if words[-1:] == ["the"] else words
    is_body = tokens[last - 1].name[2:] == "ORG" or heads_a_body(tokens[last - 1].text.lower())
    if is_body or len(words) < 2 or words[-1] != "for" or not is_title(words[-2]):
        return 0  # a spokesman "for the Pacific Armed Front"
    ends = range(last - FULL_NAME, first, -1)
    return next((end for end in ends if lookup(joined(tokens, first, end))), 0)


def _behind_title(text: list[str], at: int, last: int) -> int:
    """Where the name behind a title begins: "Secretary of State for Defence | Name", "Minister of Foreign Affairs |
    Name"."""
    words = name_words()["offices"] | {"state"}
    if text[at - 1].lower() in name_words()["ministers"] and text[at : at + 1] in (["of"], ["for"]):
        words |= name_words()["fields"]
    while at < last and text[at].lower() in {"of", "for", "and", "the"}:
        at += 1
        while at < last and text[at].lower() in words:
            at += 1
    return at


def _is_of_the_name(text: list[str], first: int, index: int, last: int) -> bool:
    """Whether a title word belongs to the name that it stands in: "General Assembly", "Office of the Prosecutor", "Tal
    al-Sheikh"."""
    before = [word for word in text[max(first, index - 2) : index] if word != "-"]
    is_arabic = bool(before) and before[-1] in {"al", "el", "ash"}
    is_cause = before[1:] == ["for"] and heads_a_body(before[0].lower())  # "Movement for Justice"
    return is_arabic or is_cause or _is_inner_title(text, index, last) or _is_holder(text, first, index)


def _is_given(tokens: tuple[Token, ...], at: int, index: int) -> bool:
    """Whether a title word is one that people bear as a name, behind another name of the same person: "Hassan | Sheikh |
    Mohamud"."""
    before = tokens[index - 1] if index > at else None
    is_name = before is not None and before.name.endswith("PER") and not country_word(before.text)
    return is_name and tokens[index].text.lower() in name_words()["also_given"]


def _is_inner_title(text: list[str], index: int, last: int) -> bool:
    """Whether a title word belongs to the name itself: "General Assembly", "Prime Minister's Office"."""
    at = index + 1
    while at < last and is_title(text[at]):
        at += 1
    if at < last and text[at] in POSSESSIVE:
        at += 1
    elif at > index + 1:
        return False
    following = text[at].lower() if at < last else ""
    return following in name_words()["organisation"] or following in name_words()["armed_group"]


def _is_holder(text: list[str], first: int, index: int) -> bool:
    """Whether a title word tells whose an office is: "Office of the Prosecutor"."""
    at = index
    while at > first and (text[at - 1].lower() == "the" or text[at - 1].lower() in name_words()["offices"]):
        at -= 1
    return at > first + 1 and text[at - 1] == "of" and text[at - 2].lower() == "office"


def _without_office(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """`last` moved back over the words of an office: "Prime", "Foreign", "Public Works and Housing"; over all, where
    none is any name's: "Senior Divisional | Officer"."""
    words = name_words()["offices"]
    if tokens[last].text.lower() in name_words()["ministers"]:
        words |= name_words()["fields"] | {"and", ",", "state"}
    while last > first and tokens[last - 1].text.lower() in words:
        last -= 1
    if first == last:
        return first
    is_named = any(t.name != "O" or country_word(t.text) for t in tokens[first:last])
    return last if is_named or is_known(joined(tokens, first, last)) else first


def _parted(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """A nationality before a name that stands without it goes its own way: "Israeli | Prime …", "Iraqi | Kurdistan"."""
    whole = joined(tokens, first, last)
    if (
        last - first > 1
        and not is_known(whole)
        and _is_apart(tokens, first, last)
        and _stands_alone(tokens, first + 1, last)
    ):
        yield first, first + 1
        yield first + 1, last
    else:
        yield first, last


def _is_apart(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the first word of a name is a nationality, or a country or band that the next word is not part of."""
    word = tokens[first].text
    kind = country_word(word)
    if kind and word.isupper():
        return True
    if (band := body(word)) and band.kind == "armed_group":  # "leader of the Houthis | Abdul Ali"
        return tokens[first].name[2:] != "PER" and tokens[last - 1].name[2:] == "PER"
    if kind in {"name", "capital"}:
        return tokens[first].name[2:] != "PER" and tokens[first + 1].name not in {"I-LOC", "O", "I-ORG"}
    return kind in {"adjective", "person"}


def _stands_alone(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    rest = joined(tokens, first, last)
    if is_known(rest):
        return True
    return not any(heads_a_body(t.text.lower()) for t in tokens[first:last])
