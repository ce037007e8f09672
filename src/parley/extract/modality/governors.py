"""What stands above an event: the words that it completes.

In: a parsed `Doc` and the token of an event, or of a word that carries it. Out: `Step`, with the verdict of its governor
and the token at which to go on; both None where what stands above says nothing of the event.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.modality.own import is_past
from parley.extract.modality.parts import agreed, is_a_part, is_for_itself, takes_part
from parley.extract.modality.verdict import Kind, Verdict
from parley.extract.tokens import Token
from parley.extract.words import word_class

COMPLETING = frozenset({"of", "for", "to", "about", "over", "against"})
BEING = frozenset({"is", "are", "was", "were"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})

ENDED = frozenset({"stop", "flee", "escape"})

CLAUSES: tuple[tuple[str, Kind], ...] = (
    ("denying", "denied"),
    ("failing", "called_off"),
    ("planning", "planned"),
    ("wishing", "unreal"),
    ("possible", "possible"),
    ("possible_adjective", "possible"),
)
OBJECTS: tuple[tuple[str, Kind], ...] = (
    ("denying", "denied"),
    ("cancelling", "called_off"),
    ("planning_noun", "planned"),
    ("wishing_noun", "unreal"),
    ("possible", "possible"),
)
PHRASES: tuple[tuple[str, Kind], ...] = (
    ("denying_phrase", "denied"),
    ("cancelling_phrase", "called_off"),
    ("planning_phrase", "planned"),
    ("wishing_phrase", "unreal"),
    ("possible_phrase", "possible"),
)
ABOUT: tuple[tuple[str, Kind], ...] = (
    ("cancelling", "called_off"),
    ("planning_about", "planned"),
    ("possible_verb", "possible"),
    ("wishing", "unreal"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step up the tree: what the governor says, and the token from which the walk goes on."""

    verdict: Verdict | None = None
    on: Token | None = None


def step_up(doc: Doc, node: Token) -> Step:
    """What the governor of `node` says of it."""
    if node.is_root:
        return Step(_headline_infinitive(doc, node))
    relation = node.relation.split(":")[0]
    head = doc.tokens[node.head]
    if relation == "conj":
        return Step(on=head) if _shares(doc, node, head) else Step()
    if relation in {"xcomp", "ccomp", "csubj"}:
        return _clause(doc, node, head)
    if relation in {"obj", "nsubj"}:
        return _argument(doc, node, head)
    if relation in {"obl", "nmod"}:
        return _phrase(doc, node, head)
    if relation == "acl":
        return _description(doc, node, head)
    if relation == "advcl":
        return _adverbial(doc, node, head)
    if relation == "compound":
        return Step(_verdict(PHRASES, head.lemma, head))
    return Step()


def _verdict(table: Iterable[tuple[str, Kind]], word: str, token: Token) -> Verdict | None:
    return next((Verdict(kind, token.index) for name, kind in table if is_cue(name, word)), None)


def _headline_infinitive(doc: Doc, node: Token) -> Verdict | None:
    """A headline's "to": "Ministers to meet on Monday"."""
    marks = [t for t in doc.children(node.index, "mark") if t.text.lower() == "to"]
    is_headline = node.is_verbal and marks and doc.children(node.index, "nsubj")
    return Verdict("planned", marks[0].index) if is_headline else None


def _shares(doc: Doc, node: Token, head: Token) -> bool:
    """Whether what is said of the first of several joined words holds of `node` too."""
    own = doc.children(node.index, "nsubj", "nsubj:pass", "aux", "mark")
    return not own and node.is_verbal == head.is_verbal


def _clause(doc: Doc, node: Token, head: Token) -> Step:
    """A clause that completes `head`: "plans to", "denied that", "is likely to", "are believed to have"."""
    if head.tag == "NOUN" or is_cue("evidence", head.lemma):
        return _of_noun(doc, node, head)
    if _is_set_apart(doc, node):
        return Step()
    is_finite = not any(t.text.lower() == "to" for t in doc.children(node.index, "mark"))
    is_passive = bool(doc.children(head.index, "aux:pass", "nsubj:pass"))
    if is_cue("believed", head.lemma) and is_passive:
        return Step(Verdict("possible", head.index))
    verdict = _verdict(CLAUSES, head.lemma, head)
    if verdict and verdict.kind in {"unreal", "planned"} and is_finite and node.relation == "ccomp":
        verdict = verdict if is_cue("hoping", head.lemma) else None
    became = is_finite and node.tag == "ADJ" and node.relation == "xcomp"  # "went missing"
    if verdict and not (became and verdict.kind == "planned"):
        return Step(verdict)
    return Step() if is_finite and node.relation != "xcomp" else Step(on=head)


def _is_set_apart(doc: Doc, node: Token) -> bool:
    """Whether a participle behind a comma tells what came of it all: "fired as they tried to flee, killing one"."""
    comma = node.index > 0 and doc.tokens[node.index - 1].text == ","
    return comma and node.relation == "xcomp" and node.text.lower().endswith("ing")


