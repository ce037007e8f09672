"""How many gold claims the layout keeps readable.

In: gold reports and claims as JSON Lines. Out: the share of claim quotes that lie in body or caption, and those that do
not.

    python -m eval.zones GOLD/reports.jsonl GOLD/claims.jsonl
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from eval.command import command, finished
from eval.json_lines import records
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.records import Layout, Report, Span

READ = ("body", "caption")


def main() -> int:
    """Print the share, and each quote outside of it with the kinds of zones that it lies in; 2 where a file is
    missing."""
    parser = command("eval.zones", __doc__)
    parser.add_argument("reports", type=Path, help="reports, as JSON Lines")
    parser.add_argument("claims", type=Path, help="their annotated claims")
    chosen = parser.parse_args()
    if absent := [str(path) for path in (chosen.reports, chosen.claims) if not path.is_file()]:
        print(f"No such file: {', '.join(absent)}.", file=sys.stderr)
        return 2
    measure(chosen.reports, chosen.claims)
    return 0


def measure(reports_path: Path, claims_path: Path) -> None:
    """Print the share, and what lies outside of it."""
    found = {r.name: (r, layout(r)) for r in reports([reports_path], Columns()) if isinstance(r, Report)}
    claims = [claim for claim in records(claims_path) if "type" in claim]
    outside: Counter[str] = Counter()
    for claim in claims:
        report, zones = found[claim["report"]]
        kinds = kinds_under(zones, Span(claim["start"], claim["end"]))
        if not set(kinds) <= set(READ):
            outside["+".join(kinds)] += 1
            print(f"{report.name:14} {'+'.join(kinds):20} {claim['quote'][:100]!r}")
    share = 1 - outside.total() / len(claims)
    print(f"{share:.4f} of {len(claims)} claims lie in {' or '.join(READ)}; outside: {dict(outside)}")


def kinds_under(zones: Layout, span: Span) -> list[str]:
    """The kinds of the zones that share a character with `span`, each once, in order."""
    return list(dict.fromkeys(z.kind for z in zones.zones if z.span.overlaps(span)))


if __name__ == "__main__":
    raise SystemExit(finished(main))
