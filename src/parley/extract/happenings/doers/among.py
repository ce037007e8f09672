"""Among: who killed those who are told to be among the dead.

In: a `Doc` and its claims in order. Out: the same; each count of a part of those counted shortly before ("two medics
were among the dead", "one of those killed") takes over who killed these and, where nothing else says whose they are,
their side. Of 7 such counts without a doer in four annotated sets 5 are of that killer, 2 of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.figures.counters import counter_of
from parley.extract.figures.parts import among_them
from parley.extract.grammar.leading import leading
from parley.extract.parties.by_name.nations import nation
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class
from parley.language.lemmas import singular
from parley.records import Claim, Figure

FAR = 3
"""How many sentences back the dead are counted."""
GIVEN = frozenset({"the", "those"})


def with_wholes(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, each count of a part of the dead with what is told of them all, and each of others with what is told of
    those counted before."""
    whole: dict[str, tuple[int, Claim]] = {}
    last: tuple[int, Claim] | None = None
    for claim in claims:
        figure = claim.figure
        if figure and claim.type == "casualties":
            at = doc.sentence_of(claim).index
            told, of = whole.get(figure.measure, (at, None))
            if of and at - told <= FAR and told < at and _is_part(doc, claim):
                claim = _of(claim, of)
            elif last and 0 < at - last[0] < FAR and _are_others(doc, figure):
                claim = _with_those_before(claim, figure, last[1])
            whole[figure.measure] = at, claim
            last = at, claim
        yield claim


def _are_others(doc: Doc, figure: Figure) -> bool:
    """Whether a count adds others to those counted before: "at least three others were wounded", "six more were
    hurt"."""
    words = {*figure.span.of(doc.text).lower().split()} if figure.span else set()
    return bool({"other", "others"} & words) or ("more" in words and "than" not in words and not figure.victims)


def _with_those_before(claim: Claim, figure: Figure, before: Claim) -> Claim:
    """A count of others with who harmed those counted `before`, and with their side where it has no word for them."""
    side = claim.recipients or (() if figure.victims else before.recipients)
    figure = replace(figure, side=figure.side or (side[0].name if side else None))
    return replace(claim, actors=claim.actors or before.actors, recipients=side, figure=figure)


def _of(claim: Claim, whole: Claim) -> Claim:
    side = whole.recipients if _are_of_its_band(claim, whole) else claim.recipients or whole.recipients
    figure = replace(claim.figure, side=side[0].name) if claim.figure and side else claim.figure
    return replace(claim, actors=claim.actors or whole.actors, recipients=side, figure=figure)


def _are_of_its_band(claim: Claim, whole: Claim) -> bool:
    """Whether those counted are fighters, by no word of a state's or a land's, and all whom they are among fought for no
    state: of "killed seven militants. The dead included a commander" the commander."""
    figure, all_of_them = claim.figure, whole.figure
    if not figure or not all_of_them or not figure.victim_status == all_of_them.victim_status == "military":
        return False
    words = (figure.victims or "").split()
    states = any(any_class(("state_forces",), singular(word.lower())) or nation(word) for word in words)
    return bool(whole.recipients) and not nation(whole.recipients[0].body) and not states


def _is_part(doc: Doc, claim: Claim) -> bool:
    """Whether the words of a count make it one of people told dead or hurt before."""
    sentence = doc.sentence_of(claim)
    opening = [t.text.lower() for t in doc.tokens_in(sentence)[:2]]
    if opening in (["they", "included"], ["they", "include"]) or among_them(doc, sentence):
        return True
    first = doc.word_of(claim).index
    last = doc.token_at(claim.anchor.end - 1).index
    harmed = (t for t in doc.tokens[first : last + 1] if counter_of(doc, t))
    return any(_is_given(doc, t) for t in harmed)


def _is_given(doc: Doc, harmed: Token) -> bool:
    """Whether a word stands for people known to be dead: "among the dead", "of those killed", "the dead include"."""
    above = doc.tokens[harmed.head]
    people = above if above.text.lower() == "those" and not harmed.is_root else harmed
    known = people.text.lower() == "those" or any(t.text.lower() in GIVEN for t in doc.children(people.index, "det"))
    cases = leading(doc, people.index)
    lists = matches(people.relation, ("nsubj",)) and doc.tokens[people.head].lemma.lower() == "include"
    return known and (lists or bool(cases & {"among", "of"}))
