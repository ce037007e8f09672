"""World courts: courts of no state, called after the town in which they sit.

In: a `Discourse` and the noun. Out: the court, or who serves at it, as a party of no country: "the Hague tribunal" and
"prosecutors in The Hague" are not the Netherlands'. A plain court of any other town is its state's.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.grammar.token_spans import place_mention
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import behind, modifiers, name_at, words_of_name
from parley.extract.tokens import Token
from parley.gazetteer.actors import country_word
from parley.records import Party


def world_court(discourse: Discourse, token: Token) -> Resolved | None:
    """A court that sits where no state's courts are meant, or who judges and charges there."""
    if not is_of(token, "judging"):
        return None
    doc = discourse.doc
    beside = (*modifiers(doc, token), *behind(doc, token, "in", "at", "from", "of"))
    towns = (town for word in beside for town in (word, *_hyphenated(discourse, word)))
    seat = next((_spelt(discourse, town) for town in towns if _is_seat(discourse, token, town)), None)
    founders = discourse.owners(token) if seat else ()
    if seat is None or any(nation(of) is None for of in founders):  # "the United Nations tribunal in X"
        return None
    return "description", (Party(f"{seat} {token.text.lower()}"),)


def _hyphenated(discourse: Discourse, word: Token) -> Iterator[Token]:
    """The town of a "Hague-based" one."""
    yield from (t for t in discourse.doc.children(word.index, "compound", "obl", "nmod") if t.index < word.index)


def _spelt(discourse: Discourse, town: Token) -> str:
    """A town with the article that is part of its name: "The Hague"."""
    before = discourse.doc.tokens[town.index - 1].text if town.index else ""
    is_named_so = before == "The" and town.text.lower() in words_of("world_seats")
    return f"{before} {town.text}" if is_named_so else town.text


def _is_seat(discourse: Discourse, court: Token, town: Token) -> bool:
    name = name_at(discourse.doc, town.index)
    if town.text.lower() in words_of("world_seats"):
        return True
    is_land = name is not None and country_word(words_of_name(discourse.doc, name)) is not None
    return is_of(court, "tribunals") and place_mention(discourse.doc, town.index) is not None and not is_land
