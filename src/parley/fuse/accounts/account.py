"""Account: a claim with what fusing needs to know of it.

In: claims, the origins of their reports, the reports' texts. Out: `Account`s, one a claim, in the order of their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from parley.fuse.accounts.agreed import agreed
from parley.fuse.accounts.answered import denied, turned
from parley.fuse.accounts.asked import asked
from parley.fuse.accounts.brokered import brokered
from parley.fuse.accounts.launched import launched
from parley.fuse.accounts.repelled import of_attackers, repelled
from parley.fuse.accounts.retold import pointing
from parley.fuse.accounts.telling import without_days_of_telling
from parley.fuse.accounts.totals import of_happenings
from parley.fuse.accounts.unknown import with_unknown
from parley.fuse.accounts.wars import theatre, warring, wars
from parley.fuse.accounts.whereabouts import is_seat, placed
from parley.fuse.days import DAY, shifted
from parley.fuse.figures import Counted, counted
from parley.fuse.fold import folded, label
from parley.fuse.parties import bodies, homes, is_bystander, is_named, is_somebody, voice_of
from parley.records import Claim, Figure, Origin, Party, Place, Span

SENTENCE: Final = 600  # characters before an anchor in which its sentence is taken to begin
QUOTE: Final = 400  # characters of a quote that are compared
OWN_VOICE: Final = ""
EARLIER: Final = "earlier this "
SAID: Final = frozenset({"agree", "accuse", "reject", "request", "support", "threaten"})
NOTHING: Final = Counted()


class Retold(NamedTuple):
    """A claim as the others of its report have it; the id of what it points back to, the words of what it answers, ""
    of none; whether it turns a charge on others, or tells when a truce was agreed that began later."""

    claim: Claim
    again: str = ""
    asked: str = ""
    is_turned: bool = False
    is_signing: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """One claim as fusing sees it: bodies folded, days in the open, its witness, and where its sentence begins.

    `first` and `last` are the days it may be of, None where that is open; what has happened, has by the report's day.
    `lineage` is that of its words and `home` that of its report, another one where it stands in a passage of an earlier
    report. `witness` is the independent voice for what is said: the speaker's body, or the lineage where the report
    speaks itself or names nobody. `blamed` are the acting bodies that are somebody: "rebels", not "a car bomber".
    `theatre` are the sides that fight in its report, where they are few: whom it may mean where it names none; `war`
    names the war that they fight. `speaker` is that body folded, "" for a report's own voice. `again` is the id of the
    account before it in its report that it points back to, "" of none; `asked` are the words of the demand or offer
    before it that it answers; `is_turned` where it answers a charge with the same charge, `is_signing` where it tells when a truce was agreed that `again` has begin
    later. `counted` are the numbers that its report gives.
    """

    claim: Claim
    id: str
    lineage: str
    home: str
    outlet: str
    witness: str
    speaker: str
    published: date | None
    first: date | None
    last: date | None
    actors: frozenset[str]
    recipients: frozenset[str]
    blamed: frozenset[str]
    theatre: frozenset[str]
    war: str
    words: str
    sentence: int
    text: str
    again: str = ""
    asked: str = ""
    is_turned: bool = False
    is_signing: bool = False
    counted: Counted = NOTHING

    @property
    def is_dated(self) -> bool:
        """Whether its words say anything of when."""
        return self.claim.when is not None

    @property
    def is_real(self) -> bool:
        """Whether it tells of something done or under way, rather than planned, possible or called off."""
        return self.claim.modality == "actual"

    @property
    def day(self) -> date | None:
        """The day of what it tells, or failing that of its report."""
        return self.first or self.last or self.published

    @property
    def as_of(self) -> date | None:
        """The day whose state a count describes: the end of its period, or the report's day."""
        last = self.claim.when.last if self.claim.when else None
        return min(last, self.published) if last and self.published else last or self.published

    @property
    def voice(self) -> str:
        """The innermost speaker for people, "" where the report speaks itself."""
        return label(self.claim.speaker) if self.claim.speaker else OWN_VOICE

    @property
    def teller(self) -> str:
        """Who stands for what it tells: the innermost speaker, or for words told as a deed, the one who refuses or
        admits."""
        is_act = self.claim.type in ("reject", "concede") and self.claim.actors
        return label(self.claim.actors[0]) if is_act else self.voice

    @property
    def mediators(self) -> frozenset[str]:
        """The bodies that it says mediate, or broker a truce."""
        return bodies(self.claim.mediators)

    @property
    def own_place(self) -> Place | None:
        """The place that its own sentence names, None where its place is only that of the words around it."""
        place = self.claim.place
        named = place and (place.span is None or sentence_start(self.text, place.span) == self.sentence)
        return place if named else None

    @property
    def is_day_own(self) -> bool:
        """Whether its day, where it has one, stands in its own sentence, and is not only that of the words around
        it."""
        when = self.claim.when
        return when is None or when.span is None or sentence_start(self.text, when.span) == self.sentence

    def says(self, span: Span | None) -> str:
        """The words of `span`, white space made even; "" of none."""
        return " ".join(span.of(self.text).split()) if span else ""


