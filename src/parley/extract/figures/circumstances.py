"""Circumstances: what a figure covers and what caused it.

In: a `Doc` and what is counted. Out: the figure's scope (a running total, or new in this incident) and its cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from parley.extract.doc import Doc
from parley.extract.figures.counted import Counted
from parley.extract.figures.how_many import RAISED
from parley.extract.figures.mishaps import in_a_mishap, is_of_fuel, is_wreckage
from parley.extract.figures.parts import THEM
from parley.extract.figures.people import ORDINALS, antecedent
from parley.extract.figures.victims import STATES
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import words_in
from parley.extract.tokens import Sentence, Token
from parley.extract.words import word_class, words_of
from parley.records import FAMILY, STRIKES, Cause, Claim, Figure, Scope

CAUSES: tuple[Cause, ...] = ("disease", "disaster", "accident", "crime")
DEEDS_TOO = frozenset({"storm", "fire", "wreck"})
"""Words for a cause that as verbs tell what people do."""
OF_A_WAR = 10_000
"""People killed or driven away by a war as a whole, not by one of its days."""
OF_NO_DAY = 500
"""People killed or hurt: so many are the toll of a stretch of days and of many deeds. Of 15 such counts that no other
word calls a total, in five annotated sets, 12 are totals."""
SOME = 10
"""People from whom on a count that is told as how things stand is a total."""
WITHIN = frozenset({"in", "within", "over", "during", "for"})


def scope_of(doc: Doc, count: Counted) -> Scope:
    """A total where the words say that it runs or has grown so far, or where it is of a war's size; else new."""
    number = count.number
    if number and number.more:
        return "new"
    around = (t for t in _around(doc, count.token) if t.index != count.token and (t.text, t.tag) != ("since", "ADV"))
    words = {t.lemma.lower() for t in around}
    brought = count.kind == "toll" or _is_brought_to(doc, count)
    if not brought and words & {"toll", "number", "total", "tally"} and words & RAISED:
        return "new"
    if brought or words & words_of("running_total") or _is_of_a_stretch(doc, count):
        return "total"
    people = max(number.count or 0, number.low or 0) if number else 0
    many = OF_A_WAR if count.measure in {"displaced", "returned"} else OF_NO_DAY
    return "total" if people >= many or (people >= SOME and _has_gone_on(doc, count)) else "new"


def _is_brought_to(doc: Doc, count: Counted) -> bool:
    """Whether a number is raised to what is counted: "bringing to 19 the number of people confirmed dead"."""
    above = [t.lemma.lower() for t in islice(doc.ancestors(count.people), 2)]
    return above[:1] == ["number"] and any(verb in RAISED for verb in above[1:])


def _is_of_a_stretch(doc: Doc, count: Counted) -> bool:
    """Whether a count is the whole of a stretch: "in the past two weeks", "each year", "the war has killed 90"."""
    verbs = [doc.tokens[count.token]]
    verbs += [t for t in islice(doc.ancestors(count.token), 2) if t.lemma.lower() in words_of("taking_lives")]
    by = (doc.tokens[antecedent(doc, i)] for verb in verbs for i in fillers(doc, verb.index, "subj"))
    long = words_of("lasting") | words_of("stretches_of_time")
    lasts = any(t.lemma.lower() in long for t in by if t.index != count.people)
    return lasts or any(_is_stretch(doc, t) for t in _around(doc, count.token))


def _is_stretch(doc: Doc, token: Token) -> bool:
    if token.lemma.lower() not in words_of("stretches_of_time"):
        return False
    said = {t.lemma.lower() for t in doc.children(token.index, "det", "amod", "case", "nummod")}
    numbered = bool(doc.children(token.index, "nummod"))
    return bool(said & {"each", "every"}) or (bool(said & WITHIN) and (numbered or bool(said & words_of("lately"))))


def _has_gone_on(doc: Doc, count: Counted) -> bool:
    """Whether a count is told as how things stand, and not as the work of one deed: "30 civilians have been killed", and
    not "the army said that it had killed 30"."""
    token = doc.tokens[count.token]
    helpers = {t.text.lower() for t in doc.children(token.index, "aux")}
    perfect = any(t.lemma.lower() == "have" for t in doc.children(token.index, "aux"))
    of_doers = "had" in helpers and bool(doc.children(token.index, "nsubj")) and bool(doc.children(token.index, "obj"))
    return (
        perfect
        and not of_doers
        and not any(claim.type in STRIKES for claim in doc.claims_within.get(token.sentence, ()))
    )


