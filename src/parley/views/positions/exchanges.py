"""Exchanges: what each side demands, refuses, accuses and denies, side by side, with what answers what.

In: a picture, an archive. Out: `Positions`: exchanges (a demand or charge and its answers), each body's own stands, and
where a position changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Final, get_args

from parley.records import NOT_NAMED, Claim, Picture, Position
from parley.records.incident import PositionKind
from parley.records.mention import is_many
from parley.views.archive import Archive
from parley.views.evidence import evidence
from parley.views.parties import label
from parley.views.positions.stand import Stand, shown
from parley.views.positions.turns import Turns, turns
from parley.views.wording import listed, shortened, table

EXCHANGES: Final = 10
BODIES: Final = 8
EACH: Final = 4  # stands of one kind of one body
KINDS: Final[tuple[str, ...]] = get_args(PositionKind)
YIELDS: Final = ("accepts", "concedes")
CHARGES: Final = ("accuses", "condemns", "investigates", "demands", "offers", "threatens")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A demand or charge, and how it is answered; or what somebody agrees to, and the demands and offers that it meets."""

    id: str
    call: Stand
    answers: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The stands of one country or body that no exchange shows, and how many more there are."""

    title: str
    stands: tuple[Stand, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Positions:
    """`exchanges` first, where positions clash, then `agreed`, where they meet: what a body agrees to, with the demands and
    offers that this meets; then `sides`; `more` stands are of bodies not shown, or of nobody named; `turns` where a position changed."""

    exchanges: tuple[Exchange, ...]
    more_exchanges: int
    sides: tuple[Side, ...]
    more: int
    turns: Turns = Turns(())  # noqa: RUF009
    agreed: tuple[Exchange, ...] = ()
    more_agreed: int = 0


def positions(picture: Picture, archive: Archive) -> Positions:
    """The positions of `picture`."""
    by_id = {p.id: p for p in picture.positions}
    opposed = {
        p.id: [by_id[a] for a in p.answered_by if a in by_id and by_id[a].kind not in YIELDS] for p in by_id.values()
    }
    called = [p for p in picture.positions if p.kind in CHARGES and opposed[p.id]]
    called.sort(key=lambda p: -len(opposed[p.id]))
    paired = [_exchange(p, opposed[p.id], archive) for p in called[:EXCHANGES]]
    granted = {p.id: [by_id[a] for a in p.answers if a in by_id] for p in picture.positions if p.kind in YIELDS}
    met = sorted((by_id[id_] for id_, asked in granted.items() if asked), key=lambda p: -len(granted[p.id]))
    meeting = [_exchange(p, granted[p.id], archive) for p in met[:EXCHANGES]]
    by_body: dict[str, list[Position]] = {}
    for position in picture.positions:
        by_body.setdefault(position.body or position.actor, []).append(position)
    nobodys = by_body.pop(NOT_NAMED, [])
    bodies = sorted(by_body, key=lambda body: (-len(by_body[body]), body))
    above = frozenset[str]().union(*(shown for _, shown in (*paired, *meeting)))
    sides = (_side(body, by_body[body], above, archive) for body in bodies[:BODIES])
    return Positions(
        tuple(exchange for exchange, _ in paired),
        len(called) - len(paired),
        tuple(side for side in sides if side.stands or side.more),
        sum(len(by_body[body]) for body in bodies[BODIES:]) + len(nobodys),
        turns(picture.turns, archive),
        tuple(exchange for exchange, _ in meeting),
        len(met) - len(meeting),
    )


def _exchange(call: Position, met: Iterable[Position], archive: Archive) -> tuple[Exchange, frozenset[str]]:
    """A position with the few of those it meets that are shown beside it, and the ids of those that are told with them."""
    found = {other.id: stand(other, archive) for other in met}
    answers = _once(found.values())[:EACH]
    told = {_saying(one) for one in answers}
    shown = frozenset({call.id, *(id_ for id_, one in found.items() if _saying(one) in told)})
    return Exchange(call.id, stand(call, archive), answers), shown


def _once(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """Stands without those that say the same of the same again in the very same sentence."""
    seen: dict[tuple[str, str, str], Stand] = {}
    for one in stands:
        seen.setdefault(_saying(one), one)
    return tuple(seen.values())


def _saying(one: Stand) -> tuple[str, str, str]:
    """Who takes a stand, of which kind, and in which sentence, in which two claims may tell of one denial."""
    kind = one.verb.partition(" ")[0].rstrip(",")
    return one.actor, kind, one.evidence.citations[0].sentence if one.evidence.citations else one.words


def _side(body: str, held: Sequence[Position], above: Set[str], archive: Archive) -> Side:
    """What a body holds besides what stands `above`, among the exchanges."""
    rest = [p for p in held if p.id not in above]
    chosen = [p for kind in KINDS for p in _best([p for p in rest if p.kind == kind])]
    stands = _once(stand(p, archive) for p in chosen)
    name = shortened(body, 80)
    return Side(f"{name}, besides" if len(rest) < len(held) else name, stands, len(rest) - len(stands))


def _best(alike: Iterable[Position]) -> list[Position]:
    """The few to show of one kind: those that are answered, then those most told."""
    return sorted(alike, key=lambda p: (not (p.answered_by or p.answers), -len(p.origins)))[:EACH]


def stand(position: Position, archive: Archive) -> Stand:
    """One stand for a page."""
    claims = archive.known(position.claims)
    verb = table("positions_of_many" if is_many(position.actor) else "positions")[position.kind]
    whom = _whom(position, claims)
    toward = table("toward")[position.kind].format(listed(whom)) if whom else ""
    found = evidence(position.claims, archive, most=2)
    return shown(position, f"{verb}{toward}{_not_yet(position, claims)}", found, archive)


def _whom(position: Position, claims: Iterable[Claim]) -> tuple[str, ...]:
    """Toward whom it is held; those of the holder's own body by their names: "demands of the Security Council"."""
    if position.body not in position.toward:
        return position.toward
    own = {label(p) for claim in claims for p in claim.recipients if p.body == position.body} - {position.actor}
    others = (one for one in position.toward if one != position.body)
    return (*others, *sorted(own)) if own else position.toward


def _not_yet(position: Position, claims: Iterable[Claim]) -> str:
    """That it is only planned or possible, where no account tells of it as done."""
    told = {claim.modality for claim in claims}
    if not told or "actual" in told or position.kind == "denies":
        return ""
    return f" ({listed(sorted(table('modalities')[modality] for modality in told))})"
