"""Rulings from a program: what is one happening or two, one actor or two, read wrongly, confirmed; and taken back.

In: records, or their ids and names; why, and by whom. Out: judgements in the library, all of a ruling or none; the next
question to the library sees the picture that follows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from parley.errors import RequestError
from parley.web.api.records.names import JudgementRecord, OfficeRecord, judgement_record
from parley.web.api.records.parts import Record
from parley.web.errors import Refusal
from parley.web.ruling import Order, rule, withdraw
from parley.web.state import Desk, State

A_DAY: Final = 86_400.0  # seconds: as long as a picture may ever take


class Rulings:
    """A library that is ruled on. What is ruled on may be given as a record or by its id, an actor by name: "Ostland",
    "Anna Lind (Ostland)", "Anna Lind|Ostland". Every ruling takes `note`, why, and `by`, who rules; what it gives may
    be handed to `withdraw`."""

    def __init__(self, desk: Desk, analyst: str) -> None:
        self._desk = desk
        self._analyst = analyst

    def same(self, one: Record | str, other: Record | str, *, note: str = "", by: str = "") -> JudgementRecord:
        """Two claims, or two incidents, meetings or ceasefires, are about one happening."""
        claims = [next(self._claims(one)), next(self._claims(other))]
        return self._ruled(Order("same", claims, note=note), by)

    def different(self, claim: Record | str, other: Record | str, *, note: str = "", by: str = "") -> JudgementRecord:
        """A claim is about another happening than a second claim is, or than all other claims of an incident are."""
        own = next(self._claims(claim))
        others = [each for each in self._claims(other) if each != own]
        return self._ruled(Order("different", [own], others, note=note), by)

    def wrong(self, claim: Record | str, *, note: str = "", by: str = "") -> JudgementRecord:
        """A claim was not made, or not so: it is left out."""
        return self._ruled(Order("wrong", [next(self._claims(claim))], note=note), by)

    def confirm(self, claim: Record | str, *, note: str = "", by: str = "") -> JudgementRecord:
        """What a claim says is confirmed."""
        return self._ruled(Order("confirmed", [next(self._claims(claim))], note=note), by)

    def note(self, on: Record | OfficeRecord | str, note: str, *, by: str = "") -> JudgementRecord:
        """Write a note on a claim, or on an office that somebody is told to hold: on the first claim that tells it."""
        claim = on.claims[0] if isinstance(on, OfficeRecord) else next(self._claims(on))
        return self._ruled(Order("note", [claim], note=note), by)

    def one_actor(self, name: Record | str, *others: Record | str, note: str = "", by: str = "") -> JudgementRecord:
        """`name` and `others` are names of one actor, who goes by `name`."""
        return self._ruled(Order("one_actor", actors=[_id(each) for each in (name, *others)], note=note), by)

    def two_actors(self, name: Record | str, other: Record | str, *, note: str = "", by: str = "") -> JudgementRecord:
        """`name` and `other` are names of two actors."""
        return self._ruled(Order("two_actors", actors=[_id(name), _id(other)], note=note), by)

    def withdraw(self, ruling: JudgementRecord | str, *, note: str = "", by: str = "") -> JudgementRecord:
        """Take a ruling back, with all that was ruled in the same go. A withdrawal may be taken back in its turn."""
        with _explained():
            taken = withdraw(self._desk, _id(ruling), by=by or self._analyst, note=note)
        return judgement_record(taken[0], self._state())

    def _state(self) -> State:
        """The newest, however long it takes: a program is not to go on with what it has just ruled away."""
        return self._desk.now(patience=A_DAY)

    def _claims(self, thing: Record | str) -> Iterator[str]:
        """The ids of the claims that are meant: that of a claim, or those of an incident, a meeting or a ceasefire."""
        id_, index = _id(thing), self._state().index
        found = index.incidents.get(id_) or index.meetings.get(id_) or index.ceasefires.get(id_)
        yield from found.claims if found else (id_,)

    def _ruled(self, order: Order, by: str) -> JudgementRecord:
        with _explained():
            made = rule(self._desk, order, by=by or self._analyst)
        return judgement_record(made[0], self._state())


def _id(thing: Record | str) -> str:
    return thing if isinstance(thing, str) else thing.id


@contextmanager
def _explained() -> Iterator[None]:
    """What the desk refuses, as the error that programs are used to."""
    try:
        yield
    except Refusal as refused:
        raise RequestError(" ".join(filter(None, (refused.message, refused.hint)))) from None
