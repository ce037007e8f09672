"""Phrases: what the word that a preposition ties an event's noun to says of it.

In: a parsed `Doc`, the token of the noun, what it hangs from. Out: `Step`, with the verdict of that word and the token
at which to go on.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.disowning import disowning
from parley.extract.grammar.doers import sharing
from parley.extract.grammar.owning import owning
from parley.extract.mentions import Verdict
from parley.extract.modality.open import held, is_open, phrasal
from parley.extract.modality.parts import (
    agreed,
    called_false,
    is_a_part,
    is_for_itself,
    negations,
    takes_part,
    undenied,
)
from parley.extract.modality.verdict import ABOUT, DATING, PHRASES, Step, by_table
from parley.extract.speakers import speakers_at
from parley.extract.tokens import Token

COMPLETING = frozenset({"of", "for", "to", "about", "over", "against", "towards", "toward"})
HALTED = frozenset({"on", "in"})
TOPICAL = frozenset({"on", "about", "over"})
LYING_AHEAD = frozenset({"for", "towards", "toward"})
MEETING_FOR = frozenset({"for", "to", "at", "during"})
TIED = frozenset({"for", "to", "of", "on", "against", "from", "with"})


def above_phrase(doc: Doc, node: Token, head: Token) -> Step:
    """A noun after a preposition: "fears of an attack", "calls for a ceasefire", "preparing for an offensive"."""
    cases = doc.children(node.index, "case")
    preposition = cases[0].text.lower() if cases else ""
    if preposition == "ahead" and is_cue("meeting", node.lemma):
        return Step(Verdict("planned", cases[0].index))
    if owning(doc, node):
        return Step()  # it was done, whoever owns up to it
    if no := disowning(doc, node):
        told = bool(speakers_at(doc, node.index)[0])
        return Step(Verdict("denied" if told else "unreal", no.index))
    step = _by_preposition(doc, node, head, preposition)
    is_open = not step.verdict and not step.on
    return Step(Verdict("unreal", cases[0].index)) if is_open and _is_ahead(doc, node, head, preposition) else step


def _by_preposition(doc: Doc, node: Token, head: Token, preposition: str) -> Step:
    """What the word that a noun hangs from by `preposition` says of it."""
    if preposition == "in" and not is_cue("meeting", node.lemma) and (joins := sharing(doc, node)):
        no = negations(doc, joins, "advmod")
        return Step(Verdict("unreal", no[0].index)) if no else Step(on=joins)
    if head.tag == "NOUN" and (step := _behind_noun(doc, node, head, preposition)):
        return step
    if preposition == "by" and is_cue("caused_by", head.lemma) and doc.children(head.index, "advmod"):
        return Step(on=head)
    if head.is_verbal and (told := _behind_verb(doc, node, head, preposition)):
        return told
    if head.lemma == "agree" and preposition in {"on", "to"} and not is_for_itself(node):
        return Step(agreed(doc, head))
    if head.tag == "ADJ" and preposition == "to" and is_cue("nearing", head.lemma):
        return Step(Verdict("planned", head.index))
    if is_cue("meeting", node.lemma) and (preposition in MEETING_FOR or takes_part(doc, head)):
        return Step(by_table(ABOUT, head.lemma, head), head)
    is_told = head.is_verbal and preposition in TIED and not _is_for_what_was_done(doc, head, preposition)
    return Step(by_table(ABOUT, head.lemma, head)) if is_told else Step()


def _behind_noun(doc: Doc, node: Token, head: Token, preposition: str) -> Step | None:
    """What a noun says of the one behind it: "an amount of", "plans for", "talks on"; None where it is of no such
    kind."""
    if preposition in {"of", "in"} and is_cue("amount", head.lemma):
        return Step(on=head)
    if preposition == "of" and is_cue("meeting", node.lemma) and is_cue("outset", head.lemma):
        return Step(on=head)  # "in favour of the resumption of talks"
    if (
        preposition == "of"
        and head.relation == "obj"
        and is_cue("dating", head.lemma)
        and is_cue("meeting", node.lemma)
    ):
        return Step(Verdict("planned", head.index))  # "announced the date of the talks"
    halts = preposition in HALTED and is_cue("cancelling_phrase", head.lemma)  # "a halt in the shelling"
    if preposition in COMPLETING or halts or is_a_part(head, preposition):
        step = of_noun(doc, node, head)
        given = preposition == "for" and is_cue("meeting", node.lemma) and head.relation == "obj"
        verb = doc.tokens[head.head]
        return Step(by_table(ABOUT, verb.lemma, verb)) if given and not step.verdict else step
    if is_cue("discussing_phrase", head.lemma) and preposition in TOPICAL:
        return Step(Verdict("unreal", head.index) if is_open(doc, node) else None)
    return None


def _is_for_what_was_done(doc: Doc, verb: Token, preposition: str) -> bool:
    """Whether a verb tells what came of a deed, which is then done: "is wanted for an attack", "was met with a
    raid"."""
    sought = verb.lemma.lower() == "want" and doc.children(verb.index, "nsubj:pass")
    met = preposition == "with" and not is_cue("threatening", verb.lemma)
    return bool(sought) or is_cue("blaming", verb.lemma) or met


