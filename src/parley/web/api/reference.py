"""The reference of the API: the OpenAPI document, and a page for people made from it, which asks nothing of any other
place.

In: the routes. Out: a document, a page.
"""

from __future__ import annotations

from functools import cache, partial
from importlib.metadata import version
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.web.api.flat import as_json
from parley.web.api.listing import answer
from parley.web.api.reading import reading
from parley.web.api.resources import LISTED
from parley.web.api.routes import PREFIX, Failed, Fault, router
from parley.web.render import page

about = APIRouter(prefix=PREFIX, include_in_schema=False)
ABOUT = """What the reports of a library tell: who did, said or demanded what, according to whom, in which words.

Lists take the same filters as the pages of the desk, come in pages (`limit`, `cursor`), and leave as JSON, CSV, Atom and,
where there are places, GeoJSON: by `Accept`, or by an ending such as `/claims.csv`. Writing needs the header
`X-Parley-Token`, which `parley desk` prints when it starts."""


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document."""
    made = get_openapi(
        title="Parley", version=version("parley"), description=ABOUT, routes=[*router.routes, *reading.routes]
    )
    made["components"]["schemas"] |= {model.__name__: _schema(model) for model in (Failed, Fault)}
    for record in (resource.single[0] for resource in LISTED):
        made["components"]["schemas"][record.__name__] |= record.model_config["json_schema_extra"]
    token = {"type": "apiKey", "in": "header", "name": "X-Parley-Token"}
    made["components"]["securitySchemes"] = {"token": token}
    for operations in made["paths"].values():
        for operation in (operations[method] for method in ("post",) if method in operations):
            operation["security"] = [{"token": []}]
    return made


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)
    return schema


@about.get("/openapi.json")
def openapi() -> Response:
    """The OpenAPI document."""
    return answer(document())


@about.get("/docs")
@about.get("")
def docs(request: Request) -> HTMLResponse:
    """The API for people."""
    made = document()
    return page(request, "api.html", api=made, examples=examples(made), as_json=partial(as_json, indent=2))


def examples(made: dict[str, Any]) -> dict[str, Any]:
    """The example of each record, by its name."""
    schemas = made["components"]["schemas"]
    return {name: schema["example"] for name, schema in schemas.items() if "example" in schema}
