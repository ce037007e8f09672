"""Incidents: accounts of one happening, brought together and reconciled.

In: accounts of events and of their victims, analysts' rulings. Out: `Incident`s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import OWN_VOICE, Account
from parley.fuse.accounts.exact import best_place, known_by
from parley.fuse.accounts.readings import ids, lineages, witnesses
from parley.fuse.actors.sides import camp
from parley.fuse.days import DAY, LATEST, shifted
from parley.fuse.figures import FEW
from parley.fuse.fold import folded, label, one_per_fold, usual
from parley.fuse.incidents.denials import denies_in_words
from parley.fuse.incidents.disclaimed import disclaimers
from parley.fuse.incidents.doers import MUTUAL
from parley.fuse.incidents.findings import findings
from parley.fuse.incidents.grades import Telling, grade
from parley.fuse.incidents.titles import cause, title
from parley.fuse.judgements import Rulings
from parley.fuse.matching.ahead import is_ahead, what_came_off
from parley.fuse.matching.aircraft import what_is_hit
from parley.fuse.matching.candidates import alike, is_after_its_deed, is_denied, is_grown, is_recalled, keys, wakes
from parley.fuse.matching.cluster import Extent, Told
from parley.fuse.matching.compare import likeness
from parley.fuse.matching.matter import OPENING, is_timeless, word
from parley.fuse.matching.neighbours import Matching, groups
from parley.fuse.matching.one_day import TAKEN
from parley.fuse.matching.person import befallen, is_a_death_by_name
from parley.fuse.matching.quarters import is_of_house
from parley.fuse.matching.undated import news
from parley.fuse.parties import is_bystander
from parley.fuse.words import table, tells
from parley.records import HARM, STRIKES, Incident, digest
from parley.records.claim import TYPES, ClaimType

RECALLED: Final = timedelta(days=92)  # before its report, that of which this tells as done without a day
VAGUEST: Final = "attack"  # the type that any other kind of strike makes more exact


Answered = Mapping[str, Sequence[Account]]


@dataclass(frozen=True, slots=True)
class Answers:
    """What is said in words to a deed: by the id of its account, the accounts that deny it and those that admit it."""

    denied: Answered = field(default_factory=dict)
    admitted: Answered = field(default_factory=dict)


NONE: Final = Answers()


def incidents(accounts: Sequence[Account], rulings: Rulings, answers: Answers = NONE) -> tuple[Incident, ...]:
    """The incidents that `accounts` tell of, with the `answers` to them, in the order of time and of id."""
    found = groups(accounts, HAPPENINGS, rulings)
    return tuple(sorted((incident(group, rulings, answers) for group in found), key=in_time))


def _points(a: Account, b: Account) -> int:
    found = likeness(a, b)
    return found.points if found else 0


def committed(account: Account) -> Extent:
    """What an account leaves open of its days and its place, by its own sentence: what it has only from the words
    around it holds no group apart, nor, where no day is known at all, a deed's place, but its country; the place of the
    dead does, and so does what their reports open with and count."""
    figure, own = account.claim.figure, account.own_place
    first, last = _days(account)
    is_held = figure is not None or not is_timeless(account)
    place, land = (own, "") if is_held else (None, own.country or "" if own else "")
    is_answer = account.claim.stance == "denies" or account.is_turned
    if account.claim.type in MUTUAL or is_answer or (figure and account.again):
        return Extent(first, last, place, land=land, news=news(account))
    return Extent(
        first,
        last,
        place,
        by=account.blamed,
        on=frozenset()
        if account.again or is_of_house(account)
        else account.recipients,  # "the strike had hit a clinic"
        whom=befallen(account),
        land=land,
        news=news(account),
        camps=_camps(account),
        hit=what_is_hit(account),
        arms=_arms(account),
        told=_told(account),
    )


def _days(account: Account) -> tuple[date | None, date | None]:
    """The days that an account allows: not those of the words around it, nor in a report of unknown day. A toll as of a
    day is of what happened by then, and so is what a report tells as done without a day; what it opens with so is its
    news, of that day or the one before, and any other deed of the months before. Who is dead by name is so once, whatever
    the day that is told; and a plan may be put off."""
    figure, published = account.claim.figure, account.published
    is_state = figure is not None and figure.scope != "new"
    if is_a_death_by_name(account) or is_ahead(account):
        return None, None
    if account.claim.type == "territory" and account.first and account.last and published:
        return shifted(account.first, -TAKEN), account.last  # told of on the day after
    if account.is_dated:
        is_sure = account.is_day_own and published
        return account.first if is_sure and not is_state else None, account.last if is_sure else None
    if published is None or not account.is_real:
        return None, None
    is_news = (
        account.claim.family in HARM
        and account.claim.anchor.start < OPENING
        and not is_state
        and not is_grown(account)
        and not is_recalled(account)
        and not is_denied(account)
        and not is_after_its_deed(account)
        and not account.again  # "the attack" is of the day of what was told before
    )
    if is_news:
        return shifted(published, -DAY), published
    is_near = account.claim.family in HARM and figure is None and not account.again and not is_recalled(account)
    return shifted(published, -RECALLED) if is_near else None, published


def _camps(account: Account) -> frozenset[tuple[str, str]]:
    """Who an account says did it, a state or an armed group, by whose voice: a report's own and those of the bystanders
    that it hears are one."""
    speaker = account.claim.speaker
    found = camp(account.claim.actors) if account.claim.family in HARM else None
    interested = account.speaker if speaker and not is_bystander(speaker.body) else OWN_VOICE
    return frozenset({(f"{account.claim.report} {interested}", found)}) if found else frozenset()


def _told(account: Account) -> frozenset[Told]:
    """How many dead a report of an outlet opens with in its own voice, where it does not put right what was told before."""
    figure, day = account.claim.figure, account.published
    if (
        figure is None
        or figure.measure != "killed"
        or figure.scope != "new"
        or figure.bound != "exact"
        or not figure.count
    ):
        return frozenset()
    is_opened_with = account.claim.anchor.start < OPENING and figure.count > FEW and not account.speaker
    if day is None or not is_opened_with or tells("tolls", "corrected", folded(account.text[:OPENING])):
        return frozenset()
    return frozenset({Told(account.outlet, day, figure.count)})


def _arms(account: Account) -> str:
    """By what it was done, where that tells a state from an armed group: no rebels have aircraft, whoever says that they
    shelled the town."""
    type_, doer = account.claim.type, camp(account.claim.actors)
    if type_ == "air_strike" and doer != "a group":
        return "" if _is_any_strike(account) else "aircraft"
    return "guns" if type_ == "shelling" and doer == "a group" else ""


HAPPENINGS: Final = Matching(keys, alike, _points, committed, wakes)


def in_time(incident: Incident) -> tuple[date, str]:
    """The order of a picture's lists: the first day, the undated last; then the id."""
    when = incident.when
    return ((when.first or when.last or LATEST) if when else LATEST, incident.id)


