"""`parley show`: one thing, down to the words it rests on.

In: an id or its beginning, the name of a report, actor or place, or words to search for. Out: what the library knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice
from pathlib import Path

import click

from parley.cli.cards import Card, card, things
from parley.cli.options import library_option
from parley.cli.quoting import claim_lines, in_context, origin
from parley.cli.who import full_name, holder_lines, who_lines
from parley.engine import picture
from parley.errors import RequestError
from parley.export.claims import dated
from parley.records import Called, Claim, Picture, Report, parsed, standing
from parley.store.library import Library
from parley.store.search import folded
from parley.views.wording import counted, visible

SHORTEST_ID = 4  # characters; shorter words are no beginning of an id


@click.command("show")
@click.argument("words", nargs=-1, required=True)
@library_option
@click.option("--limit", default=20, show_default=True, metavar="N", help="Show at most N claims or reports.")
def command(words: tuple[str, ...], path: Path, limit: int) -> None:
    """Show what the library knows of WORDS, down to the words it rests on.

    WORDS are the id of an incident, ceasefire, meeting, toll, position, claim or report (its beginning is enough), the
    name of a report, an actor, an office ("foreign minister of Peru") or a place, or else words to search for.
    """
    asked = " ".join(words)
    with Library.look(path) as library:
        lines = answer(asked, library, limit)
        if (first := next(lines, None)) is None:
            raise RequestError(f"The library {path} knows nothing of {asked!r}: try other words.")
        click.echo(first)
        for line in lines:
            click.echo(line)


def answer(asked: str, library: Library, limit: int) -> Iterator[str]:
    """What the first way of understanding `asked` that finds anything finds; nothing where none does."""
    for found in (of_id, of_thing, of_actor, of_office, of_place, of_words):
        lines = found(asked, library, limit)
        if (first := next(lines, None)) is not None:
            yield first
            yield from lines
            return


def of_id(asked: str, library: Library, limit: int) -> Iterator[str]:
    """The report of that name or id, or the claims of that id."""
    begins = asked if len(asked) >= SHORTEST_ID else "~"
    for report in (r for r in library.reports_called(asked) if r.name == asked or r.id.startswith(begins)):
        yield from report_lines(dated(report, library.layout(report.id)), list(library.claims(report=report.id)), limit)
    if claims := library.claims_called(begins):
        yield from quoted(claims, library, limit)
        yield from told_of(claims, library, limit)
        yield from ruled_lines({claim.id for claim in claims}, library)


def ruled_lines(claims: AbstractSet[str], library: Library) -> Iterator[str]:
    """The rulings that stand on some claims."""
    for ruling in standing(library.judgements()):
        if not claims.isdisjoint(ruling.claims):
            note = f": {visible(ruling.note)}" if ruling.note else ""
            yield f"  Ruled {ruling.ruling} by {visible(ruling.by)}, {ruling.at:%Y-%m-%d}{note}  {ruling.id}"


def of_thing(asked: str, library: Library, limit: int) -> Iterator[str]:
    """The things of the picture whose ids begin so."""
    if len(asked) >= SHORTEST_ID:
        for thing in things(picture(library)):
            if thing.id.startswith(asked):
                yield from card_lines(card(thing), library, limit)


def of_actor(asked: str, library: Library, limit: int) -> Iterator[str]:
    """The claims that an actor of that name, or of that country or body, makes or takes part in."""
    seen = picture(library)
    called = Called(dict(seen.known_as))
    claims = [called.claim(claim) for claim in library.claims()]
    for name in (name_now(folded(asked), seen), full_name(folded(asked), library)):
        said = [claim for claim in claims if any(name in names_of(party) for party in claim.speakers)]
        done = [claim for claim in claims if any(name in names_of(party) for party in parties(claim))]
        if said or done:
            yield f"{visible(asked)}: tells {counted(len(said), 'claim')}, takes part in {counted(len(done), 'claim')}."
            yield from (f"  {line}" for line in who_lines(name, library, seen))
            yield from told_of(done, library, limit)
            yield from quoted(done or said, library, limit)
            return


def name_now(name: str, seen: Picture) -> str:
    """The folded name by which somebody of a folded `name` goes in the picture."""
    moved = (to.name for told, to in seen.known_as if name in (folded(told), folded(parsed(told).name)))
    return folded(next(moved, name))


def of_office(asked: str, library: Library, limit: int) -> Iterator[str]:
    """Who is told to hold an office: "foreign minister of Ostland"."""
    yield from islice(holder_lines(folded(asked), library), limit)


def of_place(asked: str, library: Library, limit: int) -> Iterator[str]:
    """The claims about what happened in a place of that name."""
    there = [claim for claim in library.claims() if claim.place and folded(claim.place.name) == folded(asked)]
    if there:
        yield f"{visible(asked)}: {counted(len(there), 'claim')}."
        yield from told_of(there, library, limit)
        yield from quoted(there, library, limit)


def of_words(asked: str, library: Library, limit: int) -> Iterator[str]:
    """The reports that hold the words, where they stand."""
    for hit in library.search(asked, limit=limit):
        report = dated(library.report(hit.report), library.layout(hit.report))
        yield f"{click.style(origin(report), bold=True)}  {report.id}"
        if hit.span:
            yield f"  {in_context(report.text, hit.span)}"


def names_of(party: object) -> tuple[str, ...]:
    """The folded names that a party goes by: its own, and that of what it belongs to."""
    return tuple(folded(part) for part in str(party).split("|"))


def parties(claim: Claim) -> Iterable[object]:
    """Everyone who takes part in what a claim tells."""
    return (*claim.actors, *claim.recipients, *claim.mediators)


def told_of(claims: list[Claim], library: Library, limit: int) -> Iterator[str]:
    """The incidents, ceasefires, talks, tolls and positions that rest on `claims`, those with the most first."""
    ids = {claim.id for claim in claims}
    resting = ((card(thing), ids.intersection(card(thing).claims)) for thing in things(picture(library)))
    ranked = sorted((-len(shared), shown.title) for shown, shared in resting if shared)
    yield from (f"  {title}" for _, title in ranked[:limit])


def report_lines(report: Report, claims: list[Claim], limit: int) -> Iterator[str]:
    """A report's heading and its claims in their order."""
    title = f": {visible(report.title)}" if report.title else ""
    yield f"{click.style(origin(report), bold=True)}{title}  {report.id}"
    if report.url:
        yield f"  {visible(report.url)}"
    yield f"  {counted(len(claims), 'claim')}"
    for claim in islice(claims, limit):
        yield ""
        yield from claim_lines(claim, report)
    yield from left_out(len(claims), limit)


def card_lines(shown: Card, library: Library, limit: int) -> Iterator[str]:
    """A card and the claims that it rests on."""
    yield click.style(shown.title, bold=True)
    yield from (f"  {line}" for line in shown.lines if line)
    yield from quoted([library.claim(claim) for claim in dict.fromkeys(shown.claims)], library, limit)


def quoted(claims: list[Claim], library: Library, limit: int) -> Iterator[str]:
    """Each claim with its words, with an empty line before it; how many are left out, at the end."""
    for claim in islice(claims, limit):
        yield ""
        yield from claim_lines(claim, dated(library.report(claim.report), library.layout(claim.report)))
    yield from left_out(len(claims), limit)


def left_out(number: int, limit: int) -> Iterator[str]:
    """A line that says how many claims are not shown, where some are not."""
    if number > limit:
        yield f"\n{counted(number - limit, 'claim')} more: show them with --limit {number}."
