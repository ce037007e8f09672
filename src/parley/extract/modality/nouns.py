"""What stands above an event that a noun tells: the verb that it is the object or subject of, the noun that it completes.

In: a parsed `Doc` and the token of the noun. Out: `Step`, with the verdict of its governor and the token at which to go on.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import Verdict
from parley.extract.modality.own import is_past
from parley.extract.modality.parts import agreed, called_false, is_a_part, is_for_itself, negations, takes_part
from parley.extract.modality.verdict import ABOUT, DATING, HOLDERS, OBJECTS, PHRASES, Step, by_table
from parley.extract.tokens import Token
from parley.extract.words import word_class

COMPLETING = frozenset({"of", "for", "to", "about", "over", "against", "towards", "toward"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
TOPICAL = frozenset({"on", "about", "over"})
LYING_AHEAD = frozenset({"for", "towards", "toward"})
ENDED = frozenset({"stop", "flee", "escape"})


def above_argument(doc: Doc, node: Token, head: Token) -> Step:
    """A noun that is the object or subject of `head`: "cancelled the talks", "talks will be held"."""
    if node.relation == "nsubj" and doc.children(head.index, "cop") and not is_cue("planning_adjective", head.lemma):
        return _predicated(doc, node, head)
    if head.tag == "NOUN" or (head.tag == "PRON" and not node.is_root):
        return Step()
    is_object = node.relation in {"obj", "nsubj:pass"}
    if is_object and _is_of_what_it_did(doc, node, head):
        return Step()
    if is_object and is_cue("asked", node.lemma) and is_cue("denying", head.lemma):
        return Step()  # what is refused was asked for
    verdict = by_table(OBJECTS, _phrasal(doc, head, "cancelling"), head) if is_object else None
    keeps = is_cue("stopping", head.lemma) or is_cue("to_come", node.lemma)
    if verdict and not (verdict.kind == "unreal" and _is_given(doc, node) and not keeps):
        return Step(verdict)
    if is_object and (held := _held(doc, node, head)):
        return Step(held)
    if is_object and is_cue("finding", head.lemma) and word_class("bombs", node.lemma):
        return Step(Verdict("called_off", head.index))
    if is_object and is_cue("announced", node.lemma) and is_cue("announcing", head.lemma):
        return Step(Verdict("planned", head.index))
    if is_object and _is_to_be_ended(doc, head):
        return Step()
    if is_object and _will_end(doc, head):
        return Step() if doc.children(node.index) else Step(Verdict("unreal", head.index))
    if node.relation == "nsubj" and head.lemma.lower() == "remain" and (held := _held(doc, node, head)):
        return Step(held)
    does = doc.children(head.index, "obj", "compound:prt")  # "the killing set off a riot"
    if not is_object and not does and is_cue("planning_adjective", head.lemma):
        return Step(Verdict("planned", head.index))
    if not is_object and is_cue("meeting", node.lemma) and (step := _came_to_nothing(doc, head)).verdict:
        return step
    goes_on = is_cue("carrying", head.lemma) or is_cue("meeting", node.lemma) or _is_open(doc, node)
    return Step(on=head) if goes_on else Step()


def _predicated(doc: Doc, node: Token, head: Token) -> Step:
    """A noun of which something is said with "be": "an attack is unlikely", "a withdrawal would be a mistake"."""
    if is_cue("unlikely", head.lemma):
        return Step(Verdict("unreal", head.index))
    if is_cue("wished_predicate", head.lemma) and _is_open(doc, node):
        return Step(Verdict("unreal", head.index))
    due = [t for t in doc.children(head.index, "case") if is_cue("due", t.lemma)]  # "is due to begin", read as a noun
    if due:
        return Step(Verdict("planned", due[0].index))
    supposed = [
        t for t in doc.children(head.index, "aux") if is_cue("would_aux", t.text) or is_cue("possible_aux", t.text)
    ]
    if supposed and _is_open(doc, node):
        return Step(Verdict("unreal", supposed[0].index))
    return Step(on=head) if head.is_verbal else Step()


def _held(doc: Doc, node: Token, verb: Token) -> Verdict | None:
    """What says that something is only talked over, or stands in a plan or among demands: "discussed a withdrawal", "the deal
    includes the release of forty men"."""
    if not _is_open(doc, node):
        return None
    if is_cue("discussing", verb.lemma):
        done = verb.lemma.lower() == "negotiate" and is_past(doc, verb)
        return None if done else Verdict("unreal", verb.index)
    if made := [t for t in doc.children(verb.index, "xcomp") if is_cue("wished_predicate", t.lemma)]:
        return Verdict("unreal", made[0].index)  # "made the release of the hostages a condition"
    holders = doc.children(verb.index, "nsubj") if is_cue("including", verb.lemma) else ()
    return next((v for t in holders if (v := by_table(HOLDERS, t.lemma, t))), None)