def _argument(doc: Doc, node: Token, head: Token) -> Step:
    """A noun that is the object or subject of `head`: "cancelled the talks", "talks will be held"."""
    if head.tag == "NOUN" or (head.tag == "PRON" and not node.is_root):
        return Step()
    is_object = node.relation in {"obj", "nsubj:pass"}
    if is_object and _is_of_what_it_did(doc, node, head):
        return Step()
    verdict = _verdict(OBJECTS, _phrasal(doc, head, "cancelling"), head) if is_object else None
    keeps = is_cue("stopping", head.lemma) or word_class("letting_go", node.lemma)
    if verdict and not (verdict.kind == "unreal" and _is_given(doc, node) and not keeps):
        return Step(verdict)
    if is_object and is_cue("finding", head.lemma) and word_class("bombs", node.lemma):
        return Step(Verdict("called_off", head.index))
    if is_object and is_cue("announced", node.lemma) and is_cue("announcing", head.lemma):
        return Step(Verdict("planned", head.index))
    if is_object and _is_to_be_ended(doc, head):
        return Step()
    if is_object and _will_end(doc, head):
        return Step() if doc.children(node.index) else Step(Verdict("unreal", head.index))
    does = doc.children(head.index, "obj", "compound:prt")  # "the killing set off a riot"
    if not is_object and not does and is_cue("planning_adjective", head.lemma):
        return Step(Verdict("planned", head.index))
    if not is_object and is_cue("meeting", node.lemma) and (step := _came_to_nothing(doc, head)).verdict:
        return step
    goes_on = is_cue("carrying", head.lemma) or is_cue("meeting", node.lemma) or not _is_given(doc, node)
    return Step(on=head) if goes_on else Step()


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
    no = [t for t in doc.children(verb.index, "advmod") if is_cue("negation", t.text)] if held else []
    return Step(Verdict("called_off", no[0].index) if no else None)


def _is_to_be_ended(doc: Doc, verb: Token) -> bool:
    """Whether what somebody does is meant to stop, or get away from, what `verb` names, which is then under way: "launched the
    raid to stop the shelling", "were killed trying to flee the fighting"."""
    to = any(mark.text.lower() == "to" for mark in doc.children(verb.index, "mark"))
    tried = verb.relation == "advcl" or doc.tokens[verb.head].lemma.lower() == "try"
    return to and tried and verb.lemma.lower() in ENDED


def _will_end(doc: Doc, verb: Token) -> bool:
    """Whether what `verb` names is to end, so that none is planned: "pledged to stop kidnapping"; "agreed to end the raids"
    tells of raids."""
    above = doc.tokens[verb.head]
    planned = verb.relation == "xcomp" and is_cue("planning", above.lemma) and not is_cue("wishing", above.lemma)
    return planned and is_cue("ending", verb.lemma)


def _is_one_of_few(doc: Doc, noun: Token) -> bool:
    """Whether an infinitive says what somebody was the first, or the greatest, to do: "the second state to send troops"."""
    return any(is_cue("ranking", t.lemma) or t.text.lower() == "most" for t in doc.children(noun.index, "amod"))


def _phrasal(doc: Doc, verb: Token, cue: str) -> str:
    """A verb with the particle that makes a word of `cue` of it: of "called off", "call-off"; else its lemma alone."""
    phrasal = (f"{verb.lemma}-{t.text.lower()}" for t in doc.children(verb.index, "compound:prt", "advmod"))
    return next((word for word in phrasal if is_cue(cue, word)), verb.lemma)


def _is_given(doc: Doc, node: Token) -> bool:
    """Whether a noun phrase speaks of something known: "the attack", "their raids"."""
    return any(t.text.lower() in DEFINITE for t in doc.children(node.index, "det", "nmod:poss"))


def _phrase(doc: Doc, node: Token, head: Token) -> Step:
    """A noun after a preposition: "fears of an attack", "calls for a ceasefire", "preparing for an offensive"."""
    cases = doc.children(node.index, "case")
    preposition = cases[0].text.lower() if cases else ""
    if preposition == "ahead" and is_cue("meeting", node.lemma):
        return Step(Verdict("planned", cases[0].index))
    if head.tag == "NOUN" and (preposition in COMPLETING or is_a_part(head, preposition)):
        step = _of_noun(doc, node, head)
        given = preposition == "for" and is_cue("meeting", node.lemma) and head.relation == "obj"
        verb = doc.tokens[head.head]
        return Step(_verdict(ABOUT, verb.lemma, verb)) if given and not step.verdict else step
    if head.lemma == "agree" and preposition in {"on", "to"} and not is_for_itself(node):
        return Step(agreed(doc, head))
    if head.tag == "ADJ" and preposition == "to" and is_cue("nearing", head.lemma):
        return Step(Verdict("planned", head.index))
    if is_cue("meeting", node.lemma) and (preposition in {"for", "to", "at", "during"} or takes_part(doc, head)):
        return Step(_verdict(ABOUT, head.lemma, head), head)
    if head.is_verbal and preposition in {"for", "to", "of", "on", "against", "from", "with"}:
        if is_cue("blaming", head.lemma) or (preposition == "with" and not is_cue("threatening", head.lemma)):
            return Step()
        return Step(_verdict(ABOUT, head.lemma, head))
    return Step()


