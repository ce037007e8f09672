"""Governors: the words above an event, which it completes.

In: a parsed `Doc` and the token of an event, or of a word that carries it. Out: `Step`, with the verdict of the
governor and the token at which to go on; both None where what stands above says nothing of the event.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive
from parley.extract.grammar.leading import leading
from parley.extract.grammar.owning import owning
from parley.extract.grammar.perfect import is_perfect_infinitive
from parley.extract.mentions import Verdict
from parley.extract.modality.arguments import above_argument, supposed
from parley.extract.modality.own import is_past
from parley.extract.modality.parts import instead, negations, undenied
from parley.extract.modality.phrases import TOPICAL, above_phrase, of_noun
from parley.extract.modality.verdict import CLAUSES, PHRASES, Step, by_table
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

ATTEMPTS = frozenset({"attempt", "bid", "plot", "conspiracy"})
BEING = frozenset({"is", "are", "was", "were"})


def step_up(doc: Doc, node: Token) -> Step:
    """What the governor of `node` says of it."""
    if node.is_root:
        return Step(_headline_infinitive(doc, node))
    relation = node.relation.split(":")[0]
    head = doc.tokens[node.head]
    if relation in {"conj", "advcl"} and (than := instead(doc, node)):
        return Step(Verdict("unreal", than.index))
    if relation == "conj":
        return Step(on=head) if _shares(doc, node, head) else Step()
    if _is_due_to(doc, node):
        above = step_up(doc, head)
        return above if above.verdict else Step(Verdict("planned", node.index - 2))
    if relation in {"xcomp", "ccomp", "csubj"}:
        return _clause(doc, node, head)
    if relation in {"obj", "nsubj"}:
        return above_argument(doc, node, head)
    if relation in {"obl", "nmod"}:
        return above_phrase(doc, node, head)
    if relation == "acl":
        return _description(doc, node, head)
    if relation == "advcl":
        return _adverbial(doc, node, head)
    if relation == "compound":
        return Step(by_table(PHRASES, head.lemma, head))
    return Step()


def _headline_infinitive(doc: Doc, node: Token) -> Verdict | None:
    """A headline's "to": "Ministers to meet on Monday"."""
    marks = [t for t in doc.children(node.index, "mark") if t.text.lower() == "to"]
    is_headline = node.is_verbal and marks and doc.children(node.index, "nsubj")
    return Verdict("planned", marks[0].index) if is_headline else None


def _shares(doc: Doc, node: Token, head: Token) -> bool:
    """Whether what is said of the first of several joined words holds of `node` too."""
    own = doc.children(node.index, "nsubj", "nsubj:pass", "aux", "mark")
    alike = own and _is_infinitive(doc, head) and all(t.text.lower() == "to" for t in own)
    if not own and _is_infinitive(doc, head) and _is_finite(doc, node) and not doc.children(head.index, "aux"):
        return False  # "agreed to send arms and | closed its border"
    return (not own or bool(alike)) and node.is_verbal == head.is_verbal


def _is_finite(doc: Doc, verb: Token) -> bool:
    """Whether a verb by itself is of the past, by its "-ed"."""
    return verb.tag == "VERB" and verb.text.lower().endswith("ed") and not verb.is_plain and not is_passive(doc, verb)


def _is_infinitive(doc: Doc, verb: Token) -> bool:
    return "to" in leading(doc, verb.index, "mark")


