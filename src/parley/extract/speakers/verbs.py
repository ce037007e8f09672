"""Verbs of saying: "X said that S", "S, said X", "X accused Y of S", "S was reported by X".

In: a parsed `Doc` and a verb. Out: the `Saying`s of which it is the cue. The trees give who and what; the order of
words decides where trees are weak: at clauses set after or around what is said, with or without their commas.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.arguments import oblique
from parley.extract.grammar.captors import captors
from parley.extract.grammar.leading import leading, preposition
from parley.extract.grammar.owning import is_disowned
from parley.extract.grammar.perfect import perfect_below
from parley.extract.speakers.outlets import outlets
from parley.extract.speakers.quoting import quoting
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.stretches import counts, end, phrase_end, phrase_start, start, words_below
from parley.extract.speakers.subjects import adjacent, is_judged, is_of_the_outlet, speaks_on, teller
from parley.extract.speakers.turns import is_set_after, laid, without_aside
from parley.extract.tokens import Token, matches


def verb_sayings(doc: Doc, verb: Token) -> Iterator[Saying]:
    """The attributions of which `verb` is the cue, at most one."""
    if is_cue("quoting", verb.lemma):
        yield from quoting(doc, verb)
    elif any(
        is_cue(name, verb.lemma) for name in ("say", "blaming", "continuing", "giving", "speaking_of", "charging")
    ):
        if doc.children(verb.index, "aux:pass", "nsubj:pass") or (_describes(doc, verb) and not _tells_last(doc, verb)):
            yield from _passive(doc, verb)
        else:
            yield from _active(doc, verb)


def _active(doc: Doc, verb: Token) -> Iterator[Saying]:
    beside = adjacent(doc, verb) if is_cue("closing", verb.lemma) else None
    subject = beside or teller(doc, verb)
    if (
        subject is None
        or _is_negated(doc, verb)
        or _is_nobody(doc, subject)
        or is_disowned(doc, verb)
        or is_judged(doc, verb)
        or _costs(doc, verb)
        or _wants(doc, verb)
        or _answers_by_deed(doc, verb)
    ):
        return
    if is_of_the_outlet(doc, subject) or _is_expletive(doc, verb, subject):
        return
    if is_cue("first_person", subject.text) and not is_cue("blaming", verb.lemma):
        return
    if subject.index > verb.index and "to" in leading(doc, verb.index, "mark"):
        return  # "To clarify: the army is helping"
    own = beside is not None or subject.head == verb.index
    first, last = _block(doc, verb, subject if own else None)
    content = _after(doc, verb, subject) or _rest(doc, verb, subject, last)
    if own:
        content = (content | _before(doc, verb, first, last)) if content else _around(doc, verb, first, last)
    if is_cue("continuing", verb.lemma):
        content = frozenset()
    content = without_aside(doc, verb, content)
    colon = any(t.text == ":" for t in doc.tokens[last : min(last + 3, doc.sentences[verb.sentence].last)])
    yield Saying(verb.index, (*outlets(doc, verb), subject.index), first, last, content - {verb.index}, colon)


def _is_expletive(doc: Doc, verb: Token, subject: Token) -> bool:
    """Whether an "it" stands for nobody: "it is mentioned that"."""
    return subject.text.lower() == "it" and bool(doc.children(verb.index, "cop", "aux:pass"))


def _is_negated(doc: Doc, verb: Token) -> bool:
    return any(is_cue("negation", t.text) for t in doc.children(verb.index, "advmod", "cc", "cc:preconj", "det"))


def _is_nobody(doc: Doc, subject: Token) -> bool:
    """Whether nobody tells it: "neither the army nor the rebels reported", "no official confirmed"."""
    return any(is_cue("negation", t.text) for t in doc.children(subject.index, "cc:preconj", "det"))


def _wants(doc: Doc, verb: Token) -> bool:
    """Whether somebody only wants what he insists on: "had insisted on a prisoner's release"."""
    return verb.lemma == "insist" and any(doc.tokens[i].tag == "NOUN" for i in oblique(doc, verb, "on"))


def _answers_by_deed(doc: Doc, verb: Token) -> bool:
    """Whether somebody answers by what he does, and not by words: "responded to the raid by shelling the town", "with
    artillery"."""
    replies = is_cue("replying", verb.lemma)
    if replies and any(
        is_cue("future_aux", t.text) or is_cue("would_aux", t.text) for t in doc.children(verb.index, "aux")
    ):
        return not doc.children(verb.index, "ccomp")  # "will respond if attacked"
    ways = doc.children(verb.index, "advcl", "obl") if replies else ()
    deeds = (t for t in ways if t.is_verbal and "by" in leading(doc, t.index, "mark", "case"))
    by = any(not is_cue("say", deed.lemma) for deed in deeds)
    return by or any(preposition(doc, t) == "with" and not is_cue("documents", t.lemma) for t in ways)