def _of_noun(doc: Doc, node: Token, head: Token) -> Step:
    """What a noun that is completed says: "plans to", "the risk of", "no evidence that"."""
    if is_cue("evidence", head.lemma):
        denials = [t for t in doc.children(head.index, "det", "advmod") if is_cue("negation", t.text)]
        denials += [t for t in doc.children(doc.tokens[head.head].index, "advmod") if is_cue("negation", t.text)]
        if denials and not is_cue("harm", node.lemma):
            return Step(Verdict("denied", denials[0].index))
    above = doc.tokens[head.head]
    denied = is_cue("telling", head.lemma) or is_cue("involvement", head.lemma)
    if denied and head.relation == "obj" and is_cue("denying", above.lemma):
        return Step(Verdict("denied", above.index))
    verdict = _verdict(PHRASES, head.lemma, head)
    return Step(_undone(doc, head, above) or verdict if verdict and verdict.kind == "planned" else verdict)


def _undone(doc: Doc, plan: Token, above: Token) -> Verdict | None:
    """What says that a plan was given up, or a deal not made: "abandoned plans to attack", "no agreement on a pullout"."""
    if plan.relation in {"obj", "nsubj:pass"} and is_cue("cancelling", _phrasal(doc, above, "cancelling")):
        return Verdict("called_off", above.index)
    no = [t for t in doc.children(plan.index, "det") if is_cue("negation", t.text)]
    if plan.relation == "obj":
        no += [t for t in doc.children(above.index, "advmod") if is_cue("negation", t.text)]
    return Verdict("unreal", no[0].index) if no else None


def _description(doc: Doc, node: Token, head: Token) -> Step:
    """A clause that describes a noun: "a plan to attack", "vessels used to ferry arms"; finite ones stand for themselves."""
    is_infinitive = any(t.text.lower() == "to" and not _is_due(doc, t) for t in doc.children(node.index, "mark"))
    if not doc.children(node.index, "mark") and not is_cue("telling", head.lemma):
        feared = is_cue("possible_phrase", head.lemma) and doc.children(node.index, "nsubj", "nsubj:pass")
        return Step(Verdict("possible", head.index)) if feared else Step()
    step = _of_noun(doc, node, head)
    if step.verdict or not is_infinitive or _is_one_of_few(doc, head):
        return step
    return Step(Verdict("unreal", doc.children(node.index, "mark")[0].index))


def _is_due(doc: Doc, to: Token) -> bool:
    """Whether a "to" is that of what is to come: "hours before X is to meet Y", "is due to meet Y"."""
    before = doc.tokens[to.index - 1]
    return before.text.lower() in BEING or is_cue("due", before.lemma)


def _is_put_to_use(doc: Doc, verb: Token) -> bool:
    """Whether `verb` says with what something is done: "used rockets to destroy it", "took advantage of the fog to attack"."""
    things = {t.lemma.lower() for t in doc.children(verb.index, "obj")}
    return bool(things) and (verb.lemma.lower() == "use" or (verb.lemma.lower() == "take" and "advantage" in things))


def _adverbial(doc: Doc, node: Token, head: Token) -> Step:
    """A clause beside `head`: a purpose is not said to be reached; a bare participle shares the main clause's standing."""
    marks = doc.children(node.index, "mark")
    purposes = [t for t in marks if t.text.lower() == "to" and not _is_due(doc, t)]
    if purposes:
        if is_cue("planning", head.lemma):
            return Step(Verdict("planned", head.index))
        return Step(on=head) if _is_put_to_use(doc, head) else Step(Verdict("unreal", purposes[0].index))
    aimed = [t for t in marks if t.text.lower() == "at" and head.lemma.lower() == "aim"]
    if aimed:
        return Step(Verdict("unreal", head.index))
    when = [t for t in doc.children(node.index, "advmod") if t.text.lower() == "when"]
    if when and is_cue("carrying", node.lemma) and not is_past(doc, node) and not is_past(doc, head):
        return Step(Verdict("planned", when[0].index))
    kept_from = [t for t in marks if t.text.lower() == "from"]
    if kept_from and is_cue("wishing", head.lemma):
        return Step(Verdict("unreal", head.index))
    is_before = [t.text.lower() for t in marks] in ([], ["before"])
    if is_before and node.text.lower().endswith("ing") and head.is_verbal and not is_cue("say", node.lemma):
        return Step(on=head)
    return Step()
