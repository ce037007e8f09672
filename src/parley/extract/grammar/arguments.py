"""Arguments: who does what a word tells of, and to whom, by the tree.

In: a parsed `Doc`, a verb or noun. Out: the head tokens of its subject, active or passive, own, shared or controlled;
of its object, likewise; of what a preposition ties to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading, orders
from parley.extract.grammar.owning import claiming, is_disowned, owning
from parley.extract.grammar.perfect import is_perfect_infinitive
from parley.extract.grammar.shared_passives import may_share_passive
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class

LINKS = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
NOT_BY = frozenset({"on", "upon", "for", "in", "at"})
"""Prepositions that bring in no doer of a passive: "blamed on the rebels"."""
OF_WHO_SUFFERED = frozenset({"after", "before", "for", "when", "while"})
"""What leads in what those to whom something was done were doing."""
SHARED = ("conj", "xcomp", "advcl", "parataxis")


def is_passive(doc: Doc, token: Token) -> bool:
    """Whether a verb is passive, by its auxiliary or subject, or as a bare past participle after a noun."""
    if doc.children(token.index, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"):
        return True
    if token.text.lower() in {"held", "taken"} and _is_captive(doc, token):
        return True
    if token.relation.startswith("acl"):
        finite = doc.children(token.index, "mark", "obj", "nsubj", "aux")
        return not token.text.lower().endswith("ing") and not finite
    if token.relation == "xcomp" and not token.text.lower().endswith("ing"):
        head = doc.tokens[token.head]
        said = not doc.children(token.index, "mark", "aux", "obj", "nsubj")
        passive = doc.children(head.index, "aux:pass", "nsubj:pass") or word_class("supposed", head.text)
        return said and token.text.lower() != token.lemma and bool(passive)
    if token.relation == "conj" and not doc.children(token.index, "nsubj", "aux", "obj"):
        return may_share_passive(doc, token) and is_passive(doc, doc.tokens[token.head])
    return False


def _is_captive(doc: Doc, verb: Token) -> bool:
    """Whether who is "held hostage by" others suffers it, though the tree takes him for who holds: "a pilot held hostage by
    rebels was freed"."""
    states = doc.children(verb.index, "xcomp", "obj")
    captive = len(states) == 1 and states[0].lemma.lower() in {"hostage", "captive", "prisoner"}
    return captive and bool(oblique(doc, verb, "by")) and not doc.children(verb.index, "aux")


def subject(doc: Doc, token: Token) -> Iterator[int]:
    """Who does it, active or passive, own, shared or controlled."""
    if is_passive(doc, token):
        yield from _agents(doc, token) or _agents_of_joined(doc, token)
        return
    own = doc.children(token.index, "nsubj", "csubj") or tuple(_taken_for_empty(doc, token))
    own = tuple(t for t in own if not t.relation.endswith("pass"))
    own = tuple(t for t in own if t.index < token.index) or own or tuple(_strayed(doc, token))
    by = () if own else tuple(i for i in oblique(doc, token, "by") if not _is_means(doc.tokens[i]))
    if own:
        yield own[-1].index
    elif by:
        yield from by
    elif not token.is_root:
        yield from _inherited(doc, token)


def _is_means(token: Token) -> bool:
    """Whether it tells by what something was done, and not by whom: "broke the truce by | shelling a town"."""
    return token.tag == "VERB" and token.text.lower().endswith("ing")


def _agents(doc: Doc, verb: Token) -> tuple[int, ...]:
    """Who does what a passive tells."""
    beside = set(oblique(doc, verb, "with"))  # "was killed along with three guards"
    agents = (
        t.index
        for t in doc.children(verb.index, "obl:agent")
        if t.index not in beside and leading(doc, t.index) and not leading(doc, t.index) & NOT_BY
    )
    hands = (i for i in oblique(doc, verb, "at") if doc.tokens[i].lemma.lower() == "hand")
    at_hands = (owner for hand in hands for owner in oblique(doc, doc.tokens[hand], "of"))
    return tuple(dict.fromkeys((*agents, *oblique(doc, verb, "by"), *at_hands)))


