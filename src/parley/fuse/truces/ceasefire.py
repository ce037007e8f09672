"""Ceasefires: each truce with its parties, brokers, hour, purpose and life.

In: accounts of the ceasefire family, analysts' rulings. Out: `Ceasefire`s. Purpose and scope are named as in the
ETH/PRIO ceasefire data. A later truce of the same parties replaces one that has not ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.exact import best_place
from parley.fuse.accounts.readings import few, ids, lineages, voices
from parley.fuse.actors.articles import with_article, with_articles
from parley.fuse.days import LATEST
from parley.fuse.fold import folded, label, listed, one_per_fold
from parley.fuse.judgements import Rulings
from parley.fuse.parties import counts_for, is_faction
from parley.fuse.truces.life import ENDS, final, transitions
from parley.fuse.truces.mention import goes_on, is_until, meant
from parley.fuse.truces.truce import Truce, truces
from parley.fuse.words import numerals, tells, told
from parley.gazetteer.actors import country
from parley.records import Ceasefire, Party, Transition, When, digest

BY_WAR: Final = "who fight each other in its reports"
SIDES: Final = 2  # of a truce
NAMED: Final = 5  # parties named in one title
SUCCESSION: Final = timedelta(days=60)
BROKEN: Final = ENDS | {"violated"}  # steps that tell of no truce's making


def ceasefires(accounts: Sequence[Account], rulings: Rulings) -> tuple[Ceasefire, ...]:
    """The truces that `accounts` tell of, in the order in which they begin, those of unknown day last."""
    return lives(truces(accounts, rulings))


def lives(found: Iterable[Truce], life: Callable[[Truce], Ceasefire] | None = None) -> tuple[Ceasefire, ...]:
    """The truces with their lives, each by itself as `life` tells it, and then what follows on what."""
    found = sorted(found, key=lambda t: (t.begins or LATEST, t.anchor))
    made = [(life or ceasefire)(truce) for truce in found]
    return tuple(_succeeded(made[n], _successor(found, n, made)) for n in range(len(made)))


def ceasefire(truce: Truce) -> Ceasefire:
    """One truce with its life, whatever came after it."""
    made = transitions(truce.members)
    named = [a for a in truce.members if a.claim.type == "ceasefire"] or truce.members
    words = " ".join(a.words for a in named)
    state, fighting = final(made), _fighting(truce)
    told_of = Ceasefire(
        id=digest("ceasefire", truce.anchor),
        title="",
        parties=_spelled(truce.members, truce.parties) or fighting,
        brokers=_spelled(truce.members, truce.brokers),
        effect=_effect(truce),
        purpose=told("purposes", words),
        place=_place(truce),
        state=state,
        transitions=made,
        claims=ids(truce.members),
        reason=f"{_reason(state, made, truce)}{f'; between {listed(fighting)}, {BY_WAR}' if fighting else ''}",
        origins=lineages(truce.members),
        scope=told("scopes", words),
        count=truce.count,
    )
    return replace(told_of, title=_title(told_of, _groups(named, truce)))


def _fighting(truce: Truce) -> tuple[str, ...]:
    """The two who fight in the reports of a truce that somebody brokers and nobody says the sides of; none where there are
    more, or others in each."""
    told = Counter(meant(a) - truce.brokers for a in truce.members if a.claim.type == "ceasefire")
    told = Counter({sides: n for sides, n in told.items() if len(sides) == SIDES})
    if truce.parties or not truce.brokers or len(told) != 1:
        return ()
    return tuple(map(_in_capitals, sorted(next(iter(told)))))


def _in_capitals(name: str) -> str:
    """A folded name with its capitals: none of a mere word for fighters."""
    return country(name) or (name if is_faction(name) else name.title())


def _place(truce: Truce) -> str | None:
    """Where it holds: a place that its own sentences name, and no side or broker. Where it was only broken tells of the
    breach."""
    told = [a for a in truce.members if a.claim.type == "ceasefire"]
    own = [a for a in told if a.own_place and folded(a.own_place.name) not in truce.parties | truce.brokers]
    place = best_place(own)
    return place.name if place else None


def _spelled(members: Sequence[Account], names: frozenset[str]) -> tuple[str, ...]:
    every = (counts_for(p) for a in members for p in (*a.claim.actors, *a.claim.recipients, *a.claim.mediators))
    return one_per_fold(body for body in every if folded(body) in names)


def _effect(truce: Truce) -> When | None:
    """When it begins: its day, with the hour that most of its witnesses give."""
    dated = [a for a in truce.members if a.claim.type == "ceasefire" and a.claim.when]
    if truce.begins is None:
        begun = (a for a in dated if not goes_on(a) and not is_until(a))
        periods = [a.claim.when for a in begun if a.claim.when]
        shortest = min(periods, key=lambda w: (w.first is None, repr(replace(w, span=None))), default=None)
        return replace(shortest, span=None) if shortest else None
    said = Counter((a.claim.when.clock, a.claim.when.zone) for a in dated if a.claim.when and a.claim.when.clock)
    clock, zone = min(said, key=lambda hour: (-said[hour], hour[1] is None, str(hour)), default=(None, None))
    return When(truce.begins, truce.begins, None, clock, zone)


def _title(truce: Ceasefire, groups: Sequence[str]) -> str:
    kind = "humanitarian ceasefire" if truce.purpose == "humanitarian" else "ceasefire"
    if truce.count != 1:
        number = next((f"{word} " for word, n in numerals().items() if n == truce.count), "")
        kind = f"{number}{kind}s"
    of = f"of {_day(truce.effect)}" if truce.effect else ""
    line = " ".join(filter(None, (kind, of, _whose(truce, groups))))
    return line[:1].upper() + line[1:]


def _whose(truce: Ceasefire, groups: Sequence[str]) -> str:
    """The words that tell a truce from others, the broker first; `groups` are its sides where all are of one
    country."""
    if truce.brokers:
        return f"brokered by {few(with_articles(truce.brokers), NAMED)}"
    if len(sides := groups or truce.parties) > 1:
        return f"between {few(with_articles(sides), NAMED)}"
    if truce.parties:
        return f"{_by(truce)} {with_article(truce.parties[0])}"
    return f"in {truce.place}" if truce.place else ""


def _by(truce: Ceasefire) -> str:
    """What binds the only side that is named to a truce: who is only said to break it has not declared it."""
    if any(step.state not in BROKEN for step in truce.transitions):
        return "by"
    broken = any(truce.parties[0] in step.by for step in truce.steps("violated"))
    return "said to be broken by" if broken else "with"


def _groups(named: Sequence[Account], truce: Truce) -> tuple[str, ...]:
    """Who stops fighting, where all are of one country and one is none of its organs: "rebels (Ostland)"."""
    if len(truce.parties) != 1:
        return ()
    together = (a.claim.actors for a in named if a.actors == truce.parties and len(a.claim.actors) > 1)
    parties = [party for actors in together if not all(map(_is_organ, actors)) for party in actors]
    return one_per_fold(map(label, parties))


def _is_organ(party: Party) -> bool:
    return tells("organs", "organs", folded(party.name))


def _day(when: When) -> str:
    if when.first and when.is_day:
        return f"{when.first.day} {when.first:%B %Y}"
    end = when.latest or LATEST
    one_month = when.first and (when.first.year, when.first.month) == (end.year, end.month)
    return f"{end:%B %Y}" if one_month else str(end.year)


def _reason(state: str, made: Sequence[Transition], truce: Truce) -> str:
    deciding = [t for t in made if t.state == state]
    by_id = {a.id: a for a in truce.members}
    if not deciding:
        return "spoken of, and nothing told of its life"
    return f"{state}: {voices([by_id[c] for t in deciding for c in t.claims])}"


def _successor(found: Sequence[Truce], number: int, made: Sequence[Ceasefire]) -> Ceasefire | None:
    """The next truce of at least two of its parties, or of all that are known."""
    old = found[number]
    if old.begins is None:
        return None
    for later, new in zip(found[number + 1 :], made[number + 1 :], strict=True):
        if later.begins is None or later.begins - old.begins > SUCCESSION:
            return None
        if later.begins > old.begins and _same_parties(old, later) and _is_agreed(new):
            return new
    return None


def _same_parties(a: Truce, b: Truce) -> bool:
    shared = a.parties & b.parties
    return len(shared) >= min(2, len(a.parties), len(b.parties)) > 0


def _is_agreed(ceasefire: Ceasefire) -> bool:
    return any(t.state != "proposed" for t in ceasefire.transitions)


def _succeeded(old: Ceasefire, new: Ceasefire | None) -> Ceasefire:
    """`old` with `new` in its place, where there is one."""
    if new is None:
        return old
    if old.state in ENDS:
        return replace(old, replaced_by=new.id)
    step = Transition("replaced", new.effect, (), (), new.claims, new.origins)
    reason = f"replaced by the {new.title[:1].lower()}{new.title[1:]}"
    return replace(old, state="replaced", transitions=(*old.transitions, step), reason=reason, replaced_by=new.id)
