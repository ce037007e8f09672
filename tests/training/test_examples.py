"""The recipe's reading of its data, on rows made up for these tests.

In: rows as the sets hold them. Out: a failure where a label is read otherwise than it is meant.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.documents import documents
from training.examples import BEGINS, GOES_ON, joined, lemma_rule, treebank
from training.names import OUT, spans, uner

from parley.language.lemmas import by_rule

CONLLU = """\
# newdoc id = one
# newpar
# text = Ada didn't go.
1\tAda\tAda\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl)
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = Stay!
1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

# text = _
1\t_\t_\tX\tX\t_\t0\troot\t_\t_

"""


@pytest.fixture
def conllu(tmp_path: Path) -> Path:
    path = tmp_path / "made-up.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_a_treebank_gives_its_words_without_written_tokens_and_masked_sentences(conllu: Path) -> None:
    first, second = treebank(conllu, has_entities=True)
    assert first.words == ("Ada", "did", "n't", "go", ".")
    assert first.heads == (4, 4, 4, 0, 4)
    assert first.entities == ("person", "O", "O", "O", "O")
    assert second.words == ("Stay", "!")


def test_two_sentences_as_one_have_a_begin_and_no_tree(conllu: Path) -> None:
    both = joined(*treebank(conllu))
    assert both.words == ("Ada", "did", "n't", "go", ".", "Stay", "!")
    assert both.begins == (*[GOES_ON] * 5, BEGINS, GOES_ON)
    assert (both.heads, both.relations) == (None, None)


def test_a_document_is_its_text_with_every_word_in_place(conllu: Path) -> None:
    (document,) = documents(conllu)
    assert document.text == "Ada didn't go.\n\nStay! "
    assert [[span.of(document.text) for span in s.words] for s in document.sentences] == [
        ["Ada", "did", "n't", "go", "."],
        ["Stay", "!"],
    ]


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_a_lemma_rule_undoes_itself(word: str, lemma: str) -> None:
    assert by_rule(word, lemma_rule(word, lemma)) == lemma


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [("Parties", "party", "L3+y"), ("Orlos", "Orlo", "U1+"), ("were", "be", "=be"), ("go", "go", "L0+")],
)
def test_a_lemma_rule_says_what_to_cut_and_add(word: str, lemma: str, rule: str) -> None:
    assert lemma_rule(word, lemma) == rule


def test_names_are_read_from_labels_with_and_without_beginnings() -> None:
    assert spans(["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]) == [
        (0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC"), (5, 6, "ORG"),
    ]  # fmt: skip


def test_a_set_without_nationalities_leaves_them_open(tmp_path: Path) -> None:
    path = tmp_path / "made-up.jsonl"
    path.write_text('{"tokens": ["Ostlandish", "Ada"], "tags": ["O", "B-PER"]}', encoding="utf-8")
    (example,) = uner(path)
    assert example.names == (frozenset({"O", "B-NORP", "I-NORP", "B-EVENT", "I-EVENT", "B-MISC", "I-MISC"}), {"B-PER"})
    assert example.names[0] != OUT