def _block(doc: Doc, verb: Token, subject: Token | None) -> tuple[int, int]:
    """The tokens that attribute: subject, verb, and when, where and to whom it was said."""
    first, last = verb.index, verb.index + 1
    if subject and subject.index < verb.index:
        first = phrase_start(doc, subject)
    elif subject:
        last = phrase_end(doc, subject)
    heard = ("obj",) if verb.lemma == "tell" else ()
    aside = words_below(doc, doc.children(verb.index, "obl", "advmod", "iobj", *heard))
    while last < end(doc, verb) and last in aside and doc.tokens[last].tag not in {"PUNCT", "SCONJ"}:
        last += 1
    return first, last


def _after(doc: Doc, verb: Token, subject: Token) -> frozenset[int]:
    """What is said after `verb`: from its complement on, to the end of the sentence or to what else its subject
    does."""
    if is_cue("charging", verb.lemma):
        return laid(doc, verb)
    relations = _complements(doc, verb)
    parts = [t for t in (*doc.children(verb.index, *relations), *perfect_below(doc, verb)) if t.index > verb.index]
    parts = [t for t in parts if t != subject]
    parts = [t for t in parts if not _goes_with(doc, verb, t)]
    if is_cue("speaking_of", verb.lemma):
        parts = [t for t in parts if preposition(doc, t) == "of"]
    if not relations or not parts:
        return frozenset()
    first = min(i for i in words_below(doc, parts[:1]) if i > verb.index)
    is_clause = parts[0].relation in {"ccomp", "xcomp", "parataxis"}
    stop = min((cut for cut in _cuts(doc, verb, parts, is_clause=is_clause) if cut > first), default=end(doc, verb))
    return frozenset(range(first, stop))


def _before(doc: Doc, verb: Token, first: int, last: int) -> frozenset[int]:
    """What is said before an attribution that commas set off from what goes on after it: "S, X said, S"; not where only
    the ground that follows is his: "left because, X said, S"."""
    edges = (*doc.tokens[first - 1 : first], *doc.tokens[last : last + 1])
    commas = first < verb.index and [edge.text for edge in edges] == [",", ","]
    set_off = commas and doc.tokens[first - 2].tag not in {"SCONJ", "CCONJ"}
    opening = next(
        (i + 1 for i in range(first - 1, start(doc, verb), -1) if doc.tokens[i].text == ":"), start(doc, verb)
    )
    is_told = any(t.is_verbal for t in doc.tokens[opening:first])
    return frozenset(range(opening, first)) if set_off and is_told and is_cue("closing", verb.lemma) else frozenset()


def _goes_with(doc: Doc, verb: Token, part: Token) -> bool:
    """Whether a participle behind "said" goes with what was said before: "they hit it, the army said, killing two"."""
    bare = (
        part.text.lower().endswith("ing")
        and part.tag == "VERB"
        and not doc.children(part.index, "nsubj", "aux", "mark")
    )
    return bare and is_cue("clausal", verb.lemma)


