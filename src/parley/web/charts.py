"""Charts: what the desk's scripts draw, as plain values; the pages say the same in tables.

In: records of the views. Out: dictionaries for JSON, with days as 2020-10-08 and an address for each thing that is
drawn. The shapes are told in desk-js/README.md.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from parley.views.actors.network import KINDS as ACTS
from parley.views.actors.network import MUTUAL, Network
from parley.views.ceasefires.lives import Life, Lives, Spell
from parley.views.ceasefires.steps import Told
from parley.views.incidents.days import KINDS, Days
from parley.views.incidents.sites import Site
from parley.views.talks.tracks import Stop, Track
from parley.views.tolls.courses import Point
from parley.views.tolls.panels import Panel
from parley.views.wording import between, counted, iso
from parley.web.links import actor_at, claim_at, place_at, words_at

Chart = dict[str, Any]


def toll_chart(panel: Panel, until: date | None) -> Chart:
    """The counts of one people."""
    series = [{"speaker": line.speaker, "points": [_point(point) for point in line.points]} for line in panel.lines]
    return {"label": panel.title, "unit": panel.noun, "until": iso(until), "series": series}


def _point(point: Point) -> Chart:
    return {
        "as_of": iso(point.as_of),
        "low": point.low,
        "best": point.best,
        "high": point.high,
        "words": point.words,
        "new": point.new,
        "correction": point.correction,
        "href": claim_at(point.report, point.claim) if point.claim else None,
    }


def lives_chart(shown: Lives) -> Chart:
    """The lives of truces; those of earlier wars are left to the table."""
    drawn = [_life(life) for life in shown.shown if life.spells and not life.past]
    return {"label": "Ceasefires on the days", "day": iso(shown.day), "truces": drawn}


def _life(life: Life) -> Chart:
    return {
        "id": life.truce.id,
        "title": life.truce.title,
        "href": f"#{life.truce.id}",
        "spells": [_spell(spell) for spell in life.spells],
        "affirmed": [_mark(step) for step in life.affirmed if step.on],
        "breaches": [_mark(step) for step in life.breaches if step.on],
    }


def _spell(spell: Spell) -> Chart:
    return {"state": spell.state, "kind": spell.kind, "from": iso(spell.first), "to": iso(spell.last)}


def _mark(step: Told) -> Chart:
    words = f"{step.words}, {step.when}, according to {step.speakers}"
    return {"on": iso(step.on), "accused": step.by or "nobody named", "words": words, "href": words_at(step.evidence)}


def tracks_chart(shown: Iterable[Track], today: date | None, there: Container[str]) -> Chart:
    """Talks by mediator; those that are `there` lead to their place on the page, others to their own."""
    tracks = [track for track in shown if any(stop.on for stop in track.stops)]
    talks = [_talk(track, stop, there) for track in tracks for stop in track.stops if stop.on]
    return {
        "label": "Talks on the days",
        "day": iso(today),
        "tracks": [track.name for track in tracks],
        "talks": talks,
    }


def _talk(track: Track, stop: Stop, there: Container[str]) -> Chart:
    words = f"{stop.title}: {stop.stands}, {stop.when}"
    state = "planned" if stop.state == "proposed" else stop.state
    return {
        "track": track.name,
        "on": iso(stop.on),
        "state": state,
        "words": words,
        "href": f"#{stop.id}" if stop.id in there else f"/things/{stop.id}",
    }


def network_chart(shown: Network, around: str = "") -> Chart:
    """Who acts on whom."""
    nodes = [
        {
            "id": node.name,
            "label": node.name,
            "href": actor_at(node.name),
            "weight": node.weight,
            "chosen": node.name == around,
            "words": f"{node.name}: {counted(node.weight, 'account')}",
        }
        for node in shown.nodes
    ]
    edges = [
        {
            "from": arrow.actor,
            "to": arrow.recipient,
            "kind": arrow.kind,
            "count": arrow.accounts,
            "mutual": arrow.mutual,
            "href": f"{actor_at(arrow.actor)}?{urlencode({'with': arrow.recipient})}#between",
            "words": f"{arrow.words}: {counted(arrow.accounts, 'account')}",
        }
        for arrow in shown.arrows
    ]
    kinds = [{"key": key, "label": label, "mutual": key == MUTUAL} for key, label in ACTS.items()]
    return {"label": "Who acts on whom", "kinds": kinds, "nodes": nodes, "edges": edges}


def map_chart(shown: Iterable[Site], label: str = "Map of incidents") -> Chart:
    """The places on the map."""
    return {"label": label, "places": [_place(site) for site in shown if site.latitude is not None]}


def _place(site: Site) -> Chart:
    return {
        "id": site.id,
        "name": site.name,
        "href": place_at(site.id),
        "lat": site.latitude,
        "lon": site.longitude,
        "km": site.kilometres or 0,
        "country": site.whole,
        "count": site.incidents,
        "disputed": site.disputed,
        "days": between(site.first, site.last),
    }


def days_chart(shown: Days, *, since: date | None = None, until: date | None = None) -> Chart:
    """How much is told of each day, with the days that are chosen."""
    return {
        "label": f"What is told of, by {shown.step}",
        "step": shown.step,
        "since": iso(since),
        "until": iso(until),
        "kinds": [{"key": key, "label": label} for key, label in KINDS.items()],
        "days": [{"day": iso(on), "counts": counts} for on, counts in shown.rows],
    }