def _is_open(doc: Doc, node: Token) -> bool:
    """Whether a noun may speak of what is yet to be done: "an attack", "the release of the hostages"."""
    if any(is_cue("under_way", t.text) for t in doc.children(node.index, "amod")):
        return False
    return not _is_given(doc, node) or is_cue("to_come", node.lemma)


def _is_of_what_it_did(doc: Doc, node: Token, verb: Token) -> bool:
    """Whether what is in doubt is not a deed but whose it was, or what a known one did: "the raid is suspected to have been
    carried out by jets of Y", "the raid is feared to have killed many"."""
    told = doc.children(verb.index, "xcomp")
    done = [t for t in told if {"have", "having"} & {aux.text.lower() for aux in doc.children(t.index, "aux")}]
    return bool(done) and (_is_given(doc, node) or any(doc.children(t.index, "obl:agent") for t in done))


def _came_to_nothing(doc: Doc, verb: Token) -> Step:
    """What says that a meeting was broken off or not held at all: "the talks broke down", "the summit never took place"."""
    if is_cue("breaking_down", _phrasal(doc, verb, "breaking_down")) and not doc.children(verb.index, "xcomp"):
        return Step(Verdict("called_off", verb.index), verb)
    held = is_cue("taking_place", verb.lemma) and not doc.children(verb.index, "xcomp", "ccomp")
    no = negations(doc, verb, "advmod") if held else []
    return Step(Verdict("called_off", no[0].index) if no else None)


def _is_to_be_ended(doc: Doc, verb: Token) -> bool:
    """Whether what somebody does is meant to stop, or get away from, what `verb` names, which is then under way: "launched the
    raid to stop the shelling", "were killed trying to flee the fighting"."""
    to = "to" in leading(doc, verb.index, "mark")
    tried = verb.relation == "advcl" or doc.tokens[verb.head].lemma.lower() == "try"
    return to and tried and verb.lemma.lower() in ENDED


def _will_end(doc: Doc, verb: Token) -> bool:
    """Whether what `verb` names is to end, so that none is planned: "pledged to stop kidnapping"; "agreed to end the raids"
    tells of raids."""
    above = doc.tokens[verb.head]
    planned = verb.relation == "xcomp" and is_cue("planning", above.lemma) and not is_cue("wishing", above.lemma)
    return planned and is_cue("ending", verb.lemma)


def _phrasal(doc: Doc, verb: Token, cue: str) -> str:
    """A verb with the particle that makes a word of `cue` of it: of "called off", "call-off"; else its lemma alone."""
    phrasal = (f"{verb.lemma}-{t.text.lower()}" for t in doc.children(verb.index, "compound:prt", "advmod"))
    return next((word for word in phrasal if is_cue(cue, word)), verb.lemma)


def _is_given(doc: Doc, node: Token) -> bool:
    """Whether a noun phrase speaks of something known: "the attack", "their raids"."""
    return any(t.text.lower() in DEFINITE for t in doc.children(node.index, "det", "nmod:poss"))


def above_phrase(doc: Doc, node: Token, head: Token) -> Step:
    """A noun after a preposition: "fears of an attack", "calls for a ceasefire", "preparing for an offensive"."""
    cases = doc.children(node.index, "case")
    preposition = cases[0].text.lower() if cases else ""
    if preposition == "ahead" and is_cue("meeting", node.lemma):
        return Step(Verdict("planned", cases[0].index))
    step = _by_preposition(doc, node, head, preposition)
    is_open = not step.verdict and not step.on
    return Step(Verdict("unreal", cases[0].index)) if is_open and _is_ahead(doc, node, head, preposition) else step