def accounts(claims: Iterable[Claim], origins: Mapping[str, Origin], texts: Mapping[str, str]) -> tuple[Account, ...]:
    """One account a claim id, in the order of ids; of two claims with one id, the greater by its fields is taken."""
    told = by_report(claims)
    theatres = {report: theatre(own.values()) for report, own in told.items()}
    fought = wars(set(map(warring, theatres.values())))
    made = [
        account
        for report, own in told.items()
        for sides in [theatres[report]]
        for text in [texts.get(report, "")]
        for numbers in [counted(list(own.values()), text)]
        for setting in [Setting(origins.get(report), text, sides, fought[warring(sides)], numbers)]
        for account in accounts_of(own, setting)
    ]
    return tuple(sorted(made, key=lambda account: account.id))


def by_report(claims: Iterable[Claim]) -> dict[str, dict[str, Claim]]:
    """Claims by report and by id, each id once."""
    told: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        own, id_ = told.setdefault(claim.report, {}), claim.id
        known = own.setdefault(id_, claim)
        if known != claim:
            own[id_] = max(known, claim, key=repr)
    return told


@dataclass(frozen=True, slots=True)
class Setting:
    """What the claims of one report are seen in: where its words come from, its text, the sides that fight in it where
    they are few, and their war; the numbers that it gives."""

    origin: Origin | None
    text: str
    theatre: frozenset[str]
    war: str
    counted: Counted = NOTHING


def accounts_of(claims: Mapping[str, Claim], setting: Setting) -> list[Account]:
    """The accounts that one report's claims are, in the order of their ids."""
    return made_of(retold(claims, setting.text), setting)


def retold(claims: Mapping[str, Claim], text: str) -> dict[str, Retold]:
    """By id, each claim of one report as the others of that report have it: totals that are of one happening told as
    such, places put where its words put them; the id of the claim that it points back to; and what it answers; "" of
    none."""
    told = of_attackers(launched(with_unknown(claims[id_] for id_ in sorted(claims)), text), text)
    counted, tolls = of_happenings(told, text)
    turning, signing = turned(told, text), agreed(told, text)
    again = denied(told, text) | pointing(told, text) | repelled(told, text) | tolls | turning | signing
    calls = asked(told, text)
    made = [replace(c, recipients=()) if c.id in turning else c for c in brokered(placed(counted, text), text)]
    made = without_days_of_telling(made, text)
    return {c.id: Retold(c, again.get(c.id, ""), calls.get(c.id, ""), c.id in turning, c.id in signing) for c in made}


