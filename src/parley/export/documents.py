"""Documents: a situation report as Markdown, and as one HTML page that needs nothing beside itself.

In: a `Briefing`. Out: text. Whatever comes from reports is escaped: on the page by autoescaping, in Markdown by
`plain`. The page runs no script and asks nothing of any other place; its content security policy says so.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from parley.export.pictures.gallery import gallery
from parley.views.briefings.briefing import Briefing
from parley.views.evidence import Evidence
from parley.views.wording import counted, number, table

SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")


def html(briefing: Briefing) -> str:
    """`briefing` as one HTML page, with the reports it rests on at its end."""
    environment = _environment()
    style, _, _ = environment.loader.get_source(environment, "brief.css")  # type: ignore[union-attr]
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    page = environment.get_template("brief.html")
    drawn = gallery(briefing)
    return page.render(
        brief=briefing, drawn=drawn, style=Markup(style), allowed=f"sha256-{allowed}", zones=table("zones")
    )


def markdown(briefing: Briefing) -> str:
    """`briefing` as Markdown; the words that a line rests on are a footnote, with their report and offsets."""
    numbers = {citation.claim: n for n, citation in enumerate(briefing.citations, 1)}

    def notes(evidence: Evidence) -> Markup:
        signs = " ".join(f"[^{numbers[citation.claim]}]" for citation in evidence.citations)
        return Markup(f"{signs} and {evidence.more:,} more" if evidence.more else signs)

    written = _environment().overlay(autoescape=False, finalize=_plain)
    text = written.get_template("brief.md").render(brief=briefing, notes=notes)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def plain(text: str) -> str:
    """`text` so that Markdown shows every character as it is."""
    return SPECIAL.sub(r"\\\1", text)


def _plain(value: Any) -> str:
    return str(value) if isinstance(value, Markup) else plain(str(value))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("parley.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"counted": counted, "number": number}
    return made
