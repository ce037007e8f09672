"""Stands: one account of words as the position that it tells of, and which stands are one position.

In: accounts of words rather than deeds, and denials of deeds. Out: `Stand`s, by holder, and grouped by what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import DAY, LATEST
from parley.fuse.fold import folded, stems
from parley.fuse.matching.matter import is_alike, is_of_one_matter, is_one_matter, is_timeless, names, open_alike, word
from parley.fuse.matching.person import person
from parley.fuse.parties import bodies, body_of, is_named
from parley.fuse.words import tells
from parley.records import NOT_NAMED, Party
from parley.records.incident import PositionKind

KINDS: Final[dict[str, PositionKind]] = {
    "request": "demands", "reject": "refuses", "accuse": "accuses", "threaten": "threatens", "support": "supports",
    "concede": "concedes",
}  # fmt: skip
MOST: Final = 8  # holders of one stand: a longer list is no list of holders
NEAR: Final = 8  # groups before a stand that it is compared with
ALIKE: Final = 0.6  # of the words of two demands: their overlap (Jaccard) from which they are taken for one
SHORT: Final = 4  # letters: words no longer than this tell nothing of what is spoken about
STEM: Final = 6  # letters of a word that are compared
SAME: Final = timedelta(days=5)  # charges and denials further apart are of different deeds
BESIDE: Final = 30  # characters before and behind a word in which "dropped its" stands
OF_A_DEED: Final = frozenset({"accuses", "condemns", "investigates", "denies"})
CHARGES: Final = frozenset({"accuses", "investigates"})
FIRST: Final = 5  # words in which stands what is withheld
TELLING: Final = 2  # words that two stands must tell, to be compared
NOBODY: Final = Party(NOT_NAMED)

Holder = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Stand:
    """One account as a position: who holds it, of what kind, toward whom, in which words. `about` are the words that
    tell what it is about, cut to their beginnings, without the names of who is concerned."""

    account: Account
    actor: Party
    kind: PositionKind
    toward: frozenset[str]
    words: str
    about: frozenset[str]

    @property
    def day(self) -> date:
        """The day it was taken, or failing that reported."""
        return self.account.day or LATEST

    @property
    def is_somebodys(self) -> bool:
        """Whether it is said who holds it: "is charged with murder" does not say."""
        return self.actor is not NOBODY


def takes_position(account: Account) -> bool:
    """Whether an account tells of words rather than deeds."""
    return account.claim.type in KINDS


def accepts(account: Account) -> bool:
    """Whether it tells that somebody agrees to something, or did."""
    return account.claim.type == "agree" and account.is_real and account.claim.stance == "asserts"


def stands(account: Account) -> list[Stand]:
    """One stand for each actor; where a deed is denied, its speaker is the one who denies, toward those who did it or, where
    that is himself, those whom it hit: as his word for it does."""
    claim = account.claim
    words = account.says(claim.about) or account.says(claim.quote)
    denied = claim.type not in KINDS and claim.stance == "denies"
    if not denied and not takes_position(account) and not accepts(account):
        return []
    holders = (claim.speakers[-1:] if denied else claim.actors or claim.speakers[-1:]) or (NOBODY,)
    own = bodies(holders)
    by = account.actors - own or (account.recipients - own if account.actors else account.actors)
    toward = by if denied else account.recipients
    kind: PositionKind = "denies" if denied else _kind(account, words)
    once = {(folded(holder.name), body_of(holder)): holder for holder in holders}
    return [
        Stand(account, holder, kind, toward, words, _about(words, holder, toward)) for holder in [*once.values()][:MOST]
    ]


def _about(words: str, holder: Party, toward: frozenset[str]) -> frozenset[str]:
    named = {word[:STEM] for name in (body_of(holder), *toward) for word in name.split()}
    return stems(folded(words), SHORT, STEM) - named


def _kind(account: Account, words: str) -> PositionKind:
    claim = account.claim
    if accepts(account):
        return "accepts"
    told = f"{folded(words)} {account.words}"
    if claim.type == "request" and (back := taken_back(account)):
        return "concedes" if back == "demands" else "refuses"
    if claim.type == "reject" and claim.stance == "asserts" and tells("denials", "denials", told):
        return "refuses" if _withholds(words) else "denies"
    if claim.type == "request" and tells("offers", "offers", told):
        return "offers"
    if claim.type in ("accuse", "support", "request", "threaten", "concede") and claim.stance == "denies":
        return "denies"
    if claim.type == "accuse":
        return _charge(folded(account.says(claim.anchor)))
    return KINDS[claim.type]


def _withholds(words: str) -> bool:
    """Whether what is denied is denied to somebody: "denied entry", "denied the envoys a visa"."""
    return tells("refused", "withheld", " ".join(folded(words).split()[:FIRST]))


def _charge(anchor: str) -> PositionKind:
    """What its word tells of a charge: who condemns a deed may accuse nobody of it, and who looks into it does not
    yet."""
    if tells("charges", "inquiry", anchor):
        return "investigates"
    return "condemns" if tells("charges", "condemned", anchor) else "accuses"


def taken_back(account: Account) -> str | None:
    """Whether its words take back "demands" or "offers": "dropped its demand", "no longer offers"; None where
    neither."""
    anchor = account.claim.anchor
    said = folded(account.text[max(0, account.sentence, anchor.start - BESIDE) : anchor.end + BESIDE])
    if not tells("turns", "back", said):
        return None
    return next((what for what in ("demands", "offers") if tells("turns", what, said)), None)


def holder(stand: Stand) -> Holder:
    """Who holds a stand, of what kind, toward whom: stands of other holders are never one position. Where no day is
    known, or nobody is said to hold it, who is concerned is seldom said in one way, and the word that carries it stands
    for them, as it does for who holds a charge: "prosecutors", "police"."""
    is_known = stand.is_somebodys and not is_timeless(stand.account)
    whose = body_of(stand.actor) if is_known or (stand.is_somebodys and stand.kind not in CHARGES) else ""
    return whose, stand.kind, tuple(sorted(stand.toward)) if is_known else (word(stand.account),)


def alike(taken: Iterable[Stand]) -> list[list[Stand]]:
    """Stands of one holder grouped by what they say, in the order of time: each joins the last group that it may be
    of."""
    groups: list[list[Stand]] = []
    by_clue: dict[str, list[list[Stand]]] = {}
    for stand in sorted(taken, key=lambda s: (s.day, s.account.id, folded(s.actor.name))):
        near = [group for clue in _clues(stand) for group in by_clue.get(clue, ())[: -NEAR - 1 : -1]]
        group = next((g for g in near if _is_of(g, stand)), None)
        if group is None:
            groups.append(group := [])
        group.append(stand)
        for clue in _clues(stand):
            if not any(group is one for one in by_clue.setdefault(clue, [])[-NEAR:]):
                by_clue[clue].append(group)
    return groups


def _clues(stand: Stand) -> Iterator[str]:
    """What groups to compare are found by: all of a holder; where no day is known or nobody is said to hold it, toward
    whom, and the names that the report opens with."""
    yield ""
    if is_timeless(stand.account) or not stand.is_somebodys:
        yield f"toward {' '.join(sorted(stand.toward))}"
        yield from names(stand.account.text)


def _is_of(group: Sequence[Stand], stand: Stand) -> bool:
    if not any(is_timeless(s.account) for s in (group[0], stand)):
        return group[0].toward == stand.toward and (
            _resemble(group[0], stand) or _is_told_again(group[0], stand) or _is_denied_again(group[0], stand)
        )
    if _is_one_in_court(group[0], stand):
        return True
    return _may_be_one_holder([s.actor for s in (*group, stand) if s.is_somebodys]) and _is_one_matter(group[0], stand)


def _is_one_in_court(a: Stand, b: Stand) -> bool:
    """Whether both charge one person, by name, before a court: whoever is said to, one justice does."""
    one, other = (_whom(stand) for stand in (a, b))
    is_one = len(one) == len(other) == 1 and not next(iter(one)).isdisjoint(next(iter(other)))
    return is_one and all(_is_of_court(stand) for stand in (a, b))


def _is_of_court(stand: Stand) -> bool:
    account = stand.account
    return stand.kind == "accuses" and tells("charges", "court", folded(account.says(account.claim.anchor)))


def _whom(stand: Stand) -> frozenset[frozenset[str]]:
    """The people whom a charge names, each by the beginnings of what he may go by."""
    people = (person(party.name) for party in stand.account.claim.recipients)
    return frozenset(one.beginnings for one in people if one.beginnings)


def _is_told_again(a: Stand, b: Stand) -> bool:
    """Whether two that nobody is said to hold are one charge by where they are told: again in one report, or in two
    that open alike, within days."""
    if a.is_somebodys or b.is_somebodys or abs(a.day - b.day) > SAME:
        return False
    one, other = a.account, b.account
    return one.id in (other.again, other.id) or other.id == one.again or is_of_one_matter(one, other)


def _is_denied_again(a: Stand, b: Stand) -> bool:
    """Whether two denials toward the same others, of one day or the next, are what two reports that open alike open with: each
    says in its own words what is denied."""
    is_near = a.kind == b.kind == "denies" and bool(a.toward) and abs(a.day - b.day) <= DAY
    return is_near and open_alike(a.account, b.account)


def _may_be_one_holder(named: Sequence[Party]) -> bool:
    """Whether those named count for one body, or one name holds all others: "the Guards" and "the Border Guards". Who
    is only described, as "police" and "prosecutors" are, may be the one or the other."""
    named = [party for party in named if is_named(party)]
    words = [set(folded(party.name).split()) for party in named]
    longest = max(words, key=len, default=set())
    return len(bodies(named)) <= 1 or all(longest.issuperset(one) for one in words)


def _resemble(a: Stand, b: Stand) -> bool:
    """Whether two stands are one, by their words; "denied it" alone does not say what is denied, but copies of one text
    deny one thing. A demand is made again, a charge of another day is another charge."""
    if a.kind in OF_A_DEED and abs(a.day - b.day) > SAME:
        return False
    one, other = a.about, b.about
    if one == other and a.account.lineage == b.account.lineage and a.account.claim.report != b.account.claim.report:
        return True
    return min(len(one), len(other)) >= TELLING and len(one & other) >= ALIKE * len(one | other)


def _is_one_matter(a: Stand, b: Stand) -> bool:
    """Whether two of no known day are one: toward no two people of other names, in like words or reports that open
    alike."""
    one, other = _whom(a), _whom(b)
    if one and other and one.isdisjoint(other):
        return False
    return _resemble(a, b) or is_alike(a.account, b.account) or is_one_matter(a.account, b.account)
