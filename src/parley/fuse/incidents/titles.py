"""Titles: one short line for people that says what an incident is.

In: the accounts of one incident, the words of titles.tsv. Out: a title, such as "Shelling of Ganja by Armenia". Where
accounts differ on who did it, the title says so, too: "Shelling of Olm by Ostland or Westmark".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.actors.articles import is_of_one, with_article, with_articles
from parley.fuse.figures import said
from parley.fuse.fold import folded, listed, one_per_fold, usual
from parley.fuse.incidents.parts import is_not_counted
from parley.fuse.parties import bodies, counts_for, speaks_for_itself
from parley.fuse.places import is_specific
from parley.fuse.words import tells
from parley.gazetteer.actors import country
from parley.records import Cause, Figure, Party, Place
from parley.records.claim import ClaimType
from parley.records.figure import Agreement, told_cause

MOST: Final = 4  # sides named in one title
RIVALS: Final = 2  # of those of whom only one can have done it
SELDOM: Final = 5  # times: a side named more seldom than another by this is left out
MUTUAL = frozenset({"armed_clash", "cooperate", "agree", "ceasefire"})
NOUNS: Final = {
    "killed": "Deaths",
    "injured": "Injuries",
    "casualties": "Casualties",
    "missing": "People missing",
    "captured": "Captures",
    "displaced": "Displacement",
    "returned": "Returns",
}
OF_PEOPLE = frozenset({"retreat/release", "coerce/arrest", "coerce/expulsion"})  # titled by who they are, not by whose
BY_RECIPIENT = frozenset(
    {"aid", "support", "accuse", "threaten", "request", "reject", "concede", "sanction", "retreat", "coerce"}
    | OF_PEOPLE
)


@dataclass(frozen=True, slots=True)
class TitleWords:
    """How an incident of one type, or one kind of it, is titled: its noun, and the words before place, actor and
    recipient; "-" before whom no title names."""

    type: str
    noun: str
    place: str
    actor: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a title is made of: the type, or a kind of it that most accounts tell of; `doers` are the actors in a row."""

    type: str
    place: str
    actors: tuple[str, ...]
    doers: str
    recipients: tuple[str, ...]
    is_wide: bool


def title(type_: ClaimType, members: Sequence[Account], place: Place | None, *, by: Agreement | None = None) -> str:
    """A line for the incident of `type_` that `members` tell of; `by` says whether they agree on who did it."""
    if type_ in ("casualties", "displacement"):
        return _toll_title(members, place) + told_cause(cause(members))
    events = [a for a in members if a.claim.family != "figure"] or members
    blaming = _blaming(type_, events)
    actors = _sides((p for a in blaming for p in a.claim.actors), called=_called)
    if type_ not in MUTUAL:
        actors = _bodies(actors)
    kind = _kind(type_, events)
    whom = _whom if kind in OF_PEOPLE else counts_for
    recipients = _sides((p for a in events for p in a.claim.recipients if counts_for(p) not in actors), called=whom)
    where = place.name if place else ""
    if type_ == "protest":
        actors, home = _without_crowds(actors, (p for a in events for p in a.claim.actors))
        where = where or home
    where = where if where not in {*actors, *recipients} else ""
    doers = _rivals(events, actors) if actors and by == "disputed" else listed(with_articles(actors))
    is_wide = type_ == "territory" and place is not None and not is_specific(place)  # villages in it were taken
    line = _line(Named(kind, where, actors, doers, recipients, is_wide))
    return f"{line} (planned)" if not members[0].is_real and members[0].claim.modality == "planned" else line


def _kind(type_: ClaimType, events: Sequence[Account]) -> str:
    """What most accounts tell of, of a type that has kinds with titles of their own: a siege, or else a type's own name."""
    told = [kind for a in events if a.claim.type == type_ for kind in [_kind_of(a)]]
    often = Counter(told)
    kind = min(filter(None, often), key=lambda kind: (-often[kind], kind), default="")
    return f"{type_}/{kind}" if kind and often[kind] * 2 >= len(told) else type_


def _kind_of(account: Account) -> str:
    word = folded(account.claim.anchor.of(account.text))
    rows = (row.type.partition("/") for row in _rows() if row.type.startswith(f"{account.claim.type}/"))
    return next((kind for _, _, kind in rows if tells("titles", kind, word)), "")


def _blaming(type_: ClaimType, events: Sequence[Account]) -> Sequence[Account]:
    """Those who say who did it: where it is no fight, those who tell of a fight beside it only where no others do."""
    deeds = [a for a in events if a.claim.type not in MUTUAL] if type_ not in MUTUAL else []
    told = deeds if _is_blamed(deeds) else events
    return told if _is_blamed(told) else ()


def _is_blamed(events: Iterable[Account]) -> bool:
    """Whether anybody names who did it, but for those who turn a charge on others."""
    return any(a.claim.actors and not a.is_turned for a in events)


def cause(members: Sequence[Account]) -> Cause:
    """What people came to harm by, as most accounts have it, where none tells of an act: an act is one of conflict."""
    figures = [a.claim.figure for a in members if a.claim.figure]
    if len(figures) < len(members) or not figures:
        return "conflict"
    often = Counter(figure.cause for figure in figures)
    return min(often, key=lambda one: (-often[one], one))