def _clause(doc: Doc, node: Token, head: Token) -> Step:
    """A clause that completes `head`: "plans to", "denied that", "is likely to", "are believed to have"."""
    to = [
        t for t in doc.children(node.index, "mark") if t.text.lower() == "to" and not node.text.lower().endswith("ing")
    ]
    if _is_said_anew(doc, node, head):
        return Step()
    if node.relation == "csubj" and (would := supposed(doc, head)):
        return Step(Verdict("unreal", would.index))  # "taking the town would cut the road"
    if aim := _aim(doc, node, head):
        return Step(Verdict("unreal", aim.index))
    if denial := _not_true(doc, head):
        return Step(Verdict("denied", denial.index))
    maker = doc.tokens[head.head]
    if head.relation == "xcomp" and head.lemma.lower() == "possible" and maker.lemma.lower() == "make":
        return Step(on=maker)  # "air support made it possible to destroy the base"
    if head.tag == "NOUN" or is_cue("evidence", head.lemma) or _is_plural(doc, head):
        step = of_noun(doc, node, head)
        return Step(Verdict("unreal", to[0].index)) if to and not step.verdict and not _comes_true(doc, head) else step
    is_finite = not to
    is_passive = bool(doc.children(head.index, "aux:pass", "nsubj:pass"))
    if is_cue("believed", head.lemma) and is_passive:
        return Step(Verdict("possible", head.index))
    if is_cue("striving", head.lemma) and head.text.lower().endswith("ing") and not is_finite:
        return Step(Verdict("unreal", head.index))
    if to and _is_voted(head, node):
        return Step(Verdict("planned", head.index))
    verdict = by_table(CLAUSES, head.lemma, head)
    if verdict and verdict.kind in {"unreal", "planned"} and is_finite and node.relation == "ccomp":
        verdict = verdict if is_cue("hoping", head.lemma) else None
    answers = is_cue("confirming", head.lemma) or (verdict is not None and verdict.kind == "denied")
    if answers and (undone := undenied(doc, head)):
        return Step(Verdict("unreal", undone.index))
    became = is_finite and node.tag == "ADJ" and node.relation == "xcomp"  # "went missing"
    if verdict and not (became and verdict.kind == "planned"):
        return Step(verdict)
    if to and not _is_due(doc, to[0]) and not _comes_true(doc, head):
        return Step(Verdict("unreal", to[0].index))
    seen = is_cue("perceiving", head.lemma) and node.is_plain  # "the deal will see troops | leave"
    return Step() if is_finite and node.relation != "xcomp" and not seen else Step(on=head)


def _aim(doc: Doc, node: Token, head: Token) -> Token | None:
    """The aim or demand that what a gerund tells is said to be: "made retaking X its | aim", "freeing X was the
    | priority"."""
    if not node.text.lower().endswith("ing"):
        return None
    if node.relation == "csubj":
        return head if is_cue("wished_predicate", head.lemma) else None
    made = doc.children(node.index, "obj", "xcomp")[1:] if head.lemma.lower() == "make" else ()
    return next((t for t in made if is_cue("wished_predicate", t.lemma)), None)


def _is_said_anew(doc: Doc, node: Token, head: Token) -> bool:
    """Whether words of telling stand between a verb and a clause hung from it: "denied that the town had fallen, | saying its
    troops were fighting"."""
    said = (t for t in doc.children(head.index, "advcl") if head.index < t.index < node.index)
    return any(t.text.lower().endswith("ing") and is_cue("say", t.lemma) for t in said)


def _not_true(doc: Doc, head: Token) -> Token | None:
    """What says that a clause is not so: "it is false that", "it is not true that"."""
    if is_cue("false", head.lemma) and doc.children(head.index, "cop"):
        return head
    return next(iter(negations(doc, head, "advmod")), None) if head.lemma.lower() == "true" else None


def _is_voted(vote: Token, deed: Token) -> bool:
    """Whether a vote sends others to do what is still to be done: "voted to send troops", not "to impose sanctions"."""
    return vote.lemma.lower() == "vote" and word_class("orders", deed.lemma)


def _is_plural(doc: Doc, head: Token) -> bool:
    """Whether a noun of telling is taken for a verb: "dismissed claims that", "Reports that ... are false"."""
    plural = head.text.lower() == f"{head.lemma.lower()}s" and is_cue("telling", head.lemma)
    return plural and not doc.children(head.index, "nsubj", "nsubj:pass", "aux", "obj")