def made_of(told: Mapping[str, Retold], setting: Setting) -> list[Account]:
    """The accounts that claims of one report are, once they are `retold`, in the order of their ids."""
    seen = ((_account(id_, told[id_].claim, setting), told[id_]) for id_ in sorted(told))
    return [replace(a, again=t.again, asked=t.asked, is_turned=t.is_turned, is_signing=t.is_signing) for a, t in seen]


def _account(id_: str, claim: Claim, setting: Setting) -> Account:
    origin = setting.origin or Origin(claim.report, claim.report, claim.report)
    text, theatre = setting.text, setting.theatre
    lineage = origin.lineage_of(claim.anchor)
    published = origin.published.latest if origin.published else None
    if claim.figure and _is_of_tellers(claim.figure):
        claim = replace(claim, figure=replace(claim.figure, side=None))
    if claim.type in SAID and _is_ahead(claim, published):
        claim = replace(claim, when=None)
    return Account(
        claim=replace(claim, place=None) if _is_elsewhere(claim, theatre, text) else claim,
        id=id_,
        lineage=lineage,
        home=origin.lineage,
        outlet=origin.outlet,
        witness=_witness(claim.speaker, origin, lineage),
        speaker=folded(voice_of(claim.speaker)) if claim.speaker else OWN_VOICE,
        published=published,
        first=claim.when.first if claim.when else None,
        last=_last(claim, published, text),
        actors=bodies(claim.actors),
        recipients=bodies(claim.recipients),
        blamed=bodies(filter(is_somebody, claim.actors)),
        theatre=theatre,
        war=setting.war,
        words=folded(text[claim.quote.start : min(claim.quote.end, claim.quote.start + QUOTE)]),
        sentence=sentence_start(text, claim.anchor),
        text=text,
        counted=setting.counted,
    )


def _is_ahead(claim: Claim, published: date | None) -> bool:
    """Whether what is told as said has the day of what it is about: "agreed to meet again on the 2nd of April"."""
    first = claim.when.first if claim.when else None
    return claim.modality == "actual" and first is not None and published is not None and first > published


def _is_elsewhere(claim: Claim, theatre: frozenset[str], text: str) -> bool:
    """Whether its place is its speaker's seat ("prosecutors in Baku said"), or lies in a country that its war does not touch, and
    is taken from the words around, or a war's toll is given there: where a spokesman spoke is not where the shells fell."""
    place = claim.place
    if place and is_seat(place, claim.speaker, text):
        return True
    if claim.family == "ceasefire" or place is None or place.span is None or place.country is None or not theatre:
        return False
    is_total = claim.figure is not None and claim.figure.scope == "total"
    if sentence_start(text, place.span) == sentence_start(text, claim.anchor) and not is_total:
        return False
    return folded(place.country) not in theatre | homes((*claim.actors, *claim.recipients))


def _is_of_tellers(figure: Figure) -> bool:
    """Whether many people are put down to an agency or a monitor: it counts them, and they are not its own."""
    return figure.side is not None and figure.count != 1 and is_bystander(figure.side)


def _last(claim: Claim, published: date | None, text: str) -> date | None:
    """The last day that it may be of: what has happened, has by the report's day, and "earlier this week" before it."""
    if claim.when is None:
        return None
    first, last = claim.when.first, claim.when.last
    if claim.modality != "actual" or published is None or (first and first > published):
        return last
    is_before = claim.when.span is not None and claim.when.span.of(text).lower().startswith(EARLIER)
    known = shifted(published, -DAY) if is_before and first and first < published else published
    return min(last, known) if last else known


def _witness(speaker: Party | None, origin: Origin, lineage: str) -> str:
    if speaker is None or folded(speaker.name) in {folded(lineage), folded(origin.outlet)}:
        return lineage
    return voice_of(speaker) if is_named(speaker) else lineage


def sentence_start(text: str, anchor: Span) -> int:
    """About where the sentence of `anchor` begins: behind the last stop or line end before it."""
    floor = max(0, anchor.start - SENTENCE)
    return max(text.rfind(mark, floor, anchor.start) for mark in (". ", "\n", ".\u201d ", '." '))
