"""Links: the addresses of actors, places, outlets and words, whatever characters their names hold.

In: names, evidence. Out: paths of this desk.
"""

from __future__ import annotations

from urllib.parse import quote

from parley.views.evidence import Evidence


def words_at(found: Evidence) -> str | None:
    """The address of the first words of some evidence, None where there are none."""
    for cited in found.citations:
        return claim_at(cited.report, cited.claim)
    return None


def claim_at(report: str, claim: str) -> str:
    """The address of a claim's words in the report as received."""
    return f"/reports/{report}?claim={claim}#w-{claim}"


def actor_at(name: str) -> str:
    """The address of an actor's page."""
    return f"/actors/{quote(name, safe='')}"


def place_at(id_: str) -> str:
    """The address of a place's page."""
    return f"/places/{quote(id_, safe='')}"


def outlet_at(name: str) -> str:
    """The address of an outlet's page."""
    return f"/sources/{quote(name, safe='')}"