def _is_ahead(doc: Doc, node: Token, head: Token, preposition: str) -> bool:
    """Whether a preposition says that something lies ahead, or is only spoken of: "is ready for an attack", "differ
    over the release of prisoners", but not "jailed for an attack"."""
    if not is_open(doc, node) or any(is_cue(name, head.lemma) for name in ("answering", "blaming")):
        return False
    said = doc.children(node.index, "amod")
    if is_cue("meeting", node.lemma) or any(is_cue("possible_adjective", t.text) for t in said):
        return False
    weighed = is_cue("to_come", node.lemma) or is_cue("weighing", head.lemma)
    return preposition in LYING_AHEAD or (weighed and preposition in TOPICAL)


def _behind_verb(doc: Doc, node: Token, verb: Token, preposition: str) -> Step | None:
    """What a verb and its object say of a noun behind them: "set a date for", "aimed at", "provides for", "could lead
    to"."""
    if preposition == "from" and is_cue("keeping_from", verb.lemma) and is_open(doc, node):
        return Step(Verdict("unreal", verb.index))  # "refrain from attacks"
    if preposition == "at":
        return Step(Verdict("unreal", verb.index)) if verb.lemma.lower() == "aim" else None
    if preposition in {"for", "against"} and verb.lemma.lower() == "vote":
        return Step(Verdict("planned" if preposition == "for" else "unreal", verb.index))
    if preposition in {"to", "in"} and is_cue("ending_in", verb.lemma):
        return Step(on=verb)
    if preposition == "for" and (wanted := held(doc, node, verb)):
        return Step(wanted)
    papers = doc.children(verb.index, "obj", "nsubj:pass") if preposition in {"for", "on"} else ()
    found = next((v for t in papers if (v := by_table((*PHRASES, DATING), t.lemma, t))), None)
    return Step(found) if found else None


def of_noun(doc: Doc, node: Token, head: Token) -> Step:
    """What a noun that is completed says: "plans to", "the risk of", "no evidence that"."""
    if denial := _denied(doc, node, head):
        return Step(Verdict("denied", denial.index))
    if is_cue("mentioning", head.lemma) and (silent := negations(doc, head, "det")):
        return Step(Verdict("unreal", silent[0].index))
    above = doc.tokens[head.head]
    if is_cue("denying", above.lemma) and head.relation == "obj" and (undone := undenied(doc, above)):
        return Step(Verdict("unreal", undone.index))
    if is_cue("involvement", head.lemma) and is_cue("meeting", node.lemma):
        return Step(_undone(doc, head, above))  # "suspended its part in the talks"
    verdict = by_table(PHRASES, head.lemma, head)
    return Step(_undone(doc, head, above) or verdict if verdict and verdict.kind == "planned" else verdict)


def _denied(doc: Doc, node: Token, head: Token) -> Token | None:
    """The word that denies what a noun tells: "no evidence of", "denied involvement in", "claims that … are false",
    "was not the result of"."""
    above = doc.tokens[head.head]
    telling = is_cue("telling", head.lemma)
    no: list[Token] = []
    if is_cue("evidence", head.lemma) and not is_cue("harm", node.lemma):
        no = [*negations(doc, head, "det", "advmod"), *negations(doc, above, "advmod")]
    if not no and (telling or is_cue("involvement", head.lemma)) and head.relation == "obj":
        no = [above] if is_cue("denying", above.lemma) and not undenied(doc, above) else []
    word = called_false(doc, head) if telling and not no else None
    if word and word.index != node.index:
        no = [word]
    if not no and is_cue("caused_by", head.lemma):
        no = negations(doc, head, "advmod")
    return no[0] if no else None


def _undone(doc: Doc, plan: Token, above: Token) -> Verdict | None:
    """What says that a plan was given up, or a deal not made: "abandoned plans to attack", "no agreement on a
    pullout"."""
    if plan.relation in {"obj", "nsubj:pass"} and is_cue("cancelling", phrasal(doc, above, "cancelling")):
        return Verdict("called_off", above.index)
    no = negations(doc, plan, "det")
    if plan.relation == "obj":
        no += negations(doc, above, "advmod")
    return Verdict("unreal", no[0].index) if no else None
