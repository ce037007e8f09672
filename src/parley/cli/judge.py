"""`parley judge`: an analyst's rulings on claims, and on the names of actors.

In: a ruling and the ids of claims, of two things that are one, or of rulings (their beginnings are enough), or names.
Out: the ruling in the library, for ever; a later one may take it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click

from parley.cli.cards import card, things
from parley.cli.options import Function, chosen, library_option
from parley.cli.show import SHORTEST_ID
from parley.engine import picture
from parley.errors import RequestError
from parley.records import Judgement, Ruling
from parley.store.library import Library
from parley.views.parties import bearers
from parley.views.wording import visible

LISTED: Final = {"claim": "show", "ruling": "judge list"}  # the command that lists things of a kind with their ids


@click.group("judge")
def command() -> None:
    """Rule on claims and names; a ruling outranks every score and is kept for ever.

    Claims are named by their ids, as `parley show` gives them; the first few characters are enough. An actor is named
    as claims or the desk have it: "Anna Lind|Ostland", "Anna Lind (Ostland)", or for a country or body "Ostland".
    """


def ruling_options(function: Function) -> Function:
    """Add the options that every ruling has."""
    note = click.option("--note", default="", metavar="WORDS", help="Why, for whoever reads it later.")
    by = click.option("--by", default=lambda: chosen().analyst, metavar="NAME", help="Who rules (PARLEY_ANALYST).")
    return library_option(note(by(function)))


@command.command()
@click.argument("one")
@click.argument("other")
@ruling_options
def same(one: str, other: str, **options: Any) -> None:
    """Two claims, or two incidents, meetings or ceasefires, are about one happening."""
    with Library.look(options["path"]) as library:
        claims = tuple(told_first(name, library) for name in (one, other))
    rule("same", claims, **options)


@command.command()
@click.argument("one")
@click.argument("other")
@ruling_options
def different(one: str, other: str, **options: Any) -> None:
    """Two claims are about two happenings."""
    rule("different", (one, other), **options)


@command.command()
@click.argument("claim")
@ruling_options
def wrong(claim: str, **options: Any) -> None:
    """A claim was not made, or not so: it is left out."""
    rule("wrong", (claim,), **options)


@command.command()
@click.argument("claim")
@ruling_options
def confirm(claim: str, **options: Any) -> None:
    """What a claim says is confirmed."""
    rule("confirmed", (claim,), **options)


@command.command()
@click.argument("claim")
@ruling_options
def note(claim: str, **options: Any) -> None:
    """Write a note on a claim (with --note)."""
    if not str(options["note"]).strip():
        raise RequestError("A note needs words: add --note WORDS.")
    rule("note", (claim,), **options)


@command.command("one-actor")
@click.argument("name")
@click.argument("others", nargs=-1, required=True)
@ruling_options
def one_actor(name: str, others: tuple[str, ...], **options: Any) -> None:
    """NAME and OTHERS are names of one actor, who goes by NAME."""
    rule_on_names("one_actor", (name, *others), **options)


@command.command("two-actors")
@click.argument("name")
@click.argument("other")
@ruling_options
def two_actors(name: str, other: str, **options: Any) -> None:
    """NAME and OTHER are names of two actors."""
    rule_on_names("two_actors", (name, other), **options)


@command.command()
@click.argument("ruling")
@ruling_options
def withdraw(ruling: str, *, path: Path, by: str, note: str) -> None:
    """Take an earlier ruling back."""
    with Library.look(path) as library:
        (found,) = only([each.id for each in library.judgements() if each.id.startswith(ruling)], ruling, "ruling")
        stored(library, Judgement("withdrawn", (), by, datetime.now(UTC), note, withdraws=found))


@command.command("list")
@library_option
def list_(path: Path) -> None:
    """List all rulings, the earliest first."""
    with Library.look(path) as library:
        for ruling in library.judgements():
            about = (
                ", ".join(map(visible, ruling.actors)) or " ".join(ruling.claims) or f"takes back {ruling.withdraws}"
            )
            click.echo(
                f"{ruling.id}  {ruling.at:%Y-%m-%d}  {ruling.by}  {ruling.ruling}  {about}  {visible(ruling.note)}"
            )


def rule(ruling: Ruling, claims: Sequence[str], *, path: Path, by: str, note: str) -> None:
    """Store a ruling on the claims whose ids begin so."""
    with Library.look(path) as library:
        ids = tuple(only([claim.id for claim in library.claims_called(name)], name, "claim")[0] for name in claims)
        stored(library, Judgement(ruling, ids, by, datetime.now(UTC), note))


def told_first(name: str, library: Library) -> str:
    """The id of the claim that is called so, or of the first that something of the picture rests on."""
    if library.claims_called(name) or len(name) < SHORTEST_ID:
        return name
    resting = [card(thing).claims[0] for thing in things(picture(library)) if thing.id.startswith(name)]
    return only(resting, name, "claim")[0]


def rule_on_names(ruling: Ruling, names: Sequence[str], *, path: Path, by: str, note: str) -> None:
    """Store a ruling on the actors of those names, with a claim that names each.

    Raises:
        RequestError: where nobody is called so, or all are one name.
    """
    with Library.look(path) as library:
        found = bearers(names, list(library.claims()))
        told = tuple(dict.fromkeys(found.values()))
        stored(library, Judgement(ruling, told, by, datetime.now(UTC), note, actors=tuple(found)))


def only(found: Sequence[str], name: str, kind: str) -> Sequence[str]:
    """`found`, where it is one.

    Raises:
        RequestError: where it is none or several.
    """
    if not found:
        raise RequestError(f"There is no {kind} {name!r}: take its id from `parley {LISTED[kind]}`.")
    if len(found) > 1:
        raise RequestError(f"{len(found)} {kind}s begin with {name!r}, {', '.join(found[:5])}: give more of the id.")
    return found


def stored(library: Library, judgement: Judgement) -> None:
    """Store `judgement` and say under which id."""
    library.add_judgement(judgement)
    click.echo(f"Ruled: {judgement.ruling} ({judgement.id}).")
