"""Arguments: what a verb says of an event that a noun tells, its object or subject.

In: a parsed `Doc`, the token of the noun, what it hangs from. Out: `Step`, with the verdict of the verb and the token
at which to go on.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import Verdict
from parley.extract.modality.open import held, is_given, is_open, phrasal
from parley.extract.modality.own import is_wanted
from parley.extract.modality.parts import negations, undenied
from parley.extract.modality.verdict import OBJECTS, Step, by_table
from parley.extract.tokens import Token
from parley.extract.words import word_class

ENDED = frozenset({"stop", "flee", "escape"})
PLOTS = frozenset({"plot", "conspiracy"})


def above_argument(doc: Doc, node: Token, head: Token) -> Step:
    """A noun that is the object or subject of `head`: "cancelled the talks", "talks will be held"."""
    if node.relation == "nsubj" and doc.children(head.index, "cop") and not is_cue("planning_adjective", head.lemma):
        return _predicated(doc, node, head)
    if head.tag == "NOUN" or (head.tag == "PRON" and not node.is_root):
        return Step()
    if is_wanted(doc, head):
        return Step(Verdict("unreal", head.index))
    above = _above_object if node.relation in {"obj", "nsubj:pass"} else _above_subject
    if step := above(doc, node, head):
        return step
    goes_on = is_cue("carrying", head.lemma) or is_cue("meeting", node.lemma) or is_open(doc, node)
    return Step(on=head) if goes_on else Step()


def _above_object(doc: Doc, node: Token, verb: Token) -> Step | None:
    """What a verb says of its object: "cancelled the talks", "plans a raid"; None where it says nothing of its own."""
    was_asked_for = is_cue("asked", node.lemma) and is_cue("denying", verb.lemma)
    if was_asked_for or _is_of_what_it_did(doc, node, verb) or _is_charged(doc, verb):
        return Step()
    if out := _ruling_out(doc, verb):
        return Step(out)
    verdict = by_table(OBJECTS, phrasal(doc, verb, "cancelling"), verb)
    answers = is_cue("confirming", verb.lemma) or (verdict is not None and verdict.kind == "denied")
    if answers and (undone := undenied(doc, verb)):
        return Step(Verdict("unreal", undone.index))
    keeps = is_cue("stopping", verb.lemma) or is_cue("to_come", node.lemma)
    if verdict and not (verdict.kind == "unreal" and is_given(doc, node) and not keeps):
        return Step(verdict)
    if wanted := held(doc, node, verb):
        return Step(wanted)
    if is_cue("finding", verb.lemma) and (word_class("bombs", node.lemma) or node.lemma.lower() in PLOTS):
        return Step(Verdict("called_off", verb.index))
    if is_cue("announced", node.lemma) and is_cue("announcing", verb.lemma):
        return Step(Verdict("planned", verb.index))
    if _is_to_be_ended(doc, verb):
        return Step()
    if _will_end(doc, verb):
        return Step() if doc.children(node.index) else Step(Verdict("unreal", verb.index))
    return None


def _above_subject(doc: Doc, node: Token, verb: Token) -> Step | None:
    """What a verb says of its subject: "a raid looms", "the talks broke down"; None where it says nothing of its
    own."""
    remains = node.relation == "nsubj" and verb.lemma.lower() == "remain"
    if remains and (wanted := held(doc, node, verb)):
        return Step(wanted)
    does = doc.children(verb.index, "obj", "compound:prt")  # "the killing set off a riot"
    if is_cue("planning_adjective", verb.lemma) and not does:
        return Step(Verdict("planned", verb.index))
    return _came_to_nothing(doc, verb) if is_cue("meeting", node.lemma) else None


def _predicated(doc: Doc, node: Token, head: Token) -> Step:
    """A noun of which something is said with "be": "an attack is unlikely", "a withdrawal would be a mistake"."""
    if is_cue("unlikely", head.lemma):
        return Step(Verdict("unreal", head.index))
    if is_cue("wished_predicate", head.lemma) and is_open(doc, node):
        return Step(Verdict("unreal", head.index))
    due = [t for t in doc.children(head.index, "case") if is_cue("due", t.lemma)]  # "is due to begin", read as a noun
    if due:
        return Step(Verdict("planned", due[0].index))
    if (would := supposed(doc, head)) and is_open(doc, node):
        return Step(Verdict("unreal", would.index))
    return Step(on=head) if head.is_verbal else Step()


def supposed(doc: Doc, verb: Token) -> Token | None:
    """The auxiliary by which what `verb` says is only supposed: "a withdrawal | would | be a mistake"."""
    words = doc.children(verb.index, "aux")
    return next((t for t in words if is_cue("would_aux", t.text) or is_cue("possible_aux", t.text)), None)


def _ruling_out(doc: Doc, verb: Token) -> Verdict | None:
    """What says that something will not be, or may yet be: "ruled out a truce", "did not rule out a truce"."""
    out = (t for t in doc.children(verb.index, "compound:prt", "advmod") if t.text.lower() == "out")
    if verb.lemma.lower() != "rule" or not any(out):
        return None
    return Verdict("possible" if negations(doc, verb, "advmod") else "unreal", verb.index)


def _is_of_what_it_did(doc: Doc, node: Token, verb: Token) -> bool:
    """Whether the doubt is not about the deed but about whose it was, or about what a known deed did: "the raid is
    suspected to have been carried out by jets of Y", "the raid is feared to have killed many"."""
    told = doc.children(verb.index, "xcomp")
    done = [t for t in told if {"have", "having"} & {aux.text.lower() for aux in doc.children(t.index, "aux")}]
    return bool(done) and (is_given(doc, node) or any(doc.children(t.index, "obl:agent") for t in done))


