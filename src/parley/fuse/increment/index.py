"""Index: who asks for what.

In: owners, each with the keys that it asks for. Out: the owners of a key, and the keys that anybody asks for.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, KeysView, Set
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
NOBODY: frozenset[str] = frozenset()


class Index(Generic[K]):
    """Owners by what they ask for."""

    def __init__(self) -> None:
        self._keys: dict[str, frozenset[K]] = {}
        self._owners: dict[K, set[str]] = {}

    def put(self, owner: str, keys: Iterable[K]) -> None:
        """Let `owner` ask for `keys`, and for nothing else."""
        before, after = self._keys.pop(owner, frozenset()), frozenset(keys)
        if after:
            self._keys[owner] = after
        for key in after - before:
            self._owners.setdefault(key, set()).add(owner)
        for key in before - after:
            self._owners[key].discard(owner)
            if not self._owners[key]:
                del self._owners[key]

    def of(self, key: K) -> Set[str]:
        """Those who ask for `key`."""
        return self._owners.get(key, NOBODY)

    def keys(self) -> KeysView[K]:
        """Every key that somebody asks for."""
        return self._owners.keys()
