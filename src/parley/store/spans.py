"""No value without words: the check that claims pass before they are stored.

In: the claims of one report, and the report. Out: nothing, or a `LibraryError` that names the claim at fault.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from parley.errors import LibraryError
from parley.records import Claim, Report


def check(claims: Sequence[Claim], report: Report) -> None:
    """Check that each claim is of `report`, rests on words in its text, and bears an id of its own.

    Raises:
        LibraryError: for the first that does not.
    """
    seen: set[str] = set()
    for claim in claims:
        id_ = claim.id
        if fault := _fault(claim, report, seen, id_):
            raise LibraryError(
                f"Claim {id_} ({claim.type} at {claim.anchor.start}) of report {report.name or report.id} {fault}."
            )
        seen.add(id_)


def _fault(claim: Claim, report: Report, seen: Set[str], id_: str) -> str | None:
    if claim.report != report.id:
        return f"belongs to another report, {claim.report}"
    if id_ in seen:
        return "bears the id of another claim: give it another `part`"
    amiss = (s for s in claim.spans() if not s.of(report.text) or s.end > len(report.text))
    return next((f"rests on [{s.start}, {s.end}), where its report holds no words" for s in amiss), None)