def _rest(doc: Doc, verb: Token, subject: Token, last: int) -> frozenset[int]:
    """The rest of the sentence, where its words say what the tree does not: "said that S", "X said S"."""
    stop = end(doc, verb)
    if last >= stop or not is_cue("closing", verb.lemma) or subject.index > verb.index:
        return frozenset()
    after = doc.tokens[last]
    says = after.text.lower() == "that" and after.tag == "SCONJ"
    says = says or (is_cue("clausal", verb.lemma) and after.tag in {"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"})
    is_told = any(t.is_verbal for t in doc.tokens[last:stop])
    return frozenset(range(last, stop)) if says and is_told else frozenset()


def _complements(doc: Doc, verb: Token) -> tuple[str, ...]:
    """The relations in which what is said stands to `verb`."""
    if is_cue("blaming", verb.lemma):
        return ("ccomp", "xcomp", "obj", "obl", "advcl")
    if is_cue("giving", verb.lemma) and any(is_cue("counts", t.lemma) for t in doc.children(verb.index, "obj")):
        return ("obj", "obl")
    if is_cue("speaking_of", verb.lemma):
        return ("obl",)
    if not is_cue("say", verb.lemma):
        return ()
    return ("ccomp", "xcomp", "parataxis", *(("obj",) if is_cue("relating", verb.lemma) else ()))


def _costs(doc: Doc, verb: Token) -> bool:
    """Whether it claims lives, and says nothing."""
    return verb.lemma == "claim" and any(
        t.entity == "person" or is_cue("lives", t.lemma) for t in doc.children(verb.index, "obj")
    )


def _cuts(doc: Doc, verb: Token, parts: list[Token], *, is_clause: bool) -> Iterator[int]:
    """Where what is said after `verb` may end: at what its subject does next, at whom the sentence sets against it."""
    if verb.relation == "acl:relcl" and matches(doc.tokens[verb.head].relation, ("nsubj",)):
        yield from (t.index for t in doc.ancestors(verb.index) if t.index > verb.index)  # "X, who says S, | did it"
    for token in doc.children(verb.index, "conj"):
        # "Put the dead at 11 and the wounded at 31" tells of both.
        is_more = is_cue("giving", verb.lemma) and is_cue("counts", token.text)
        if token.index > parts[0].index and preposition(doc, token) != "that" and not is_more:
            yield min(words_below(doc, [token]))
    for token in doc.children(parts[0].index, "conj"):
        if speaks_on(doc, token, parts[0]):
            yield token.index
    vowed = (verb, parts[0]) if parts[0].relation == "xcomp" else ()
    for token in (t for above in vowed for t in doc.children(above.index, "advcl")):
        if preposition(doc, token) == "after" and doc.children(token.index, "nsubj", "nsubj:pass"):
            yield min(words_below(doc, [token]))  # "vowed to strike back | after Chad fired"
    for token in doc.children(verb.index, "advcl", "obl"):
        if not is_clause and token not in parts and is_cue("aside", preposition(doc, token)):
            yield min(words_below(doc, [token]))
    for token in doc.tokens[parts[0].index : end(doc, verb)]:
        speaks = token.tag == "VERB" and any(is_cue(name, token.lemma) for name in ("say", "denying", "blaming"))
        gives = token.tag == "VERB" and is_cue("giving", token.lemma) and counts(doc, token)
        if (speaks and is_cue("contrast", preposition(doc, token))) or ((speaks or gives) and is_set_after(doc, token)):
            yield doc.children(token.index, "mark")[0].index


def _around(doc: Doc, verb: Token, first: int, last: int) -> frozenset[int]:
    """What is said before `verb`, and after it too where it only interrupts: "S, X said", "S, X said, S"."""
    opening = start(doc, verb)
    is_told = verb.head >= last or any(t.is_verbal for t in doc.tokens[opening:first])
    marks = doc.children(verb.index, "mark")
    is_joined = doc.tokens[first - 1].tag == "CCONJ" and verb.index > first
    has_object = verb.lemma != "tell" and bool(doc.children(verb.index, "obj"))
    is_aside = any(is_cue("aside", m.text) for m in marks)
    if not is_told or not is_cue("closing", verb.lemma) or is_joined or has_object or is_aside:
        return frozenset()
    content = frozenset(range(opening, first))
    goes_on = verb.head >= last or any(_goes_with(doc, verb, t) for t in doc.children(verb.index))
    return content | frozenset(range(last, end(doc, verb))) if goes_on else content


