"""What holds of every parse, and a few sentences that must be read right.

In: sentences written for these tests. Out: a failure where a parse is no tree, or depends on what stands beside it.
"""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.language.model import Model, Parse

SENTENCES = [
    sentence.split()
    for sentence in (
        "The army said on Monday that 12 soldiers had been killed near Orlo .",
        "Fighting broke out .",
        "No .",
        "According to the ministry , more than 2,000 people fled the town , which is held by rebels , after a truce collapsed .",
        "OFFICIALS DENY ATTACK",
        "Բարեւ 👍 \ud800 x\x00 مرحبا",
    )
]  # fmt: skip


def relation(parse: Parse, words: list[str], word: str) -> tuple[str, str]:
    """The relation of `word` and the head that it hangs from."""
    at = words.index(word)
    return parse.relations[at], words[parse.heads[at]]


def test_reads_a_plain_sentence(model: Model) -> None:
    words = SENTENCES[0]
    (parse,) = model.parse([words])
    assert relation(parse, words, "army") == ("nsubj", "said")
    assert relation(parse, words, "said") == ("root", "said")
    assert relation(parse, words, "soldiers") == ("nsubj:pass", "killed")
    assert relation(parse, words, "12") == ("nummod", "soldiers")
    assert relation(parse, words, "killed") == ("ccomp", "said")
    assert (parse.tags[words.index("killed")], parse.lemmas[words.index("killed")]) == ("VERB", "kill")
    assert parse.names[words.index("Orlo")] == "B-LOC"


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_a_parse_depends_on_its_sentence_alone(model: Model, threads: int) -> None:
    alone = [model.parse([words])[0] for words in SENTENCES]
    other = Model.load(threads=threads)
    assert other.parse(SENTENCES) == alone
    assert other.parse(SENTENCES[::-1] * 3) == alone[::-1] * 3


def test_nothing_in_nothing_out(model: Model) -> None:
    assert model.parse([]) == []
    assert model.parse([[]]) == [Parse()]


def test_says_which_word_begins_another_sentence(model: Model) -> None:
    words = ["Contact", "me", "by", "mail", "Thank", "you", "for", "your", "help"]
    (parse,) = model.parse([words])
    assert [words[first:end] for first, end in parse.stretches] == [words[:4], words[4:]]
    assert all(model.parse([sentence])[0].begins == () for sentence in SENTENCES[:4])


@pytest.mark.parametrize(
    "words", [["killed"] * 1200, ["\x00"] * 600, ["x" * 100_000], ["-" * 50] * 100], ids=lambda w: w[0][:3]
)
def test_a_sentence_of_any_length_is_parsed_whole(model: Model, words: list[str]) -> None:
    (parse,) = model.parse([words])
    assert all(len(entries) == len(words) for entries in (parse.tags, parse.lemmas, parse.heads, parse.names))
    assert hangs_together(parse)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=()), min_size=1, max_size=20), min_size=1, max_size=12))
def test_any_words_give_one_tree(model: Model, words: list[str]) -> None:
    (parse,) = model.parse([words])
    assert len(parse.tags) == len(words)
    assert all(name[0] != "I" or before[1:] == name[1:] for before, name in pairwise(("O", *parse.names)))
    assert hangs_together(parse)


def hangs_together(parse: Parse) -> bool:
    """Whether the heads form one tree."""
    roots = [i for i, head in enumerate(parse.heads) if head == i]
    reached = list(parse.heads)
    for _ in range(len(reached).bit_length()):
        reached = [reached[head] for head in reached]
    return len(roots) == 1 and set(reached) == set(roots)


def test_the_weights_stay_small() -> None:
    weights = files("parley.language") / "weights"
    assert sum(len(item.read_bytes()) for item in weights.iterdir()) < 40_000_000
