"""Turns kept.

In: accounts of what bodies hold that come and go. Out: the turns, in order. Where a word of a body changes, all words of
that body are looked at anew: on which matter a word is may hang on any before it.
"""

from __future__ import annotations

from parley.fuse.account import Account
from parley.fuse.among import Changes
from parley.fuse.held import Word, words_of
from parley.fuse.increment.ordered import Ordered
from parley.fuse.turns import in_time, turns_of
from parley.records import Turn


class Turning:
    """The turns of all accounts."""

    def __init__(self) -> None:
        self._words: dict[str, list[Word]] = {}
        self._by_body: dict[str, dict[str, Word]] = {}
        self._made: dict[str, list[str]] = {}
        self._turns: Ordered[Turn] = Ordered(in_time)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._words

    def turns(self) -> tuple[Turn, ...]:
        """All turns, in order."""
        return self._turns.all()

    def update(self, changes: Changes[Account]) -> None:
        """Make `changes`."""
        touched = {body for id_, account in changes.items() for body in self._take(id_, account)}
        made = {body: turns_of(self._by_body[body].values()) for body in touched}
        anew: dict[str, Turn | None] = {id_: None for body in touched for id_ in self._made.pop(body, ())}
        anew |= {turn.id: turn for found in made.values() for turn in found}
        self._made |= {body: [turn.id for turn in found] for body, found in made.items() if found}
        self._turns.update(anew)

    def _take(self, id_: str, account: Account | None) -> set[str]:
        """Take in the words of an account in the place of those that it had; whose words any of them are."""
        before, after = self._words.pop(id_, []), words_of(account) if account else []
        for word in before:
            del self._by_body[word.body][id_]
        for word in after:
            self._by_body.setdefault(word.body, {})[id_] = word
        if after:
            self._words[id_] = after
        return {word.body for word in (*before, *after)}