def cause_of(doc: Doc, index: int) -> Cause:
    """What killed or drove away: the cause that the sentence, else the paragraph before it, speaks of; else the war."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    near = {t.lemma.lower() for t in doc.tokens_in(sentence)}
    by_itself = is_of_fuel(doc, sentence) or bool(near & words_of("pitmen"))
    if by_itself and not _tells_of_a_deed(doc, sentence):
        return "accident"
    if own := _own_cause(doc, index):
        return own
    if near & words_of("criminals"):
        return "crime"
    if near & words_of("acts_of_war"):
        return "conflict"
    if near & words_of("cause_accident") and _tells_of_a_deed(doc, sentence):
        return "conflict"
    said = ((abs(t.index - index), cause) for t in doc.tokens_in(sentence) for cause in _told_by(t))
    if nearest := min(said, key=itemgetter(0), default=None):
        return nearest[1]
    if doc.lemmas & words_of("acts_of_war"):
        return "conflict"
    told: Cause = next((cause for cause in CAUSES if _is_of(doc, cause)), "conflict")
    return "conflict" if told == "accident" and any(map(_is_a_deed, doc.claims)) else told


def _own_cause(doc: Doc, index: int) -> Cause | None:
    """What the verb itself says to have killed: "an earthquake killed 11 where troops fight rebels"; a mishap, where the
    sentence tells of no deed: "12 soldiers died when their truck overturned"."""
    if is_wreckage(doc, index) and doc.lemmas & words_of("acts_of_war"):
        return "conflict"
    does = (doc.tokens[i] for i in fillers(doc, index, "subj") if doc.tokens[i].tag == "NOUN")
    own = [cause for noun in does if noun.lemma.lower() not in words_of("acts_of_war") for cause in _told_by(noun)]
    if own and own[0] in {"disaster", "disease"}:
        return own[0]
    claims = doc.claims_within.get(doc.tokens[index].sentence, ())
    deeds = (claim for claim in claims if _is_a_deed(claim) and not in_a_mishap(doc, doc.word_of(claim).index))
    return "accident" if in_a_mishap(doc, index) and not any(deeds) else None


def _is_of(doc: Doc, cause: Cause) -> bool:
    """Whether a report speaks of a cause anywhere."""
    words = words_of(f"cause_{cause}")
    return bool(doc.lemmas & words) and any(cause in _told_by(t) for t in doc.with_lemmas(words))


def cause_of_harm(doc: Doc, index: int) -> Cause:
    """What killed or drove away those counted: the cause told in their own sentence; where that is silent, the cause
    told in the one before, if it tells of no deed."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    before = doc.sentences[max(0, sentence.index - 1)]
    near = before.paragraph == sentence.paragraph and not _tells_of_violence(doc, before)
    told = _causes(doc, before) if near and not _causes(doc, sentence) else []
    return told[0] if told and "conflict" not in told else cause_of(doc, index)


def _causes(doc: Doc, sentence: Sentence) -> list[Cause]:
    """The causes that the words of a sentence speak of, in order."""
    words = doc.tokens_in(sentence)
    war: list[Cause] = ["conflict" for word in words if word.lemma.lower() in words_of("acts_of_war")]
    return [*(cause for word in words for cause in _told_by(word)), *war]


def _tells_of_violence(doc: Doc, sentence: Sentence) -> bool:
    return any(FAMILY[claim.type] == "violence" for claim in doc.claims_within.get(sentence.index, ()))


def _told_by(token: Token) -> tuple[Cause, ...]:
    """The causes that a word speaks of: "flood"; those who storm a post or fire at it are neither weather nor blaze."""
    return () if token.is_verbal and token.lemma.lower() in DEEDS_TOO else _causes_named(token.lemma.lower())


@lru_cache(maxsize=10_000)
def _causes_named(lemma: str) -> tuple[Cause, ...]:
    return tuple(cause for cause in CAUSES if lemma in words_of(f"cause_{cause}"))


def _tells_of_a_deed(doc: Doc, sentence: Sentence) -> bool:
    """Whether a claim of violence is made in a sentence, whose word for a mishap is then of something else: "opened
    fire". All of 10 counts told so in three annotated sets are of the war."""
    return any(map(_is_a_deed, doc.claims_within.get(sentence.index, ())))


def _is_a_deed(claim: Claim) -> bool:
    """Whether a claim is of violence against people, or of what somebody sank or shot down."""
    return claim.type in STRIKES | {"armed_clash"} or (claim.type == "equipment" and bool(claim.actors))


BARE = STATES | {"hurt", "killed", "displaced"}
"""What became of people, where it is all that a count calls them."""

NEAR = len(" of these on each side")