def _comes_true(doc: Doc, head: Token) -> bool:
    """Whether who does `head` does what it governs as well: "managed to", "were forced to", "had to", but not "are keen
    to"."""
    if head.lemma.lower() == "have" and not is_past(doc, head):
        return False
    enough = doc.children(head.index, "advmod") if head.tag == "ADJ" else ()
    return is_cue("coming_true", head.lemma) and not any(t.text.lower() in {"too", "enough"} for t in enough)


def _is_one_of_few(doc: Doc, noun: Token) -> bool:
    """Whether an infinitive says what somebody was the first, or the greatest, to do: "the second state to send
    troops"."""
    said = (noun, *doc.children(noun.index, "amod"))
    return any(is_cue("ranking", t.lemma) or t.text.lower() == "most" for t in said)


def _description(doc: Doc, node: Token, head: Token) -> Step:
    """A clause that describes a noun: "a plan to attack", "vessels used to ferry arms"; finite ones stand for
    themselves."""
    is_infinitive = any(t.text.lower() == "to" and not _is_due(doc, t) for t in doc.children(node.index, "mark"))
    if _is_wanted_done(doc, node, head) or _is_any(doc, head):
        return Step(Verdict("unreal", head.head))
    if not doc.children(node.index, "mark") and not is_cue("telling", head.lemma):
        if node.text.lower() in {"starting", "beginning"}:
            return Step(on=head)  # "called for a truce | starting on Friday"
        feared = is_cue("possible_phrase", head.lemma) and doc.children(node.index, "nsubj", "nsubj:pass")
        return Step(Verdict("possible", head.index)) if feared else Step()
    if is_infinitive and not is_cue("assailing", node.lemma) and (undone := _undone(doc, head)):
        return Step(Verdict("called_off", undone.index))
    step = of_noun(doc, node, head)
    if not step.verdict and _is_spoken_of(doc, node, head):
        return Step(Verdict("unreal", head.index))
    if step.verdict or not is_infinitive or _is_one_of_few(doc, head) or is_perfect_infinitive(doc, node):
        return step
    return Step(Verdict("unreal", doc.children(node.index, "mark")[0].index))


def _is_any(doc: Doc, noun: Token) -> bool:
    """Whether a noun is of any such thing that may come: "any missile | fired | will be met with force"."""
    verb = doc.tokens[noun.head]
    auxiliaries = {t.text.lower() for t in doc.children(verb.index, "aux")}
    is_any = any(t.text.lower() == "any" for t in doc.children(noun.index, "det"))
    return is_any and any(is_cue("would_aux", word) or is_cue("future_aux", word) for word in auxiliaries)


def _undone(doc: Doc, attempt: Token) -> Token | None:
    """The verb that says that an attempt came to nothing: "foiled an attempt to kill X", "the attempt failed"."""
    verb = doc.tokens[attempt.head]
    if attempt.lemma.lower() not in ATTEMPTS or attempt.is_root:
        return None
    foiled = matches(attempt.relation, ("obj",)) or attempt.relation == "nsubj:pass"
    if foiled:
        return verb if is_cue("cancelling", verb.lemma) or is_cue("beating_off", verb.lemma) else None
    return verb if matches(attempt.relation, ("nsubj",)) and is_cue("failing", verb.lemma) else None


def _is_due_to(doc: Doc, verb: Token) -> bool:
    """Whether a verb is what its noun is "due to" do, where the tree takes that for "because of": "talks due to open"."""
    before = [t.text.lower() for t in doc.tokens[max(0, verb.index - 2) : verb.index]]
    return (
        matches(verb.relation, ("acl", "nmod"))
        and verb.tag == "VERB"
        and before == ["due", "to"]
        and verb.text.lower() == verb.lemma.lower()
    )


