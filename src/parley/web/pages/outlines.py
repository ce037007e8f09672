"""Outlines: the borders and coasts of the world, for the map: the one copy that documents are drawn from, too.

In: nothing. Out: JSON, compressed as it is kept.
"""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from parley.export.pictures.outlines import compressed

router = APIRouter(include_in_schema=False)
A_DAY = "max-age=86400"


@router.get("/outlines.json")
def outlines() -> Response:
    """All countries."""
    return Response(
        compressed(), headers={"Content-Encoding": "gzip", "Cache-Control": A_DAY}, media_type="application/json"
    )
