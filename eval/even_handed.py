"""`python -m eval.even_handed REPORTS.jsonl`: whether two countries are read alike when they change places.

In: reports as JSON Lines. In each the two countries most often named are swapped throughout, and the leaders, bodies,
offices and towns of each are held to be the other's; reports that name fewer than two are passed over. Out: the share
of claims that swap exactly, of reports that do so without any difference, and the differences by field. Claims are
compared with the bodies behind their parties, not with their words; places and all spans are left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from eval.swap import Swap, most_named, swap, swapped
from eval.world import exchanged
from parley.cli.eval import sound
from parley.engine import Reader, attempt, reader
from parley.records import Claim, Party, Report

Read = Callable[[Report], Sequence[Claim]]
Pair = tuple[str, str]
FIELDS = ("type", "modality", "stance", "speakers", "actors", "recipients", "mediators", "figure", "when")


@dataclass(frozen=True, slots=True)
class Account:
    """What of a claim has to swap: its fields, with bodies for parties and no spans."""

    type: str
    modality: str
    stance: str
    speakers: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mediators: tuple[str, ...]
    figure: tuple[tuple[str, object], ...]
    when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An account, where its anchor stands in the swapped text, and the words around it."""

    account: Account
    anchor: int
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What was expected after the swap and what was read instead; None where there is nothing."""

    report: str
    pair: Pair
    expected: Told | None
    found: Told | None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that differ; ("missing",) or ("added",) where a whole claim does."""
        if not self.expected or not self.found:
            return ("missing" if self.expected else "added",)
        one, other = self.expected.account, self.found.account
        return tuple(field for field in FIELDS if getattr(one, field) != getattr(other, field))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the swap of one report: the claims that were to swap, and those that did not."""

    claims: int
    differences: tuple[Difference, ...]

    @property
    def exact(self) -> int:
        """How many claims swapped exactly."""
        return self.claims - sum(difference.expected is not None for difference in self.differences)


def outcome(report: Report, pair: Pair, read: Read) -> Outcome:
    """What `read` makes of `report` before and after the two of `pair` change places."""
    done = swap(report.text, *pair)
    title = swapped(report.title, *pair) if report.title else report.title
    after = replace(report, text=done.text, title=title)
    expected = [_expected(claim, report, done, pair) for claim in read(report)]
    with exchanged(*pair):
        found = [_found(claim, after) for claim in read(after)]
    return Outcome(len(expected), tuple(_differences(report.name, pair, expected, found)))


def _expected(claim: Claim, report: Report, done: Swap, pair: Pair) -> Told:
    words = claim.quote.of(report.text)
    return Told(account(claim, pair), done.offset(claim.anchor.start), words)


def _found(claim: Claim, report: Report) -> Told:
    return Told(account(claim), claim.anchor.start, claim.quote.of(report.text))


def account(claim: Claim, pair: Pair | None = None) -> Account:
    """What of `claim` has to swap, with the two of `pair` swapped in it."""

    def bodies(parties: Sequence[Party]) -> tuple[str, ...]:
        return tuple(sorted({partner(party.body, pair) for party in parties}))

    figure = {k: v for k, v in asdict(claim.figure).items() if not k.endswith("span")} if claim.figure else {}
    figure |= {key: partner(figure[key], pair) for key in ("victims", "side") if figure.get(key)}
    return Account(
        claim.type,
        claim.modality,
        claim.stance,
        tuple(partner(party.body, pair) for party in claim.speakers),
        bodies(claim.actors),
        bodies(claim.recipients),
        bodies(claim.mediators),
        tuple(sorted(figure.items())),
        tuple(map(str, (claim.when.first, claim.when.last, claim.when.clock))) if claim.when else (),
    )


def partner(name: str, pair: Pair | None) -> str:
    """`name` with the two of `pair` swapped in it."""
    if not pair:
        return name
    return dict([pair, pair[::-1]]).get(name) or swapped(name, *pair)


def _differences(name: str, pair: Pair, expected: list[Told], found: list[Told]) -> Iterator[Difference]:
    """The claims that differ, each with the one of its type, or else any, that is anchored at the same word."""
    left, added = _unmatched(expected, found), _unmatched(found, expected)
    for told in left:
        near = [a for a in added if a.anchor == told.anchor]
        match = next((a for a in near if a.account.type == told.account.type), next(iter(near), None))
        if match:
            added.remove(match)
        yield Difference(name, pair, told, match)
    yield from (Difference(name, pair, None, told) for told in added)


def _unmatched(these: list[Told], those: list[Told]) -> list[Told]:
    """Those of `these` whose account is not among `those`, as often as it is lacking."""
    there, left = Counter(told.account for told in those), []
    for told in these:
        if there[told.account]:
            there[told.account] -= 1
        else:
            left.append(told)
    return left


def outcomes(reports: Sequence[Report], read: Read) -> Iterator[Outcome]:
    """What came of each report that names two countries."""
    for report in reports:
        if len(named := most_named(report.text)) > 1:
            yield outcome(report, (named[0], named[1]), read)


def claims(report: Report) -> Sequence[Claim]:
    """The claims that Parley reads in `report`; none where it fails."""
    return attempt(report, _reader()).claims


@cache
def _reader() -> Reader:
    return reader()


def lines(found: Sequence[Outcome], show: int) -> Iterator[str]:
    """The figures, and `show` of the differences in full."""
    differences = [d for o in found for d in o.differences]
    yield f"claims that swap exactly   {_share(sum(o.exact for o in found), sum(o.claims for o in found))}"
    yield f"reports without difference {_share(sum(not o.differences for o in found), len(found))}"
    for field, count in Counter(field for d in differences for field in d.fields).most_common():
        yield f"  {field:12} {count}"
    for difference in differences[:show]:
        yield from ("", *_in_full(difference))


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.3f}   ({part} of {whole})"


def _in_full(difference: Difference) -> Iterator[str]:
    yield f"{difference.report}: {' and '.join(difference.pair)}: {', '.join(difference.fields)}"
    for told, label in ((difference.expected, "expected"), (difference.found, "found")):
        if told:
            yield f"  {label:8} {told.account.type}: {told.words!r}"
    if difference.expected and difference.found:
        for field in difference.fields:
            one, other = (getattr(t.account, field) for t in (difference.expected, difference.found))
            yield f"  {field:12} {one} > {other}"


def main() -> int:
    """Read, swap, read again, print; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.even_handed", description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show N differences in full")
    chosen = parser.parse_args()
    found = list(outcomes([report for path in chosen.reports for report in sound(path)], claims))
    for line in lines(found, chosen.show):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
