"""Turns kept.

In: accounts of what bodies hold that come and go. Out: the turns, in order. Words that come after all others of their
body are taken in where they belong; where one changes, goes or comes earlier, those of its body from there on are looked
at anew: on which matter a word is may hang on any before it. Deeds that grant what nobody refused are kept, and not
looked at.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.increment.ordered import Ordered
from parley.fuse.positions.held import Word, words_of
from parley.fuse.positions.turns import Matters, Place, in_time, turns_on
from parley.records import Turn


class Turning:
    """The turns of all accounts."""

    def __init__(self) -> None:
        self._words: dict[str, list[Word]] = {}
        self._by_body: dict[str, dict[str, Word]] = {}
        self._matters: dict[str, Matters] = {}
        self._made: dict[str, dict[int, list[str]]] = {}
        self._turns: Ordered[Turn] = Ordered(in_time)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._words

    def turns(self) -> tuple[Turn, ...]:
        """All turns, in order."""
        return self._turns.all()

    def update(self, changes: Changes[Account]) -> None:
        """Make `changes`."""
        come: dict[str, list[Word]] = {}
        shaken: dict[str, Place] = {}
        for id_, account in changes.items():
            before, after = self._words.pop(id_, []), words_of(account) if account else []
            for word in before:
                del self._by_body[word.body][id_]
                if self._matters[word.body].concerns(word):
                    shaken[word.body] = min(word.order, shaken.get(word.body, word.order))
            for word in after:
                self._by_body.setdefault(word.body, {})[id_] = word
                come.setdefault(word.body, []).append(word)
            if after:
                self._words[id_] = after
        anew: dict[str, Turn | None] = {}
        made: dict[str, Turn] = {}
        for body in shaken.keys() | come.keys():
            gone, turns = self._turn(body, come.get(body, ()), shaken.get(body))
            anew |= dict.fromkeys(gone)
            made |= {turn.id: turn for turn in turns}
        self._turns.update(anew | made)

    def _turn(self, body: str, come: Iterable[Word], shaken: Place | None) -> tuple[list[str], list[Turn]]:
        """Take in the words of one body that have come, and all behind the first that disturbs any, or behind the place
        from which they are `shaken`; the turns that are gone, and those that are new or made again."""
        matters, made = self._matters.setdefault(body, Matters()), self._made.setdefault(body, {})
        come = [word for word in come if matters.concerns(word)]
        places = [*([shaken] if shaken else ()), *(word.order for word in come if _is_disturbing(word, matters))]
        changed: set[int] = set()
        if places:
            first = min(*places, *(word.order for word in come)) if come else min(places)
            changed = matters.back_to(first)
            come = [word for word in self._by_body[body].values() if word.order >= first]
        changed |= matters.take(come)
        gone: list[str] = []
        found: list[Turn] = []
        for number in sorted(changed):
            gone += made.pop(number, [])
            turns = list(turns_on(matters.all[number])) if number < len(matters.all) else []
            if turns:
                made[number] = [turn.id for turn in turns]
            found += turns
        return gone, found


def _is_disturbing(word: Word, matters: Matters) -> bool:
    """Whether a word that comes makes those of its body be looked at anew: it stands before one of them, or it refuses
    first what deeds may grant."""
    return bool(matters.last and word.order < matters.last) or matters.is_first_refusal(word)