def _rivals(events: Sequence[Account], sides: tuple[str, ...]) -> str:
    """Those of whom accounts differ which of them did it: "Ostland or Westmark", "Ostland, Westmark or others";
    "Ostland and Westmark, or others" where most say that the two did it together."""
    told = Counter(named for a in events if (named := bodies(a.claim.actors)))
    first = _sides((party for a in events for party in a.claim.actors), RIVALS, _called)
    row = with_articles(first)
    together = frozenset(map(folded, first))
    if len(first) > 1 and told[together] == max(told.values()):
        return f"{listed(row)}, or others"
    *most, last = [*row, *(["others"] if len(first) == 1 or len(sides) > len(first) else [])]
    return f"{', '.join(most)} or {last}"


def _sides(parties: Iterable[Party], most: int = MOST, called: Callable[[Party], str] = counts_for) -> tuple[str, ...]:
    """The sides named most often; of many accounts not those that only one of them names."""
    named = [called(party) for party in parties]
    often = Counter(map(folded, named))
    first = sorted(often, key=lambda side: (-often[side], side))[:most]
    kept = {side for side in first if often[side] * SELDOM >= often[first[0]]}
    return one_per_fold(side for side in named if folded(side) in kept)


def _without_crowds(sides: tuple[str, ...], parties: Iterable[Party]) -> tuple[tuple[str, ...], str]:
    """Who protests, without whoever anybody may be who does, and the country where he does: who marches in a country
    is not that country."""
    lands = dict.fromkeys(usual(party.body) for party in parties if country(party.body))
    named = tuple(side for side in sides if not country(side) and not tells("people", "marching", folded(side)))
    return named, next(iter(lands)) if len(lands) == 1 else ""


def _called(party: Party) -> str:
    """What a side is called: its body, but of plain people what they are: protesters are no act of their state's."""
    return party.name if speaks_for_itself(party) else counts_for(party)


def _whom(party: Party) -> str:
    """Who is freed or arrested: "Abel Kamau", "aid workers of Relief Aid"."""
    is_described = party.name == party.name.lower() and party.belongs_to
    return f"{party.name} of {with_article(party.belongs_to or '')}" if is_described else party.name


def _bodies(sides: tuple[str, ...]) -> tuple[str, ...]:
    """`sides` without those who have no name, "suicide bomber", "men", where others are named: they are theirs, or no
    side."""
    return tuple(side for side in sides if not _is_nobody(side)) or sides


def _is_nobody(side: str) -> bool:
    return is_of_one(side) or (side.islower() and tells("people", "anybody", folded(side)))


def _line(named: Named) -> str:
    words = _title_words(named.type)
    place = f" {'in' if named.is_wide else words.place} {with_article(named.place)}" if named.place else ""
    if named.type in MUTUAL:
        between = "between" if len(named.actors) > 1 else words.actor.replace("between", "involving")
        who = f" {between} {listed(with_articles(named.actors))}" if named.actors else ""
        return f"{words.noun}{who}{place}"
    is_hit = named.recipients and words.recipient != "-"
    to = f" {words.recipient} {listed(with_articles(named.recipients))}" if is_hit else ""
    by = f" {words.actor} {named.doers}" if named.doers else ""
    hit = to if named.type in BY_RECIPIENT or not place else ""
    return f"{words.noun}{hit}{by}{place}" if hit else f"{words.noun}{place}{by}"


def _toll_title(members: Sequence[Account], place: Place | None) -> str:
    figures = [(a, a.claim.figure) for a in members if a.claim.figure]
    if not figures:
        return "Casualties"
    account, figure = max(figures, key=lambda pair: (pair[1].measure == "killed", pair[1].count or 0, pair[0].id))
    sides = {f.side for _, f in figures if f.side}
    number = said(figure, account.text).removesuffix(" of") if figure.count or figure.span else ""
    if figure.count == 1 and (name := _name(account, figure)):
        number, sides = name, set()
    what = "killed or injured" if figure.measure == "casualties" else figure.measure
    side = sides.pop() if len(sides) == 1 else ""
    where = f" in {with_article(place.name)}" if place else ""
    whose = f" of {with_article(side)}" if side and not place else ""
    return (
        f"{number[:1].upper()}{number[1:]}{whose} {what}{where}"
        if number
        else f"{NOUNS[figure.measure]}{whose or where}"
    )


def _name(account: Account, figure: Figure) -> str:
    """The name of one victim, where it stands for the number: "Abel Kamau"."""
    words = " ".join((figure.victims or "").split())
    last = words.rpartition(" ")[2]
    return words if is_not_counted(account, figure) and last[:1].isupper() and not last.isupper() else ""


def _title_words(type_: str) -> TitleWords:
    return next(row for row in _rows() if row.type == type_)


@cache
def _rows() -> tuple[TitleWords, ...]:
    table = files("parley.fuse.incidents").joinpath("titles.tsv").read_text(encoding="utf-8")
    return tuple(TitleWords(*line.split("\t")) for line in table.splitlines() if not line.startswith("#"))
