"""The situation report as a PDF, typeset by typst with the fonts that it brings.

In: a `Briefing`. Out: the bytes of a PDF, or of a PNG a page. Whatever comes from reports goes to the template
brief.typ as JSON and is shown as text: typst reads no word of it as markup. Nothing is fetched, and no file but the
template is read.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from importlib.resources import files
from typing import Any, Final, Literal

from parley.errors import RequestError
from parley.export.pictures.gallery import Picture, gallery
from parley.views.briefings.briefing import Briefing
from parley.views.evidence import Citation

PARTS: Final = ("glance", "weighed", "disputes", "ledger", "ceasefires", "calendar", "positions", "sources")
EXTRA: Final = "A PDF needs the package typst: install it with `pip install 'parley[pdf]'`, or ask for .html."
SHARPNESS: Final = 110  # pixels an inch of a page as PNG


def pdf(brief: Briefing) -> bytes:
    """`brief` as a PDF.

    Raises:
        RequestError: where typst is not installed.
    """
    return _typeset(brief, "pdf")[0]


def pages(brief: Briefing) -> list[bytes]:
    """The pages of `brief` as PNG pictures, to look at.

    Raises:
        RequestError: where typst is not installed.
    """
    return _typeset(brief, "png")


def _typeset(brief: Briefing, form: Literal["pdf", "png"]) -> list[bytes]:
    try:
        import typst
    except ModuleNotFoundError as error:
        raise RequestError(EXTRA) from error
    template = files("parley.export").joinpath("templates/brief.typ").read_bytes()
    made = typst.compile(template, format=form, ppi=SHARPNESS, sys_inputs={"brief": data(brief)})
    return [page for page in (made if isinstance(made, list) else [made]) if page]


def data(brief: Briefing) -> str:
    """All that the template shows, as JSON; lone surrogates, which JSON cannot hold, as "?"."""
    shown: dict[str, Any] = {name: plain(getattr(brief, name)) for name in PARTS}
    shown |= {
        "heading": brief.heading,
        "summary": brief.summary,
        "sections": list(brief.sections),
        "changes": plain(brief.changes) if brief.changes else None,
        "since": brief.dates.day(brief.changes.since) if brief.changes else "",
        "timeline": plain(brief.timeline.parts),
        "pictures": _pictures(brief),
        "words": _words(brief),
    }
    return json.dumps(shown, ensure_ascii=False).encode("utf-8", "replace").decode()


def plain(value: Any) -> Any:
    """A view's records as what JSON can hold; a citation with its voice in words."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if not is_dataclass(value):
        return value.isoformat() if isinstance(value, date) else value
    told = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return told | {"voice": value.voice} if isinstance(value, Citation) else told


def _words(brief: Briefing) -> list[dict[str, Any]]:
    """All that is cited, by report in the order of their days, and in each as it stands there."""
    by_report: dict[str, list[Citation]] = {}
    for citation in sorted(brief.citations, key=lambda c: (c.start, c.end)):
        by_report.setdefault(citation.report, []).append(citation)
    return [
        {
            "label": cited[0].label,
            "name": cited[0].name,
            "told": cited[0].told,
            "words": [
                {"at": f"{start}–{end}", "quote": quote}
                for start, end, quote in dict.fromkeys((c.start, c.end, c.quote) for c in cited)
            ],
        }
        for cited in (by_report[text.report] for text in brief.texts)
    ]


def _pictures(brief: Briefing) -> dict[str, Any]:
    drawn = gallery(brief)
    return {
        "map": _svg(drawn.map),
        "map_note": drawn.map.note if drawn.map else "",
        "days": _svg(drawn.days),
        "days_note": drawn.days.note if drawn.days else "",
        "tolls": plain(drawn.tolls),
    }


def _svg(picture: Picture | None) -> str | None:
    return picture.svg if picture else None