def _is_charged(doc: Doc, verb: Token) -> bool:
    """Whether a verb is what somebody is charged with or punished for, so that what he ordered was done: "convicted of
    ordering the murder"."""
    of = leading(doc, verb.index, "mark", "case") & {"of", "for", "with"}
    above = (doc.tokens[verb.head], doc.tokens[doc.tokens[verb.head].head])
    charged = any(is_cue("blaming", t.lemma) or is_cue("answering", t.lemma) for t in above)
    return bool(of) and charged and verb.lemma.lower() == "order" and verb.text.lower().endswith("ing")


def _came_to_nothing(doc: Doc, verb: Token) -> Step | None:
    """What says that a meeting was broken off or not held at all: "the talks broke down", "the summit never took
    place"."""
    if is_cue("breaking_down", phrasal(doc, verb, "breaking_down")) and not doc.children(verb.index, "xcomp"):
        return Step(Verdict("called_off", verb.index), verb)
    took_place = is_cue("taking_place", verb.lemma) and not doc.children(verb.index, "xcomp", "ccomp")
    no = negations(doc, verb, "advmod") if took_place else []
    return Step(Verdict("called_off", no[0].index)) if no else None


def _is_to_be_ended(doc: Doc, verb: Token) -> bool:
    """Whether what somebody does is meant to stop, or get away from, what `verb` names, which is then under way:
    "launched the raid to stop the shelling", "were killed trying to flee the fighting"."""
    to = "to" in leading(doc, verb.index, "mark")
    tried = verb.relation == "advcl" or doc.tokens[verb.head].lemma.lower() == "try"
    return to and tried and verb.lemma.lower() in ENDED


def _will_end(doc: Doc, verb: Token) -> bool:
    """Whether what `verb` names is to end, so that nothing is planned: "pledged to stop kidnapping". "Agreed to end the
    raids", though, tells of raids."""
    above = doc.tokens[verb.head]
    planned = verb.relation == "xcomp" and is_cue("planning", above.lemma) and not is_cue("wishing", above.lemma)
    return planned and is_cue("ending", verb.lemma)
