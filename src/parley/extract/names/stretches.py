"""Name stretches: which words of a sentence make one name.

In: the tokens of a sentence. Out: stretches of them, titles cut away: "Ministry of Defence" stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from parley.extract.doc import Doc
from parley.extract.names.abbreviations import bracketed, shortens
from parley.extract.names.classes import POSSESSIVE, heads_a_body, is_title, joined, name_words
from parley.extract.names.place_labels import is_place_label
from parley.extract.names.titles import pieces
from parley.extract.tokens import Sentence, Token
from parley.gazetteer.actors import is_known, opens_a_name
from parley.gazetteer.places import lookup

LONGEST = 14

LONGEST_KNOWN = 8


ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
UNIT = 5
"""Words that the name of a unit has at most, its number included."""

QUOTES = {'"', "“", "”", "'", "‘", "’"}

BREAKS = {"(", ")", ",", ";", ":", "[", "]", "/", '"', "“", "”"}

COMMON = {"VERB", "AUX", "ADV", "ADP", "NOUN", "CCONJ", "SCONJ"}

TITLE_CASE = 0.75
"""A sentence with more of its words in capitals than this is a headline: there a capital says nothing."""


def name_stretches(doc: Doc, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches `[first, last)` of tokens of one sentence that are names, in order."""
    tokens = doc.tokens_in(sentence)
    shouted = _is_title_case(tokens)
    opens = [i == 0 or tokens[i - 1].text == ":" for i in range(len(tokens))]
    named = [_is_named(token, first, shouted) for token, first in zip(tokens, opens, strict=True)]
    named[0] = named[0] or is_place_label(doc, sentence.first, sentence.first + 1)
    for i in range(len(tokens) - 1):
        named[i] = named[i] or (named[i + 1] and _is_ordinal(tokens, i))
    at = 0
    while at < len(tokens):
        if spelt := _spelt_out_end(tokens, at):
            yield sentence.first + at, sentence.first + spelt
            at = spelt
            continue
        known = _known_end(tokens, at)
        if known:
            known = _with_body(tokens, named, known)
            yield sentence.first + at, sentence.first + known
        elif named[at] or _particle(tokens, named, at):
            known = _run_end(tokens, named, at)
            for first, last in pieces(tokens, at, known):
                yield sentence.first + first, sentence.first + last
        at = known or at + 1


def _spelt_out_end(tokens: tuple[Token, ...], first: int) -> int:
    """Where a body's name ends that small words run through and its abbreviation follows in brackets: "Front for Change
    and Accord in Peru (FCAP)", "Islamic State of Iraq and Greater Syria (ISIS)"; 0 where none begins at `first`."""
    opening = tokens[first].text
    if not opening[:1].isupper() or opening.lower() in name_words()["men"]:
        return 0
    inside = takewhile(_may_be_inside, tokens[first + 1 : first + LONGEST])
    last = first + 1 + sum(1 for _ in inside)
    short = bracketed(tokens, last)
    fits = short[:1] == opening[0] and (
        heads_a_body(opening.lower()) or shortens(short, [t.text for t in tokens[first:last]])
    )
    return last if fits and tokens[last - 1].text[:1].isupper() else 0


def _may_be_inside(token: Token) -> bool:
    return token.text[:1].isupper() or token.text.lower() in name_words()["within"] | {"in"}


