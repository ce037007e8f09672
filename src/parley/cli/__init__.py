"""The command line: `parley`, a command a module, each loaded when it is called.

In: arguments. Out: what was asked for on standard output; progress and errors on standard error. An error that Parley
can explain is one sentence, and exit code 2.

    brief    `parley brief`: a situation report
    called   how a person calls this program again from where they are
    cards    what the claims come to, as lines to read: incidents, ceasefires, meetings, tolls, positions
    days     days as they are sorted and searched for, "2020-10-08"
    demo     `parley demo`: what Parley makes of the sample reports, in a screenful
    desk     `parley desk`: the analyst's desk in a browser
    eval     `parley eval`: what is read, against annotations made by hand
    export   `parley export`: what a library tells, in a format that other tools read
    judge    `parley judge`: an analyst's rulings on claims, and on the names of actors
    options  options that several commands share
    quoting  a claim as lines to read: what it says, who says so, and its very words in their place
    read     `parley read`: reports into a library
    show     `parley show`: one thing, down to the words it rests on
    who      who somebody is, for `parley show`: names, offices, bonds, each with the claims that tell it
"""

from __future__ import annotations

import os
import sys
from errno import ENOSPC
from importlib import import_module
from importlib.metadata import version
from typing import Any, Final

import click

from parley.errors import ParleyError
from parley.settings import settings

COMMANDS: Final = {
    "read": "Read reports into a library.",
    "show": "Show an incident, a claim, an actor, a place or a report, down to the words.",
    "desk": "Open the desk: the picture in a browser.",
    "brief": "Write a situation report.",
    "export": "Write claims, incidents, tolls and more to a file that other tools read.",
    "judge": "Rule on claims; a ruling outranks every score.",
    "eval": "Compare what is read with annotations made by hand.",
    "demo": "Read the sample reports and show what comes of them.",
}


class Commands(click.Group):
    """Commands that are imported when called: `parley.cli.read` for `parley read`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, as a newcomer would need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"parley.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Call the command; an error that Parley can explain is printed and ends the call."""
        try:
            return super().invoke(ctx)
        except ParleyError as error:
            click.echo(error, err=True)
            ctx.exit(2)
        except OSError as error:
            if error.errno != ENOSPC:
                raise
            click.echo("The disk is full: free some space and run the same command again.", err=True)
            ctx.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("parley"), prog_name="parley")
@click.pass_context
def parley(context: click.Context) -> None:
    """Read news reports on armed conflicts: who did, said or demanded what, according to whom, in which words."""
    context.obj = settings(os.environ)


def main() -> None:
    """Run the command line: what the `parley` script calls."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # text of reports may hold what a terminal cannot show
    parley(prog_name="parley")