def _is_wanted_done(doc: Doc, node: Token, noun: Token) -> bool:
    """Whether a participle is what somebody wants of the noun before it: "wants the truce extended"."""
    is_done = is_past(doc, node) and not doc.children(node.index, "aux", "obl:agent", "nsubj")
    return is_done and noun.relation == "obj" and doc.tokens[noun.head].lemma.lower() == "want"


def _is_due(doc: Doc, to: Token) -> bool:
    """Whether a "to" is that of what is to come: "hours before X is to meet Y", "is due to meet Y"."""
    before = doc.tokens[to.index - 1]
    return before.text.lower() in BEING or is_cue("due", before.lemma)


def _is_added(doc: Doc, to: Token) -> bool:
    """Whether a "to" ties what was done besides: "in addition to causing damage"."""
    return doc.tokens[to.index - 1].lemma.lower() == "addition"


def _is_put_to_use(doc: Doc, verb: Token) -> bool:
    """Whether `verb` says what something is done with: "used rockets to destroy it", "took advantage of the fog to
    attack"."""
    things = {t.lemma.lower() for t in doc.children(verb.index, "obj")}
    return bool(things) and (verb.lemma.lower() == "use" or (verb.lemma.lower() == "take" and "advantage" in things))


def _is_worked_at(doc: Doc, mark: Token, verb: Token) -> bool:
    """Whether a verb and a preposition say what somebody works at and has not reached: "aimed at", "resume work on
    signing a deal"."""
    works = (verb, *doc.children(verb.index, "obj"))
    return any(is_cue("working_at", f"{t.lemma}-{mark.text.lower()}") for t in works)


def _is_spoken_of(doc: Doc, node: Token, head: Token) -> bool:
    """Whether a gerund only says on what people talk or differ: "talks on releasing the hostages"."""
    marks = leading(doc, node.index, "mark") if node.text.lower().endswith("ing") else frozenset()
    return not marks.isdisjoint(TOPICAL) and not is_cue("answering", head.lemma) and not is_cue("blaming", head.lemma)


def _adverbial(doc: Doc, node: Token, head: Token) -> Step:
    """A clause beside `head`: a purpose is not said to be reached; a bare participle shares the main clause's
    standing."""
    marks = doc.children(node.index, "mark")
    purposes = [t for t in marks if t.text.lower() == "to" and not _is_due(doc, t) and not _is_added(doc, t)]
    if verb := owning(doc, node):
        return Step(on=verb)
    if purposes:
        if is_cue("planning", head.lemma):
            return Step(Verdict("planned", head.index))
        return Step(on=head) if _is_put_to_use(doc, head) else Step(Verdict("unreal", purposes[0].index))
    if any(_is_worked_at(doc, t, head) for t in marks) or _is_spoken_of(doc, node, head):
        return Step(Verdict("unreal", head.index))
    when = [t for t in doc.children(node.index, "advmod") if t.text.lower() == "when"]
    now = not is_past(doc, node) and not is_past(doc, head) and not is_cue("harm", head.lemma)
    if when and is_cue("carrying", node.lemma) and now:
        return Step(Verdict("planned", when[0].index))
    before = [t for t in marks if t.text.lower() == "before"]
    if before and is_cue("finding", head.lemma):
        return Step(Verdict("unreal", before[0].index))  # "the bomb was found before it went off"
    kept_from = [t for t in marks if t.text.lower() in {"from", "against"}]
    wishes = is_cue("wishing", head.lemma) or head.lemma.lower() in {"caution", "vote", "decide", "argue"}
    if kept_from and (wishes or is_cue("keeping_from", head.lemma)):
        return Step(Verdict("unreal", head.index))  # "warned them against sending troops"
    if head.lemma.lower() == "short" and any(t.text.lower() == "of" for t in marks):
        return Step(Verdict("unreal", head.index))
    is_before = [t.text.lower() for t in marks] in ([], ["before"])
    if is_before and node.text.lower().endswith("ing") and head.is_verbal and not is_cue("say", node.lemma):
        return Step(on=head)
    return Step()