def _by_preposition(doc: Doc, node: Token, head: Token, preposition: str) -> Step:
    """What the word that a noun hangs from by `preposition` says of it."""
    if head.tag == "NOUN" and preposition in {"of", "in"} and is_cue("amount", head.lemma):
        return Step(on=head)
    if head.tag == "NOUN" and (preposition in COMPLETING or is_a_part(head, preposition)):
        step = of_noun(doc, node, head)
        given = preposition == "for" and is_cue("meeting", node.lemma) and head.relation == "obj"
        verb = doc.tokens[head.head]
        return Step(by_table(ABOUT, verb.lemma, verb)) if given and not step.verdict else step
    if head.tag == "NOUN" and is_cue("discussing_phrase", head.lemma) and preposition in TOPICAL:
        return Step(Verdict("unreal", head.index) if _is_open(doc, node) else None)
    if preposition == "by" and is_cue("caused_by", head.lemma) and doc.children(head.index, "advmod"):
        return Step(on=head)
    if head.is_verbal and (told := _behind_verb(doc, node, head, preposition)):
        return told
    if head.lemma == "agree" and preposition in {"on", "to"} and not is_for_itself(node):
        return Step(agreed(doc, head))
    if head.tag == "ADJ" and preposition == "to" and is_cue("nearing", head.lemma):
        return Step(Verdict("planned", head.index))
    if is_cue("meeting", node.lemma) and (preposition in {"for", "to", "at", "during"} or takes_part(doc, head)):
        return Step(by_table(ABOUT, head.lemma, head), head)
    if head.is_verbal and preposition in {"for", "to", "of", "on", "against", "from", "with"}:
        sought = head.lemma.lower() == "want" and doc.children(head.index, "nsubj:pass")  # "is wanted for an attack"
        if sought or is_cue("blaming", head.lemma) or (preposition == "with" and not is_cue("threatening", head.lemma)):
            return Step()
        return Step(by_table(ABOUT, head.lemma, head))
    return Step()


def _is_ahead(doc: Doc, node: Token, head: Token, preposition: str) -> bool:
    """Whether a preposition says that something lies ahead, or is only spoken of: "is ready for an attack", "differ over the
    release of prisoners", but not "jailed for an attack"."""
    if not _is_open(doc, node) or any(is_cue(name, head.lemma) for name in ("answering", "blaming")):
        return False
    said = doc.children(node.index, "amod")
    if is_cue("meeting", node.lemma) or any(is_cue("possible_adjective", t.text) for t in said):
        return False
    weighed = is_cue("to_come", node.lemma) or is_cue("weighing", head.lemma)
    return preposition in LYING_AHEAD or (weighed and preposition in TOPICAL)


def _behind_verb(doc: Doc, node: Token, verb: Token, preposition: str) -> Step | None:
    """What a verb and its object say of a noun behind them: "set a date for", "aimed at", "provides for", "could lead to"."""
    if preposition == "at":
        return Step(Verdict("unreal", verb.index)) if verb.lemma.lower() == "aim" else None
    if preposition in {"for", "against"} and verb.lemma.lower() == "vote":
        return Step(Verdict("planned" if preposition == "for" else "unreal", verb.index))
    if preposition in {"to", "in"} and is_cue("ending_in", verb.lemma):
        return Step(on=verb)
    if preposition == "for" and (held := _held(doc, node, verb)):
        return Step(held)
    papers = doc.children(verb.index, "obj", "nsubj:pass") if preposition in {"for", "on"} else ()
    found = next((v for t in papers if (v := by_table((*PHRASES, DATING), t.lemma, t))), None)
    return Step(found) if found else None


def of_noun(doc: Doc, node: Token, head: Token) -> Step:
    """What a noun that is completed says: "plans to", "the risk of", "no evidence that"."""
    if is_cue("evidence", head.lemma):
        denials = negations(doc, head, "det", "advmod")
        denials += negations(doc, doc.tokens[head.head], "advmod")
        if denials and not is_cue("harm", node.lemma):
            return Step(Verdict("denied", denials[0].index))
    above = doc.tokens[head.head]
    denied = is_cue("telling", head.lemma) or is_cue("involvement", head.lemma)
    if denied and head.relation == "obj" and is_cue("denying", above.lemma):
        return Step(Verdict("denied", above.index))
    word = called_false(doc, head) if is_cue("telling", head.lemma) else None
    if word and word.index != node.index:
        return Step(Verdict("denied", word.index))
    if is_cue("caused_by", head.lemma) and (no := negations(doc, head, "advmod")):
        return Step(Verdict("denied", no[0].index))  # "was not the result of an attack"
    if is_cue("involvement", head.lemma) and is_cue("meeting", node.lemma):
        return Step(_undone(doc, head, above))  # "suspended its part in the talks"
    verdict = by_table(PHRASES, head.lemma, head)
    return Step(_undone(doc, head, above) or verdict if verdict and verdict.kind == "planned" else verdict)


def _undone(doc: Doc, plan: Token, above: Token) -> Verdict | None:
    """What says that a plan was given up, or a deal not made: "abandoned plans to attack", "no agreement on a pullout"."""
    if plan.relation in {"obj", "nsubj:pass"} and is_cue("cancelling", _phrasal(doc, above, "cancelling")):
        return Verdict("called_off", above.index)
    no = negations(doc, plan, "det")
    if plan.relation == "obj":
        no += negations(doc, above, "advmod")
    return Verdict("unreal", no[0].index) if no else None