def incident(members: Sequence[Account], rulings: Rulings, answers: Answers) -> Incident:
    """The incident that one group of accounts tells of."""
    denying, admitting = (_answering(members, given, rulings) for given in (answers.denied, answers.admitted))
    aside = disclaimers(members, denying)
    denying, telling = [a for a in denying if a not in aside], [a for a in members if a not in aside]
    sure = _without_own_denials(telling)
    found = findings([*sure, *(a for a in admitting if a not in sure)], denying, aside)
    done = what_came_off(telling)
    type_, place = _type(telling), best_place(done)
    given, reason = grade(Telling(sure, denying, admitting), found, rulings.confirmed)
    return Incident(
        id=digest("incident", members[0].id),
        type=type_,
        title=title(type_, done, place, by=next((f.agreement for f in found if f.question == "actor"), None)),
        claims=ids([*members, *denying, *admitting, *aside]),
        findings=found,
        grade=given,
        reason=reason,
        origins=lineages(members),
        when=known_by(done),
        place=place,
        bodies=one_per_fold(usual(p.body) for a in members for p in (*a.claim.actors, *a.claim.recipients)),
        witnesses=witnesses(members),
        cause=cause(members),
    )


def _without_own_denials(members: Sequence[Account]) -> list[Account]:
    """`members` but for what a voice denies that tells of the happening itself in the reports of that day: it denies
    another deed, or how this one was."""
    telling = {(a.published or a.claim.report, a.voice) for a in members if a.claim.stance == "asserts"}
    return [a for a in members if a.claim.stance == "asserts" or telling.isdisjoint(_said_for(a))]


def _said_for(account: Account) -> set[tuple[date | str, str]]:
    """The day on which somebody speaks with his name, and with that of the body that he speaks for."""
    speaker, day = account.claim.speaker, account.published or account.claim.report
    return {(day, name) for name in (label(speaker), speaker.body)} if speaker else set()


def _answering(members: Sequence[Account], answers: Answered, rulings: Rulings) -> list[Account]:
    """What answers any account of a happening, but for what an analyst ruled to be of another one, and for the denial
    of one who tells of it himself: he denies how it was, and not that it was."""
    given = {answer for a in members for answer in answers.get(a.id, ())}
    told = [a for a in members if a.claim.stance == "asserts"]
    sure = [a for a in told if not a.is_turned]
    # who turns a deed on others, where nobody else is blamed, denies that it was what it is called
    is_blamed = any(a.blamed for a in sure)
    telling = {a.speaker for a in (told if is_blamed else sure)} - {OWN_VOICE}
    answering = (one for one in given if not _is_ruled_apart(one, members, rulings) and not _tells_too(one, telling))
    return sorted(answering, key=lambda a: a.id)


def _tells_too(answer: Account, telling: Collection[str]) -> bool:
    return denies_in_words(answer) and not answer.actors.isdisjoint(telling)


def _is_ruled_apart(answer: Account, members: Sequence[Account], rulings: Rulings) -> bool:
    return any((min(answer.id, a.id), max(answer.id, a.id)) in rulings.different for a in members)


def _type(members: Sequence[Account]) -> ClaimType:
    """The type that most accounts give, of events before tolls and damage, and the more exact one of equals. "The
    strike" tells no kind where another account does: missiles strike, too."""
    told = [a for a in members if a.claim.type in STRIKES - {VAGUEST} and not _is_any_strike(a)]
    counted = Counter(a.claim.type for a in members if not (told and _is_any_strike(a)))
    last = ("property", "equipment", "casualties", "displacement")
    return min(counted, key=lambda t: (t in last, -counted[t] if t not in last else 0, t == VAGUEST, TYPES.index(t)))


def _is_any_strike(account: Account) -> bool:
    """Whether it tells of an air strike by a word for any strike, and names nothing that flies or falls."""
    bare = account.claim.type == "air_strike" and word(account) in table("strikes")["any"]
    return bare and not tells("strikes", "air", account.words)
