"""Among its like: what a thing comes to in the light of all others that are like it.

In: things and a `Rule` that says which are alike, what they come to together, and how one is seen in that light. Out:
the things as seen: of all at once (`seen`), or of those whose light has changed (`Among`). Both ask the same rule, so
they agree.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
S = TypeVar("S")
Changes = Mapping[str, T | None]
"""By id, what has come or is another now; None of what is gone."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[T, S]):
    """Things of one `key` are alike, those of None like nothing. What they come to must not hang on their order."""

    key: Callable[[T], Hashable | None]
    learn: Callable[[Sequence[T]], S]
    see: Callable[[T, S], T | None]


def seen(things: Iterable[T], rule: Rule[T, S]) -> list[T]:
    """All of `things` in the light of their like, but for those that `rule` sees nothing in."""
    told = [(rule.key(thing), thing) for thing in things]
    like: dict[Hashable | None, list[T]] = {}
    for key, thing in told:
        like.setdefault(key, []).append(thing)
    light = {key: rule.learn(group) for key, group in like.items() if key is not None}
    views = (thing if key is None else rule.see(thing, light[key]) for key, thing in told)
    return [view for view in views if view is not None]


class Among(Generic[T, S]):
    """Things by id, each seen in the light of its like, kept while they come and go."""

    def __init__(self, rule: Rule[T, S]) -> None:
        self._rule = rule
        self._things: dict[str, T] = {}
        self._like: dict[Hashable, dict[str, T]] = {}
        self._light: dict[Hashable, S] = {}
        self._seen: dict[str, T] = {}

    def update(self, changes: Changes[T]) -> dict[str, T | None]:
        """What is seen otherwise than before, once `changes` are made. Only where what a group comes to has changed
        are its other members looked at."""
        touched = {key for id_, thing in changes.items() for key in self._place(id_, thing)}
        again = dict.fromkeys(changes)
        for key in touched - {None}:
            if self._learns_anew(key):
                again |= dict.fromkeys(self._like.get(key, ()))
        views = {id_: self._view(id_) for id_ in again}
        changed = {id_: view for id_, view in views.items() if view != self._seen.get(id_)}
        for id_, view in changed.items():
            if view is None:
                del self._seen[id_]
            else:
                self._seen[id_] = view
        return changed

    def _place(self, id_: str, thing: T | None) -> tuple[Hashable | None, ...]:
        """Take a thing in, or out; the keys that it had and has."""
        old = self._things.pop(id_, None)
        before = None if old is None else self._rule.key(old)
        if before is not None:
            del self._like[before][id_]
        if thing is None:
            return (before,)
        self._things[id_] = thing
        after = self._rule.key(thing)
        if after is not None:
            self._like.setdefault(after, {})[id_] = thing
        return before, after

    def _learns_anew(self, key: Hashable) -> bool:
        """Whether the things of `key` come to something else than before."""
        group = self._like[key]
        if not group:
            del self._like[key]
            return self._light.pop(key, None) is not None
        light = self._rule.learn([*group.values()])
        if key in self._light and self._light[key] == light:
            return False
        self._light[key] = light
        return True

    def _view(self, id_: str) -> T | None:
        thing = self._things.get(id_)
        key = None if thing is None else self._rule.key(thing)
        return thing if thing is None or key is None else self._rule.see(thing, self._light[key])