def _agents_of_joined(doc: Doc, verb: Token) -> tuple[int, ...]:
    """Who does both of two passives: "was closed and occupied by the army"."""
    joined = (t for t in doc.children(verb.index, "conj") if t.tag == "VERB" and is_passive(doc, t))
    own = (t for t in joined if not doc.children(t.index, "nsubj:pass", "aux:pass"))
    return next((agents for t in own if (agents := _agents(doc, t))), ())


def _taken_for_empty(doc: Doc, verb: Token) -> Iterator[Token]:
    """An "it" that stands for somebody, though the tree takes it for the empty one of "it seems": "it demanded a
    truce"."""
    if verb.tag == "VERB" and not word_class("impersonal", verb.lemma):
        yield from (t for t in doc.children(verb.index, "expl") if t.text.lower() == "it" and t.index < verb.index)


def _strayed(doc: Doc, verb: Token) -> Iterator[Token]:
    """The noun before a verb that the tree hangs from the object behind it ("artillery | shelled | the town"), or takes
    for a phrase of time ("after a raid | killed two")."""
    for before in doc.children(verb.index, "obl"):
        last = max(t.index for t in doc.subtree(before.index))
        between = doc.tokens[last + 1 : verb.index]  # "before X is to meet Y", "after an attack there killed two"
        helpers = all(t.tag in {"AUX", "PART"} or t.text.lower() == "there" for t in between)
        if last < verb.index and helpers and orders(doc.children(before.index, "case")):
            yield before
    for behind in doc.children(verb.index, "obj"):
        yield from (t for t in doc.children(behind.index, "compound", "amod", "appos") if t.index < verb.index)
    yield from _before_helpers(doc, verb)
    yield from _led_in(doc, verb)


def _led_in(doc: Doc, verb: Token) -> Iterator[Token]:
    """Those who do what a clause behind "as" tells, where the tree takes them for a phrase of its own: "fled as | crowds,
    defying a curfew, stormed the palace"."""
    if verb.relation != "advcl" or doc.children(verb.index, "mark"):
        return
    for other in doc.children(verb.head, "obl"):
        last = max(t.index for t in doc.subtree(other.index))
        between = doc.tokens[last + 1 : verb.index]
        aside = all(t.text.lower().endswith("ing") for t in between if t.is_verbal)
        there = [t.text.lower() for t in between] == ["there"]  # "after a blast there wounded two"
        many = there or any_class(("people", "shares", "forces", "crowds"), other.lemma)
        if last < verb.index and many and aside and orders(doc.children(other.index, "case")):
            yield other


def _before_helpers(doc: Doc, verb: Token) -> Iterator[Token]:
    """The noun after "before" or "after" that the tree hangs from the verb above: "came before | X is to meet Y"."""
    first = min((t.index for t in doc.children(verb.index, "aux", "cop", "aux:pass")), default=verb.index)
    marked = verb.relation == "advcl" and orders(doc.children(verb.index, "mark"))
    for other in doc.children(verb.head, "obl"):
        cases = doc.children(other.index, "case")
        joined = verb.relation == "conj" and orders(cases)
        if (marked and not cases) or joined:
            yield from (other,) if max(t.index for t in doc.subtree(other.index)) == first - 1 else ()
    for other in (
        doc.children(verb.head, "nmod") if verb.relation == "acl" else ()
    ):  # "in return for rebels | freeing X"
        yield from (other,) if other.index == verb.index - 1 and _may_act(other) else ()


