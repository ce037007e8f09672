"""Articles: "the" stands before names that a sentence says with it, and before no other."""

from __future__ import annotations

import pytest

from parley.fuse.actors.articles import with_article, with_articles


@pytest.mark.parametrize("name", ["United States", "UN Security Council", "Red Cross", "Taliban", "Gambia"])
def test_a_sentence_says_the_before_it(name: str) -> None:
    assert with_article(name) == f"the {name}"
    assert with_article(with_article(name)) == f"the {name}"


@pytest.mark.parametrize("name", ["Peru", "Islamic State", "rebels", "DR Congo", "Valley Front", ""])
def test_of_other_names_nothing_is_said(name: str) -> None:
    assert with_articles([name]) == [name]
