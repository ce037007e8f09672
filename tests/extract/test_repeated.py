"""Repeated: a sentence that another one tells already.

In: reports of our own. Out: what is claimed of each: once what two sentences tell, twice what differs in who, where, how
many or whether.
"""

from __future__ import annotations

import pytest

from parley.extract.pipeline import read_claims
from parley.ingest.clean import layout
from parley.records import Report
from tests.extract.spoken import model

AT_THE_BRIDGE = "A roadside bomb killed seven Chadian soldiers at the bridge on Monday, the governor said."
AT_THE_HARBOUR = "Rebels shelled the harbour of Tandil and wounded three dockers."


def told(*sentences: str) -> list[tuple[str, str]]:
    """The sentence that each claim stands in, by its opening words, with the claim's type."""
    report = Report(text=" ".join(sentences))
    doc = read_claims(report, layout(report), model())
    opening = {s.index: " ".join(s.span.of(doc.text).split()[:3]) for s in doc.sentences}
    return [(opening[doc.sentence_at(claim.anchor.start).index], claim.type) for claim in doc.claims]


@pytest.mark.parametrize("sentence", [AT_THE_BRIDGE, AT_THE_HARBOUR])
def test_what_is_told_word_for_word_is_told_once(sentence: str) -> None:
    between = "Markets were closed for the holiday."
    assert told(sentence, between, sentence) == told(sentence, between) != []


def test_an_opening_is_told_by_the_lead_that_says_more() -> None:
    lead = (
        "Chad Tandil Bombs Army At least nine people were killed in Tandil in a blast at a crowded bus station near the old market, "
        "doctors said on Friday."
    )
    read = told("At least nine people were killed in a blast at a bus station in Tandil.", lead)
    assert read and {opening for opening, _ in read} == {"Chad Tandil Bombs"}


def test_a_later_sentence_of_the_same_words_tells_nothing() -> None:
    first = (
        "General Ruiz said that the border guards killed seven smugglers and captured their boss near the old bridge."
    )
    again = "Ruiz also noted that the guards killed smugglers and captured their boss near the bridge."
    assert told(first, again) == told(first)


@pytest.mark.parametrize(
    "other",
    [
        "A roadside bomb killed nine Chadian soldiers at the bridge on Monday, the governor said.",
        "A roadside bomb killed seven Chadian soldiers at the bridge in Tandil on Monday, the governor said.",
        "A roadside bomb killed seven Chadian soldiers at the bridge on Tuesday, the governor said.",
    ],
)
def test_another_number_place_or_day_is_told_anew(other: str) -> None:
    assert len(told(AT_THE_HARBOUR, AT_THE_BRIDGE, other)) > len(told(AT_THE_HARBOUR, AT_THE_BRIDGE))


def test_what_denies_the_same_is_told_anew() -> None:
    said = "The army shelled the harbour of Tandil and wounded three dockers, rebels said."
    denied = "The army had not shelled the harbour of Tandil nor wounded three dockers, it said."
    assert len(told(said, denied)) > len(told(said))


def test_short_words_are_of_what_stands_before_them() -> None:
    denial = "Chad denied that."
    once = told("Peru accused Chad of shelling the harbour.", denial)
    assert (
        len(told("Peru accused Chad of shelling the harbour.", denial, "Kenya accused Chad of arming rebels.", denial))
        > len(once) + 1
    )