def joined(doc: Doc, claim: Claim, before: Claim | None) -> Claim:
    """`claim` with what it shares with the count before it in the sentence: "30 civilians were killed and 143 wounded
    since Monday" wounds civilians of the same side, kills them since Monday too, and makes totals of both. A count that
    raises a toll named with it is new."""
    claim = _running_on(_with_its_own_period(doc, claim))
    if not before or not before.figure or not claim.figure or before.quote == claim.quote:
        return claim
    first, figure = before.figure, claim.figure
    if _are_some_of_them(doc, claim, before):
        figure = replace(figure, side=first.side, victim_status=first.victim_status, scope=first.scope)
        return replace(claim, recipients=before.recipients, figure=figure)
    alone = _is_bare(figure) or figure.victims in {"others", "other"}
    if not alone or not same_sentence(doc, before, claim) or first.measure == figure.measure:
        return _as_one_more(doc, claim, before)
    return replace(
        claim,
        recipients=claim.recipients or before.recipients,
        when=claim.when or before.when,
        figure=replace(
            figure,
            side=figure.side or first.side,
            victim_status=figure.victim_status or (first.victim_status if _may_share(doc, first, figure) else None),
            scope="total" if "total" in {figure.scope, first.scope} else figure.scope,
            cause=first.cause if first.cause == "accident" else figure.cause,
        ),
    )


def _as_one_more(doc: Doc, claim: Claim, before: Claim) -> Claim:
    """`claim`, of one more of those counted just before, as of their side and status: "killed two guards. A third was
    hurt"."""
    figure, first = claim.figure, before.figure
    near = doc.sentence_of(claim).index - doc.sentence_of(before).index
    if not figure or not first or near not in {0, 1} or not figure.victims:
        return claim
    if figure.victims.lower().split()[0] not in ORDINALS:
        return claim
    side, status = figure.side or first.side, figure.victim_status or first.victim_status
    return replace(
        claim,
        recipients=claim.recipients or before.recipients,
        figure=replace(figure, side=side, victim_status=status),
    )


def _are_some_of_them(doc: Doc, claim: Claim, before: Claim) -> bool:
    """Whether a count is of some of those counted just before: "took 30 hostages. Eleven of them died"; not so of as
    many "of them on each side"."""
    figure, first = claim.figure, before.figure
    near = doc.sentence_of(claim).index - doc.sentence_of(before).index
    if not figure or not first or not figure.span or near not in {0, 1}:
        return False
    behind = [word.strip(",.;") for word in doc.text[figure.span.end : figure.span.end + NEAR].lower().split()]
    of_them = behind[:1] == ["of"] and bool({*behind[1:2]} & THEM) and behind[2:4] != ["on", "each"]
    first_words = doc.text[doc.sentence_of(claim).span.start : figure.span.start].lower().replace(",", "").split()
    of_them = of_them or (first_words[:1] == ["of"] and first_words[1:] in [[word] for word in THEM])
    return of_them and (first.count or first.low or 0) > (figure.count or 0) > 0


def _may_share(doc: Doc, first: Figure, figure: Figure) -> bool:
    """Whether further victims are of the same status: not so where the first ones are called what not all can be, such
    as children; "farmers", "soldiers" and the like may be. Counted in four annotated sets: so are 19 of 22 "others"
    beside soldiers, 22 of 25 beside civilians called otherwise than by sex and age, and 2 of 7 beside children and
    girls."""
    some = words_in(doc, first.victims_span)
    told_of_all = first.victim_status != "mixed" and not any(word_class("kin", token.lemma) for token in some)
    return _is_bare(figure) and told_of_all


def _is_bare(figure: Figure) -> bool:
    """Whether a count names nobody but by what became of them: "143 wounded"."""
    return figure.victims is None or figure.victims.lower() in BARE


def _with_its_own_period(doc: Doc, claim: Claim) -> Claim:
    """A total covers the days that its own sentence gives it, and no day that the story before it told of."""
    total = claim.figure is not None and claim.figure.scope == "total" and claim.when is not None
    span = claim.when.span if claim.when else None
    borrowed = (
        total
        and span is not None
        and not any(s.span.covers(claim.anchor) and s.span.covers(span) for s in doc.sentences)
    )
    return replace(claim, when=None) if borrowed else claim


def _running_on(claim: Claim) -> Claim:
    """A count from some day on, with no end, is a total."""
    runs = claim.when is not None and claim.when.first is not None and claim.when.last is None
    new = claim.figure is not None and claim.figure.scope == "new"
    return replace(claim, figure=replace(claim.figure, scope="total")) if runs and new and claim.figure else claim


def same_sentence(doc: Doc, first: Claim, second: Claim) -> bool:
    """Whether two claims are told in one sentence."""
    sentence = doc.sentence_of(first).span
    return sentence.covers(first.anchor) and sentence.covers(second.anchor)


def _around(doc: Doc, index: int) -> Iterator[Token]:
    """The words of the clause that token `index` heads, and its governing verb; not what else is said of who does it:
    "the rebels, who have held the town since May, killed nine"."""
    token = doc.tokens[index]
    said = (clause for doer in doc.children(index, "nsubj") for clause in doc.children(doer.index, "acl:relcl"))
    aside = {t.index for clause in said for t in doc.subtree(clause.index)}
    yield from (t for t in doc.subtree(index) if t.index not in aside)
    yield from islice(doc.ancestors(index), 3)
    if not token.is_root:
        yield doc.tokens[token.head]
        yield from doc.children(token.head, "advmod", "obl", "mark", "advcl")