def _passive(doc: Doc, verb: Token) -> Iterator[Saying]:
    """ "S was reported by X", "is said to have", "accused of": whoever is named by "by", else unnamed sources."""
    agents = [t for t in doc.children(verb.index, "obl:agent", "obl") if preposition(doc, t) == "by"]
    blames = is_cue("blaming", verb.lemma)
    agents = agents or [doc.tokens[i] for i in (captors(doc, verb) if blames else ())]
    if not (agents or blames or is_cue("hearing", verb.lemma)) or _is_negated(doc, verb):
        return
    relations = ("obl", "advcl", "xcomp") if blames else ("ccomp", "xcomp", "nsubj:pass", "nsubj", "csubj")
    if is_cue("seeing", verb.lemma):  # "the bomb was found by a shepherd"
        relations = ("ccomp", "xcomp", "csubj")
    parts = [t for t in doc.children(verb.index, *relations) if t not in agents and t.tag != "PRON"]
    if not agents and not blames and (verb.relation == "acl" or _is_state(doc, verb)):
        return
    if verb.relation == "acl" and not blames:
        parts.append(_announced(doc, verb))
    content = words_below(doc, parts) - words_below(doc, agents) - {verb.index}
    if any(t.text.lower() == "it" for t in doc.children(verb.index, "nsubj:pass", "nsubj", "expl")):
        content |= frozenset(range(_block(doc, verb, None)[1], end(doc, verb)))
    if content:
        yield Saying(verb.index, tuple(t.index for t in agents[:1]), verb.index, verb.index + 1, content)


def _announced(doc: Doc, verb: Token) -> Token:
    """What a participle says to have been told: the noun that it describes; of "a breach of the truce announced by X",
    where it is announced, the noun before it."""
    near = doc.tokens[verb.head]
    if is_cue("proclaiming", verb.lemma):
        near = next((t for t in reversed(doc.tokens[near.index : verb.index]) if t.tag == "NOUN"), near)
    return near


def _is_state(doc: Doc, verb: Token) -> bool:
    """Whether a report is only that somebody is found dead or missing, or that nothing is. Counted on annotated
    reports: 5 of 6 that tell of people "reported killed" or wounded are told by unnamed sources."""
    states = [
        t for t in doc.children(verb.index, "xcomp") if t.tag != "VERB" and not doc.children(t.index, "mark", "aux")
    ]
    none = [t for s in doc.children(verb.index, "nsubj:pass", "nsubj") for t in doc.children(s.index, "det")]
    return bool(states) or any(is_cue("negation", t.text) for t in none)


def _describes(doc: Doc, verb: Token) -> bool:
    """Whether it is a passive participle that describes a noun: "militants accused of", "a crash reported by"."""
    return verb.relation == "acl" and not verb.text.lower().endswith("ing") and not doc.children(verb.index, "mark")


def _tells_last(doc: Doc, verb: Token) -> bool:
    """Whether it closes a sentence of which the outlet before it tells, the comma lost: "... in Abeche Chad TV
    reported"."""
    before = doc.tokens[verb.index - 1]
    aside = words_below(doc, doc.children(verb.index, "obl", "advmod", "obl:unmarked"))
    is_last = all(i in aside for i in range(verb.index + 1, end(doc, verb)))
    is_told = any(t.is_verbal for t in doc.tokens[start(doc, verb) : verb.index])
    by = any(preposition(doc, t) == "by" for t in doc.children(verb.index, "obl", "obl:agent"))
    return is_last and is_told and not by and is_cue("outlet", before.lemma) and is_cue("closing", verb.lemma)
