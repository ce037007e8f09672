"""The picture: everything that the claims come to.

In: claims, judgements, the origins of reports, their texts. Out: `Picture`. A pure function: the same claims give the
same picture in whatever order they come and however often.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from parley.fuse.accounts.account import Account, accounts, by_report
from parley.fuse.actors.homes import at_home, called, people
from parley.fuse.disputes import disputes
from parley.fuse.fold import folded
from parley.fuse.incidents.admissions import admissions
from parley.fuse.incidents.denials import denials
from parley.fuse.incidents.incident import Answers, incidents
from parley.fuse.incidents.sweeping import denies_any_such
from parley.fuse.judgements import rulings
from parley.fuse.matching.candidates import NARROW
from parley.fuse.places import is_specific
from parley.fuse.positions.position import positions
from parley.fuse.positions.stands import accepts, takes_position
from parley.fuse.positions.turns import turns
from parley.fuse.talks.due import due
from parley.fuse.talks.mediators import fighting, go_betweens, mediating
from parley.fuse.talks.meeting import Scene, meetings
from parley.fuse.tolls.blanks import filled
from parley.fuse.tolls.rivalries import rivalries
from parley.fuse.tolls.running import Toll, counts_of, running
from parley.fuse.tolls.series import tolls
from parley.fuse.truces.ceasefire import ceasefires
from parley.fuse.truces.signed import fronts, signed
from parley.fuse.words import tells
from parley.records import Claim, Judgement, Origin, Party, Picture


@dataclass(frozen=True, slots=True)
class Shares:
    """The accounts by what they are about. A town's running toll stands in the incident and in the tolls, a denied
    deed in the incident and among the positions."""

    happenings: list[Account]
    running: list[Toll]
    truces: list[Account]
    talks: list[Account]
    words: list[Account]


def fuse(
    claims: Sequence[Claim], judgements: Sequence[Judgement], origins: Mapping[str, Origin], texts: Mapping[str, str]
) -> Picture:
    """The picture that `claims` give once `judgements` are heard.

    `origins` and `texts` are by report id. A report without an origin is its own lineage, of unknown day; one without
    a text leaves words empty.
    """
    ruled = rulings(judgements)
    stand = [c for told in by_report(claims).values() for id_, c in told.items() if id_ not in ruled.wrong]
    heard = [ruled.names.claim(claim) for claim in stand]
    known = people(heard)
    housed = [at_home(claim, known, ruled.names) for claim in heard]
    every = accounts(housed, origins, texts)
    mediators = go_betweens(mediating(every), fighting(every))
    told = due(signed(every, mediators, frozenset().union(*map(fronts, every))))
    shares = _shared_out(told)
    scene = Scene(mediators, max((a.published for a in told if a.published), default=None))
    series = tolls(shares.running)
    picture = Picture(
        incidents=incidents(shares.happenings, ruled, Answers(denials(told), admissions(told))),
        ceasefires=ceasefires(shares.truces, ruled),
        meetings=meetings(shares.talks, scene, ruled),
        tolls=series,
        rivalries=rivalries(series),
        positions=positions(shares.words),
        origins=tuple(origins[report] for report in sorted(origins)),
        known_as=in_order(pair for told, now in zip(stand, housed, strict=True) for pair in called(told, now)),
        turns=turns(told),
    )
    return replace(picture, disputes=disputes(picture))


def in_order(known_as: Iterable[tuple[str, Party]]) -> tuple[tuple[str, Party], ...]:
    """What names are called, in the order of the names; one that is called in two ways by the fullest of them."""
    chosen: dict[str, Party] = {}
    for name, party in sorted(set(known_as), key=lambda pair: (len(str(pair[1])), str(pair[1]))):
        chosen[name] = party
    return tuple(sorted(chosen.items()))


def _shared_out(told: Sequence[Account]) -> Shares:
    counted = running(filled(counts_of(told)))
    in_series = {toll.account.id for toll in counted}
    return Shares(
        happenings=[a for a in told if happens(a, runs=a.id in in_series)],
        running=counted,
        truces=[a for a in told if is_of_a_truce(a)],
        talks=[a for a in told if is_of_talks(a)],
        words=[a for a in told if is_in_words(a)],
    )


def happens(account: Account, *, runs: bool) -> bool:
    """Whether an account is of a happening: a deed, or a count that does not run, or runs in one town."""
    apart = is_of_a_truce(account) or is_of_talks(account) or takes_position(account) or _agrees_to_a_truce(account)
    return not apart and not denies_any_such(account) and (not runs or _is_of_a_town(account))


def _agrees_to_a_truce(account: Account) -> bool:
    """Whether it tells that somebody agrees to a truce or to extend one: his word, which stands among the positions, and a
    step in the life of that."""
    return accepts(account) and tells(
        "subjects", "truce", f"{account.words} {folded(account.says(account.claim.about))}"
    )


def is_of_a_truce(account: Account) -> bool:
    """Whether it tells of a truce, a breach or an end."""
    return account.claim.family == "ceasefire"


def is_of_talks(account: Account) -> bool:
    """Whether it tells of a meeting."""
    return account.claim.type == "consult"


def is_in_words(account: Account) -> bool:
    """Whether it is a position: words, the denial of a deed, or that somebody agrees."""
    return takes_position(account) or account.claim.stance == "denies" or accepts(account)


def _is_of_a_town(account: Account) -> bool:
    """Whether a running toll is that of one happening in one town, by the width of its place or of its days: what was counted
    there since a day long before is of several."""
    place, first, last = account.own_place, account.first, account.last
    if place is None or not is_specific(place):
        return False
    return last is not None and last - first <= NARROW if first else place.precision is not None