def _inherited(doc: Doc, token: Token) -> Iterator[int]:
    head = doc.tokens[token.head]
    kind = token.relation.split(":")[0]
    if _reproaches(doc, token, head) and (accused := doc.children(head.index, "obj", "iobj", "nsubj:pass")):
        yield accused[0].index
    elif verb := claiming(doc, token):
        yield from () if is_disowned(doc, verb) else surface_subject(doc, verb)
    elif kind == "acl" and is_perfect_infinitive(doc, token) and doc.tokens[head.head].is_verbal:
        yield from surface_subject(doc, doc.tokens[head.head])  # "claimed in a message to have killed five"
    elif kind == "acl" and (verb := owning(doc, token)):
        yield from surface_subject(doc, verb)
    elif kind == "acl" and _is_result(doc, token, head):
        above = next((t for t in doc.ancestors(head.index) if t.tag == "VERB" and not _carries(t)), None)
        yield from _doer(doc, above) if above else ()
    elif kind == "acl" and (joined := _reproached_with(doc, token, head)):
        yield joined.index
    elif kind == "acl" and head.tag == "ADJ" and doc.children(head.index, "cop"):  # "was the first | to attack"
        yield from surface_subject(doc, head)
    elif kind == "acl" and head.index < token.index:  # a clause hung from what stands behind it has that for its object
        yield head.index
    elif kind == "ccomp" and (shown := doc.children(head.index, "obj", "iobj")):
        yield shown[-1].index
    elif kind == "ccomp" and is_own_doing(doc, token):
        yield from surface_subject(doc, head)
    elif _is_split_off(doc, token):
        yield from surface_subject(doc, doc.tokens[head.head])
    elif kind in {"advcl", "xcomp"} and word_class("bound", head.text):
        yield from surface_subject(doc, head)
    elif kind == "advcl" and head.tag == "VERB":
        yield from _sufferer_as_doer(doc, token, head) or _doer(doc, head)
    elif kind == "xcomp" and (controlled := doc.children(head.index, "obj", "iobj")):
        yield controlled[0].index
    elif kind in SHARED and (head.tag in {"VERB", "AUX", "ADJ", "NOUN"} or doc.children(head.index, "cop")):
        yield from surface_subject(doc, head)


def is_own_doing(doc: Doc, token: Token) -> bool:
    """Whether a clause tells what its teller did: "admitted losing two men", "reports having killed five"."""
    helpers = doc.children(token.index, "aux", "aux:pass")
    first = helpers[0] if helpers else token
    told = first.text.lower().endswith("ing") and first.index - 1 == token.head
    return told and not doc.children(token.index, "mark", "nsubj", "nsubj:pass")


def _reproached_with(doc: Doc, token: Token, head: Token) -> Token | None:
    """The first of those accused, where the tree hangs what they did from the last: "accused X and Y | of shelling
    Z"."""
    first = doc.tokens[head.head] if head.relation == "conj" else head
    above = doc.tokens[first.head]
    marked = "of" in leading(doc, token.index, "mark")
    accused = first.relation in {"obj", "nsubj:pass"} and word_class("accusing", above.lemma)
    return first if marked and accused and first is not head else None


def _reproaches(doc: Doc, token: Token, head: Token) -> bool:
    """Whether `head` lays what `token` tells to its object: "accused X of shelling Y", "thanked X for hosting Y"."""
    if matches(token.relation, ("conj", "parataxis")) and not token.text.lower().endswith("ing"):
        return False  # "accused X of a raid and demanded Z"
    marks = leading(doc, token.index, "mark")
    judged = "for" in marks and any_class(("reproaching", "praising"), head.lemma)
    judged = judged or ("of" in marks and head.lemma.lower() == "convict")
    return word_class("accusing", head.lemma) or judged


def _is_result(doc: Doc, token: Token, head: Token) -> bool:
    """Whether a participle tells what the whole clause led to: "hit a market in the town, killing five"."""
    placed = head.relation in {"obl", "nmod"} and not _may_act(head) and not word_class("protests", head.lemma)
    carried = _carries(doc.tokens[head.head]) and doc.tokens[token.index - 1].text == ","
    return (placed or carried) and token.text.lower().endswith("ing") and bool(doc.children(token.index, "obj"))


