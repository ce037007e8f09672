"""Word classes: which words are weapons, truces, talks, buildings.

In: `word_classes.toml` beside this module, and tables of a package's own. Out: lookups by lemma, in lower case.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files


@cache
def classes_of(package: str, table: str = "words.toml") -> dict[str, frozenset[str]]:
    """The word classes that stand in `table` of `package`: by the name of each, its words and those of the classes in
    it."""
    listed = tomllib.loads((files(package) / table).read_text(encoding="utf-8"))
    return {name: frozenset(_spelled_out(name, listed)) for name in listed}


def _spelled_out(name: str, listed: Mapping[str, str]) -> Iterator[str]:
    """The words of class `name`, for "@" and a name those of that class."""
    for word in listed[name].split():
        yield from _spelled_out(word[1:], listed) if word.startswith("@") else (word,)


@cache
def _classes() -> dict[str, frozenset[str]]:
    return classes_of("parley.extract", "word_classes.toml")


def word_class(name: str, lemma: str) -> bool:
    """Whether `lemma` is of the class `name`. A class that the file lacks is a KeyError, as it is a slip of the
    table."""
    return lemma.lower() in _classes()[name]


def any_class(names: Iterable[str], lemma: str) -> bool:
    """Whether `lemma` is of one or more of the classes `names`."""
    small, classes = lemma.lower(), _classes()
    return any(small in classes[name] for name in names)


def words_of(name: str) -> frozenset[str]:
    """The words of class `name`."""
    return _classes()[name]


@cache
def _all_words() -> frozenset[str]:
    return frozenset[str]().union(*_classes().values())


def in_any_class(lemma: str) -> bool:
    """Whether `lemma` is of any class at all."""
    return lemma.lower() in _all_words()