def _is_title_case(tokens: tuple[Token, ...]) -> bool:
    words = [t for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    common = [t for t in tokens[1:] if t.text[0].isupper() and t.tag in COMMON]
    if len(common) < 2:
        return False
    return len(words) >= 4 and sum(t.text[0].isupper() for t in words) > TITLE_CASE * len(words)


def _is_named(token: Token, opens: bool, shouted: bool) -> bool:
    """Whether a token is part of a name by its shape; where it opens a sentence or all is in capitals, by its tag."""
    word = token.text
    is_day = word.lower() in name_words()["months_and_days"] and token.name != "B-PER"  # "Jan Olsen", "April Moore"
    if not word[0].isupper() or is_day or token.tag in {"DET", "PRON", "ADP"}:
        return False
    if opens and token.tag == "NUM" and word.isalpha() and not word.isupper():
        return False  # "Twelve Chadian soldiers"
    if opens or shouted or token.tag == "NUM":
        if word.lower() in name_words()["opener"]:
            return False
        is_short = word.isupper() and len(word) > 2 and not shouted  # "ELN" opens a sentence
        return token.tag == "PROPN" or is_short or is_known(word)
    return token.tag not in {"AUX", "CCONJ", "SCONJ", "PART", "INTJ"}


def _is_ordinal(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number at `at` opens the name of a unit that goes by it: "22nd | Infantry Division"."""
    run = takewhile(lambda token: token.text[:1].isupper(), tokens[at + 1 : at + UNIT])
    return ORDINAL.fullmatch(tokens[at].text) is not None and any(
        t.text.lower() in name_words()["numbered"] for t in run
    )


def _particle(tokens: tuple[Token, ...], named: list[bool], at: int) -> int:
    """How many tokens a name that opens with a small word has up to its first large one: "al-Nusra" three, "de Mello",
    where the tree takes the small word for the name, two; 0 where none does."""
    rest = tokens[at : at + 3]
    if len(rest) == 3 and rest[0].text in {"al", "el", "ash", "an"} and rest[1].text == "-" and named[at + 2]:
        return 3
    is_particle = rest[0].tag == "PROPN" and rest[0].text in name_words()["particles"]
    return 2 if is_particle and named[at + 1 : at + 2] == [True] and rest[1].head == rest[0].index else 0


def _known_end(tokens: tuple[Token, ...], first: int) -> int:
    """Where the longest name that the gazetteer holds ends, of those of two words and more at `first`; 0 where none."""
    if tokens[first].text == "The":
        return 0
    if not tokens[first].text[0].isupper() and tokens[first].text not in {"al", "el", "ash", "an"}:
        return 0
    if not opens_a_name(tokens[first].text):
        return 0
    unbroken = takewhile(lambda token: token.text not in BREAKS, tokens[first + 1 : first + LONGEST_KNOWN])
    longest = first + 1 + sum(1 for _ in unbroken)
    if longest < first + 2 or not opens_a_name(joined(tokens, first, first + 2)):
        return 0
    for last in range(longest, first + 1, -1):
        if tokens[last - 1].text[:1].isalnum() and is_known(joined(tokens, first, last)):
            return last
    return 0


def _with_body(tokens: tuple[Token, ...], named: list[bool], known: int) -> int:
    """Where a name that goes on behind a known one ends: "United States | Armed Forces" is one, "DR Congo | War"
    too."""
    if known >= len(tokens) or not named[known] or tokens[known - 1].span.end == tokens[known].span.start:
        return known
    end = _run_end(tokens, named, known)
    words = [t.text.lower() for t in tokens[known:end]]
    bodies = name_words()["organisation"] | name_words()["armed_group"] | name_words()["event"]
    return end if words[-1] in bodies and not any(map(is_title, words)) else known


def _run_end(tokens: tuple[Token, ...], named: list[bool], first: int) -> int:
    """Where the run of name words that begins at `first` ends: small words inside it, hyphens and numbers included."""
    end = first + (1 if named[first] else _particle(tokens, named, first))
    while end < len(tokens) and end - first < LONGEST:
        led = end == first + 1 and tokens[first].text.lower() in name_words()["levels"]
        step = _further(tokens, named, first, end) if led or not _known_end(tokens, end) else 0
        if not step:
            break
        end += step
    return end


def _further(tokens: tuple[Token, ...], named: list[bool], first: int, at: int) -> int:
    return _step(tokens, named, at) or _task(tokens, named, first, at) or _cause(tokens, named, first, at)


def _step(tokens: tuple[Token, ...], named: list[bool], at: int) -> int:
    """How many tokens further the run goes on, 0 where it ends."""
    if named[at]:
        return 1
    touches = tokens[at - 1].span.end == tokens[at].span.start
    if touches and tokens[at].text.isdigit():
        return 1
    if tokens[at].text.isdigit() and tokens[at - 1].text.lower() in name_words()["numbered"]:
        return 1
    if _possesses(tokens, named, at) or _is_given(tokens, at):
        return 2
    if nickname := _nickname(tokens, named, at):
        return nickname
    small = len(list(takewhile(_is_inside, tokens[at : at + 3])))
    reach = at + small
    if small and reach < len(tokens) and named[reach] and _binds(tokens, at, reach):
        return max(small + 1, _known_end(tokens, reach) - at)
    return 0


def _cause(tokens: tuple[Token, ...], named: list[bool], first: int, at: int) -> int:
    """How many tokens further the name of a body goes on over an "and" between two things that it is for, or of:
    "Front for Change | and Accord", "Department of Forestry | and Fire Protection", "the Peace | and Unity Council"."""
    if tokens[at].text != "and":
        return 0
    own, other = tokens[first:at], [t for t, _ in takewhile(all, zip(tokens[at + 1 :], named[at + 1 :], strict=True))]
    if not other or is_known(joined(tokens, at + 1, at + 1 + len(other))) or any(map(_names_somebody, other)):
        return 0
    body = heads_a_body(other[-1].text.lower()) and not other[-1].text.endswith("s")
    if _stands_for(own):
        return 0 if body else 2
    if _is_of_a_field(own) and other[0].name == "I-ORG":
        return 0 if heads_a_body(other[-1].text.lower()) else 2
    led = any(t.text.lower() == "the" for t in tokens[max(0, first - 2) : first]) and not any(map(_names_somebody, own))
    return 2 if led and body and len(other) > 1 and not lookup(joined(tokens, first, at)) else 0


def _stands_for(tokens: Sequence[Token]) -> bool:
    """Whether a name is of a body that is "for" something."""
    return any(t.text == "for" and heads_a_body(before.text.lower()) for before, t in pairwise(tokens))


def _is_of_a_field(tokens: Sequence[Token]) -> bool:
    """Whether a name is of an office "of" something: "Department of Forestry"."""
    return any(t.text == "of" and before.text.lower() in name_words()["of_fields"] for before, t in pairwise(tokens))


def _names_somebody(token: Token) -> bool:
    """Whether a word names a person, country or body by itself, or is a title."""
    return token.name.endswith("PER") or is_title(token.text) or is_known(token.text)


def _task(tokens: tuple[Token, ...], named: list[bool], first: int, at: int) -> int:
    """How many tokens further the name of a body that is "for" something goes on over an "of": "Front for the Freedom |
    of X"."""
    of = _stands_for(tokens[first:at]) and tokens[at].text == "of"
    small = 1 + len(list(takewhile(_is_inside, tokens[at + 1 : at + 3]))) if of else 0
    return small + 1 if small and at + small < len(tokens) and named[at + small] else 0


def _possesses(tokens: tuple[Token, ...], named: list[bool], at: int) -> bool:
    """Whether an apostrophe at `at` joins an office to its holder's title: "Prosecutor General | 's | Office"."""
    if tokens[at].text not in POSSESSIVE or at + 1 >= len(tokens) or not named[at + 1]:
        return False
    holder = tokens[at - 1].text.lower()
    bodies = name_words()["organisation"] | name_words()["armed_group"]
    if holder in name_words()["possessors"]:  # "People's Pioneer Party"
        run = takewhile(lambda i: named[i], range(at + 1, min(at + UNIT, len(tokens))))
        return any(tokens[i].text.lower() in bodies for i in run)
    return is_title(holder) and tokens[at + 1].text.lower() in bodies


def _nickname(tokens: tuple[Token, ...], named: list[bool], at: int) -> int:
    """How many tokens further a person's name goes on over what he is called in quotation marks: "Ivan | "the Bear" |
    Horn"; 0 where he is not."""
    if tokens[at].text not in QUOTES or tokens[at - 1].name[2:] != "PER":
        return 0
    inside = len(list(takewhile(lambda token: token.text not in QUOTES, tokens[at + 1 : at + UNIT])))
    last = at + inside + 2
    ends = 0 < inside < UNIT - 1 and last < len(tokens) and named[last] and tokens[last].tag == "PROPN"
    return inside + 2 if ends else 0


def _is_given(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a hyphen at `at` joins the two halves of a given name: "Chee | -hwa"."""
    if tokens[at].text != "-" or at + 1 >= len(tokens):
        return False
    one, dash, other = tokens[at - 1 : at + 2]
    tight = one.span.end == dash.span.start and dash.span.end == other.span.start
    return tight and other.text.islower() and other.tag == "PROPN" and "PER" in {one.name[2:], other.name[2:]}


def _is_inside(token: Token) -> bool:
    return token.text.lower() in name_words()["within"] or token.text in {"-", "–", "'", "’"}


def _binds(tokens: tuple[Token, ...], at: int, reach: int) -> bool:
    """Whether the small words `[at, reach)` hold the names on both sides together as one."""
    words = [t.text.lower() for t in tokens[at:reach]]
    if all(word in name_words()["particles"] or word in "-–'’" for word in words):
        loose = words in (["-"], ["–"]) and heads_a_body(tokens[at - 1].text.lower())
        names_its_task = loose and tokens[reach].text == "Operation"
        return not {"-", "–"} & set(words) or names_its_task or _is_tight(tokens, at, reach)
    before = tokens[at - 1].text.lower()
    if "and" in words:
        fields = name_words()["fields"]
        is_joint = before in fields and tokens[reach].text.lower() in fields
        return is_joint or before in {"defence", "defense", "foreign", "health", "science", "food", "drug"}
    if is_title(before):
        return words[0] in {"of", "for"} and tokens[reach].text.lower() in name_words()["offices"] | {"state"}
    if words[0] == "on":  # "Committee on Tribal Rights"
        return before in name_words()["deliberating"]
    return words[0] in {"of", "for"} and heads_a_body(before) and not _qualifies(tokens, reach)


def _qualifies(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word only says of which country the common noun behind it is: "Division of the | Peruvian | army"."""
    behind = tokens[at + 1 : at + 2]
    return tokens[at].tag == "ADJ" and any(t.tag == "NOUN" and t.text.islower() for t in behind)


def _is_tight(tokens: tuple[Token, ...], at: int, reach: int) -> bool:
    """Whether a hyphen stands without spaces, between words that do not each name a country or body by themselves."""
    parts = tokens[at - 1 : reach + 1]
    hyphen = next(i for i, t in enumerate(parts) if t.text in {"-", "–"})
    left, dash, right = parts[hyphen - 1], parts[hyphen], parts[hyphen + 1]
    tight = left.span.end == dash.span.start and dash.span.end == right.span.start
    return tight and not (is_known(left.text) and is_known(right.text))