def _carries(verb: Token) -> bool:
    """Whether a clause says whom a vehicle carries: in "hit a bus carrying police, killing five", "carrying"."""
    return matches(verb.relation, ("acl",)) and word_class("carrying", verb.lemma)


def _may_act(noun: Token) -> bool:
    return any_class(("people", "bodies", "envoys"), noun.lemma)


def _sufferer_as_doer(doc: Doc, token: Token, passive: Token) -> tuple[int, ...]:
    """The people to whom something was done for, or after, what they did: "men were held by police after raiding a
    bank", "died after being fired on by rebels while leaving"."""
    led = leading(doc, token.index, "mark") & OF_WHO_SUFFERED
    if not led or oblique(doc, token, "between") or not is_passive(doc, passive):
        return ()
    whom = (doc.tokens[i] for i in surface_subject(doc, passive))
    people = (t for t in whom if t.entity == "person" or _may_act(t))
    return tuple(t.index for t in people)[:1]


def _doer(doc: Doc, verb: Token) -> Iterator[int]:
    """Who did what `verb` tells: its agent where it is passive, never the one who suffered it."""
    yield from subject(doc, verb) if is_passive(doc, verb) else surface_subject(doc, verb)


def surface_subject(doc: Doc, head: Token) -> Iterator[int]:
    """The surface subject of `head`: what a verb without one of its own shares."""
    own = doc.children(head.index, "nsubj", "nsubj:pass")
    if own:
        yield own[0].index
    elif not head.is_root:
        yield from _inherited(doc, head)


def patient(doc: Doc, token: Token) -> Iterator[int]:
    """To whom it is done: the object, or the subject of a passive."""
    if is_passive(doc, token):
        before = (t for t in doc.children(token.index, "obj") if t.index < token.index)  # a passive has no object
        subjects = doc.children(token.index, "nsubj:pass", "nsubj") or tuple(before)
        if subjects:
            yield subjects[-1].index
        elif token.relation.split(":")[0] == "acl":
            yield token.head
        elif token.relation in SHARED:
            yield from surface_subject(doc, doc.tokens[token.head])
        return
    if _is_split_off(doc, token):
        yield token.head
        return
    objects = doc.children(token.index, "obj") or doc.children(token.index, "iobj")
    yield from (t.index for t in objects[:1])
    if not objects and token.relation == "acl:relcl" and _lacks_object(doc, token):
        yield token.head


def _lacks_object(doc: Doc, verb: Token) -> bool:
    """Whether a clause without "whom" tells what its subject did to the people it hangs from: "an officer | it had
    kidnapped"."""
    subjects = doc.children(verb.index, "nsubj")
    whom = any_class(("people", "prisoners"), doc.tokens[verb.head].lemma)
    linked = any(t.text.lower() in LINKS for t in doc.children(verb.index)) or word_class("harmed", verb.lemma)
    return whom and not linked and any(t.index < verb.index for t in subjects)


def _is_split_off(doc: Doc, token: Token) -> bool:
    """Whether the tree makes a participle a quality of its object: "launched an attack, damaging | power lines"."""
    after = token.index > 0 and doc.tokens[token.index - 1].text == ","
    return after and token.tag == "VERB" and token.relation == "amod" and token.text.lower().endswith("ing")


def oblique(doc: Doc, token: Token, preposition: str) -> tuple[int, ...]:
    """What a preposition ties to it."""
    return doc.tree.tied.get((token.index, preposition), ())


def subject_above(doc: Doc, index: int) -> tuple[int, ...]:
    """The surface subject of the nearest verb above a noun: of "soldiers died in clashes with rebels", the soldiers."""
    verb = next((t for t in doc.ancestors(index) if t.tag == "VERB" or doc.children(t.index, "cop")), None)
    own = [t.index for t in doc.children(verb.index, "nsubj", "nsubj:pass")] if verb else []
    if verb and not own and verb.relation == "advcl":  # "speaking after talks with X, Y said"
        own = [*surface_subject(doc, verb)]
    return tuple(i for i in own[-1:] if index not in {s.index for s in doc.subtree(i)})
