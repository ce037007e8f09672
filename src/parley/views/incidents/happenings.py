"""Happenings: incidents, steps of truces and talks alike, as lines of a timeline.

In: a picture, an archive. Out: `Happening`s with their days and weight, and for those that are shown a `Line` each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from parley.records import FAMILIES, Ceasefire, Finding, Incident, Meeting, Picture, Reading, Transition, When
from parley.views.archive import Archive
from parley.views.counts import as_said
from parley.views.evidence import Evidence, evidence
from parley.views.wording import counted, listed, shortened, table, visible, voices

CITED: Final = 2
READINGS: Final = 8
LONGEST: Final = 160  # characters of a title
UNTOLD: Final = ("violated", "proposed", "replaced")  # steps of a truce that are no line of their own
SAID: Final = ("one voice only: ", "called off: ", "told by sides opposed: ")  # with which a reason repeats its grade
ORDER: Final = {type_: n for n, type_ in enumerate(t for types in FAMILIES.values() for t in types)}


@dataclass(frozen=True, slots=True)
class Line:
    """One happening: its title, how well it is attested (`mark`, `grade`, `reason`), counts that go with it.

    `target` is the id of what it is a step of, shown in another section; `doubted` says that accounts differ, `undated`
    that no day of it is known.
    """

    id: str
    title: str
    mark: str
    grade: str
    reason: str
    when: str
    counts: tuple[str, ...]
    evidence: Evidence
    doubted: bool = False
    target: str = ""
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened or is to happen; the least `weight` is shown first, and `line` makes its line."""

    when: When | None
    weight: tuple[int, ...]
    name: str
    line: Callable[[], Line]


def happenings(picture: Picture, archive: Archive) -> Iterator[Happening]:
    """All that `picture` tells of with a day, and incidents without one."""
    for incident in picture.incidents:
        ahead = not incident.is_done
        when = known_by(incident.when) if ahead else incident.when
        heard = (-len(incident.witnesses), -len(incident.origins), ORDER[incident.type])
        beside = incident.cause != "conflict"
        weight = (int(ahead), int(beside), -int(bool(incident.disputed)), *heard)
        yield Happening(when, weight, incident.title + incident.id, partial(_of_incident, incident, archive))
    for truce in picture.ceasefires:
        for number, step in enumerate(truce.transitions, 1):
            if step.state not in UNTOLD and step.when:
                make = partial(_of_step, truce, step, number, archive)
                yield Happening(step.when, (0, 0, -3), truce.id, make)
    for meeting in picture.meetings:
        if meeting.when and (meeting.when.first or meeting.when.last):
            when = meeting.when if meeting.state == "held" else known_by(meeting.when)
            yield Happening(when, (0, 0, -2), meeting.id, partial(_of_meeting, meeting, archive))


def known_by(when: When | None) -> When | None:
    """What is to happen some day after it was told of has no day but that of the telling."""
    return When(None, when.first) if when and when.first and when.last is None else when


def _of_incident(incident: Incident, archive: Archive) -> Line:
    return Line(
        id=incident.id,
        title=shortened(incident.title, LONGEST),
        mark=table("marks")[incident.grade],
        grade=table("grades")[incident.grade],
        reason=why(incident),
        when=archive.dates.days(incident.when),
        counts=tuple(counts_told(f) for f in incident.findings if f.question in table("people")),
        evidence=evidence(incident.claims, archive, most=CITED),
        doubted=bool(incident.disputed),
        undated=not (incident.when and incident.when.latest),
    )


def why(incident: Incident) -> str:
    """Why an incident has its grade, without what the words of the grade say already."""
    said = next((words for words in SAID if incident.reason.startswith(words)), "")
    return visible(incident.reason.removeprefix(said))


def counts_told(finding: Finding) -> str:
    """A question of number with its rival answers in a row, each voice's together, and what is set aside behind
    them."""
    if name := _one_by_name(finding):
        return f"{table('people')[finding.question].capitalize()}: {name} ({voices(finding.readings[0].speakers)})"
    shown = finding.readings[:READINGS]
    told = [_by_voice([r for r in shown if not r.aside])]
    told += [f"{why}: {_by_voice(aside)}" for why, aside in _aside(shown)]
    answers = "; ".join(line for line in told if line)
    clash = "; accounts differ" if finding.agreement == "disputed" else ""
    kind = f", {shortened(finding.of, 40)}" if finding.of and finding.of != "people" else ""
    more = f"; {counted(len(finding.readings) - READINGS, 'more answer')}" if len(finding.readings) > READINGS else ""
    return f"{table('people')[finding.question].capitalize()}{kind}{clash}: {answers}{more}"


def _one_by_name(finding: Finding) -> str:
    """The name of the one person that a question is about, where there is but one answer, which gives it: "Ana Lind of
    Ostland"; "" of any other."""
    if len(finding.readings) != 1 or finding.readings[0].aside:
        return ""
    _, _, called = as_said(finding.readings[0].answer, finding.readings[0], most=60).partition(" (")
    name = called.removesuffix(")")
    return visible(finding.of) if name and name[:1].isupper() and finding.of.startswith(name) else ""


def _by_voice(readings: Iterable[Reading]) -> str:
    """ "112 and 126 (Rights Watch); 130 (United Nations)"."""
    said: dict[str, list[str]] = {}
    for one in readings:
        said.setdefault(voices(one.speakers), []).append(as_said(one.answer, one, most=60))
    return "; ".join(f"{listed(answers)} ({voice})" for voice, answers in said.items())


def _aside(readings: Iterable[Reading]) -> list[tuple[str, list[Reading]]]:
    """The counts that are set aside by why: overtaken by later ones of their voice, or on top of others."""
    said: dict[str, list[Reading]] = {}
    for one in readings:
        if one.aside:
            said.setdefault(table("asides")[one.aside], []).append(one)
    return list(said.items())


def _of_step(truce: Ceasefire, step: Transition, number: int, archive: Archive) -> Line:
    return Line(
        id=f"{truce.id}-step-{number}",
        title=shortened(truce.title, LONGEST),
        mark=table("truce_marks")[step.state],
        grade=table("truces")[step.state],
        reason=f"according to {listed(step.speakers)}" if step.speakers else "",
        when=archive.dates.days(step.when),
        counts=(),
        evidence=evidence(step.claims, archive, most=CITED),
        target=truce.id,
    )


def _of_meeting(meeting: Meeting, archive: Archive) -> Line:
    return Line(
        id=f"{meeting.id}-day",
        title=shortened(meeting.title, LONGEST),
        mark=table("talk_marks")[meeting.state],
        grade=table("talks")[meeting.state],
        reason="",
        when=archive.dates.days(meeting.when),
        counts=(),
        evidence=evidence(meeting.held or meeting.called_off or meeting.claims, archive, most=CITED),
        target=meeting.id,
    )
