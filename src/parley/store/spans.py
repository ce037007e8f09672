"""No value without words: the check that claims pass before they are stored.

In: the claims of one report, and the report. Out: nothing, or a `LibraryError` that names the claim at fault.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.errors import LibraryError
from parley.records import Claim, Report


def check(claims: Sequence[Claim], report: Report) -> None:
    """Check that each claim is of `report`, rests on words in its text, and bears an id of its own.

    Raises:
        LibraryError: for the first that does not.
    """
    seen: set[str] = set()
    for claim in claims:
        name = f"Claim {claim.id} ({claim.type} at {claim.anchor.start}) of report {report.name or report.id}"
        if claim.report != report.id:
            raise LibraryError(f"{name} belongs to another report, {claim.report}.")
        if claim.id in seen:
            raise LibraryError(f"{name} bears the id of another claim: give it another `part`.")
        for span in claim.spans():
            if not span.of(report.text) or span.end > len(report.text):
                raise LibraryError(f"{name} rests on [{span.start}, {span.end}), where its report holds no words.")
        seen.add(claim.id)
