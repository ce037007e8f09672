"""Own: the words that hang from an event's own: its auxiliaries, its "not" and "if", adjectives and dates.

In: a parsed `Doc` and the token of an event, or of the word that carries it. Out: the `Verdict`s of those words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.commands import is_command
from parley.extract.grammar.complements import inverted
from parley.extract.grammar.deeds import governing_verb
from parley.extract.grammar.disowning import disowning
from parley.extract.grammar.leading import leading
from parley.extract.mentions import DateMention, Verdict, VerdictKind
from parley.extract.speakers import speakers_at
from parley.extract.tokens import Token, matches

WAITED_FOR = frozenset({"until", "till", "once", "before", "unless", "as"})
"""What stands before that which ends or opens something still to come: "as soon as", "as long as"."""
BEING = frozenset({"is", "are", "was", "were", "be", "been"})
AUXILIARIES: tuple[tuple[str, VerdictKind], ...] = (
    ("future_aux", "planned"),
    ("possible_aux", "possible"),
    ("wished_aux", "unreal"),
)
ADJECTIVES: tuple[tuple[str, VerdictKind], ...] = (
    ("planned_adjective", "planned"),
    ("possible_adjective", "possible"),
    ("cancelled_adjective", "called_off"),
)


def own_verdicts(doc: Doc, node: Token) -> Iterator[Verdict]:
    """What the words that hang from `node` say of it."""
    yield from _auxiliaries(doc, node)
    if is_command(doc, node):
        yield Verdict("unreal", node.index)
    if node.tag == "ADJ" and is_cue("nearing", node.lemma):
        yield Verdict("planned", node.index)
    yield from _due(doc, node)
    yield from _yet(doc, node)
    yield from _sent_off(doc, node)
    yield from _moved(doc, node)
    yield from _next(doc, node)
    yield from _negations(doc, node)
    yield from _conditions(doc, node)
    done = (governing_verb(doc, node) or node) if node.tag == "NOUN" else node
    for adjective in doc.children(node.index, "amod", "compound", "acl"):
        for name, kind in ADJECTIVES if done is node or not is_past(doc, done) else ():  # "carried out a planned raid"
            if is_cue(name, adjective.text) and (adjective.index < node.index or is_cue("due", adjective.lemma)):
                yield Verdict(kind, adjective.index)
    yield from (Verdict("possible", t.index) for t in doc.children(node.index, "advmod") if is_cue("perhaps", t.text))
    yield from _dates(doc, node)
    for clause in doc.children(node.index, "acl:relcl"):
        if is_cue("carrying", clause.lemma) and doc.children(clause.index, "nsubj", "nsubj:pass"):
            yield from _auxiliaries(doc, clause)


def _auxiliaries(doc: Doc, node: Token) -> Iterator[Verdict]:
    auxiliaries = doc.children(node.index, "aux", "aux:pass", "cop")
    is_perfect = any(a.text.lower() == "have" for a in auxiliaries)
    for auxiliary in auxiliaries:
        for name, kind in AUXILIARIES:
            if is_cue(name, auxiliary.text) and not (kind == "possible" and is_cue("perceiving", node.lemma)):
                yield Verdict("possible" if kind == "unreal" and is_perfect else kind, auxiliary.index)
        if is_cue("would_aux", auxiliary.text):
            yield Verdict(
                "unreal" if is_perfect else "planned" if _is_reported(doc, node) else "possible", auxiliary.index
            )
    ahead = any(is_cue(name, a.text) for a in auxiliaries for name in ("future_aux", "would_aux"))
    only = [
        t for t in doc.children(node.index, "advmod") if ahead and t.text.lower() == "only" and t.index < node.index
    ]
    yield from (Verdict("unreal", t.index) for t in only)  # "would only meet on neutral ground"
    if is_wanted(doc, node):
        yield Verdict("unreal", auxiliaries[0].index)
    going = [a for a in auxiliaries if a.text.lower() == "going"]
    yield from (Verdict("planned", a.index) for a in going)


def is_wanted(doc: Doc, node: Token) -> bool:
    """Whether a clause tells what somebody wants done, by a "be" with no other auxiliary: "calls that the talks | be |
    broken off"; what is ordered stays a plan."""
    bare = [a.text.lower() for a in doc.children(node.index, "aux", "aux:pass", "cop")] == ["be"]
    told = node.relation.split(":")[0] in {"ccomp", "acl"} and doc.children(node.index, "nsubj", "nsubj:pass")
    orders = is_cue("planning", doc.tokens[node.head].lemma) or "to" in leading(doc, node.index, "mark")
    return bare and bool(told) and not orders


def _due(doc: Doc, node: Token) -> Iterator[Verdict]:
    """ "Is to meet", "is due to meet", by the order of the words: trees disagree about them. Who "is to blame" is so
    now."""
    index = node.index - 1
    while index > 0 and (doc.tokens[index].tag == "ADV" or doc.tokens[index].text.lower() in {"be", "have", "been"}):
        index -= 1
    if not node.is_verbal or index < 1 or doc.tokens[index].text.lower() != "to":
        return
    before = doc.tokens[index - 1]
    if is_cue("guilt", node.lemma) and not doc.children(node.index, "obj"):
        return
    if before.text.lower() in BEING or (is_cue("due", before.lemma) and doc.tokens[index - 2].text.lower() in BEING):
        yield Verdict("planned", before.index)


def _yet(doc: Doc, node: Token) -> Iterator[Verdict]:
    """ "Has yet to begin": what has not come so far."""
    to_come = doc.children(node.index, "xcomp") if node.lemma.lower() == "have" else ()
    if any(not is_cue("accounting", t.lemma) for t in to_come):
        adverbs = (t for verb in (node, *to_come) for t in doc.children(verb.index, "advmod"))
        yield from (Verdict("unreal", t.index) for t in adverbs if t.lemma.lower() == "yet")


def _sent_off(doc: Doc, node: Token) -> Iterator[Verdict]:
    """ "Approved the deployment of troops", "authorised a larger force": an order, which is carried out later."""
    if is_cue("authorizing", node.lemma):
        sent = doc.children(node.index, "obj", "nsubj:pass")
        yield from (Verdict("planned", node.index) for t in sent if is_cue("sent_off", t.lemma))


def _moved(doc: Doc, node: Token) -> Iterator[Verdict]:
    """ "The talks have been moved to Oslo", "rescheduled": planned for elsewhere or for another day."""
    verb = doc.tokens[node.head]
    is_put = node.relation in {"nsubj:pass", "obj"} and verb.is_verbal and is_cue("moving", verb.lemma)
    if is_put and is_cue("talks", node.lemma):
        yield Verdict("planned", verb.index)


def _next(doc: Doc, node: Token) -> Iterator[Verdict]:
    """ "Rallies over the next three days", "talks next month": what is still to come, though the day of the report is
    not known."""
    if node.tag != "NOUN" or (not node.is_root and is_past(doc, doc.tokens[node.head])):
        return
    own = doc.children(node.index, "nmod", "obl")
    for time in (*own, *(t for one in own for t in doc.children(one.index, "nmod", "obl"))):
        ahead = [t for t in doc.children(time.index, "amod") if is_cue("next", t.lemma)]
        if ahead and is_cue("stretch", time.lemma) and (not time.is_plain or not doc.children(time.index, "det")):
            yield Verdict("planned", ahead[0].index)


def _is_reported(doc: Doc, node: Token) -> bool:
    """Whether a "would" is a reported "will": within a clause that somebody said, promised or agreed."""
    return any(t.relation.split(":")[0] in {"ccomp", "acl"} for t in (node, *doc.ancestors(node.index)))


def _leaves_out(doc: Doc, node: Token) -> bool:
    """Whether "not counting", "not including" sets apart what is so all the same."""
    return node.text.lower() in {"counting", "including"} and not doc.children(node.index, "aux", "nsubj")


def _negations(doc: Doc, node: Token) -> Iterator[Verdict]:
    for token in doc.children(node.index, "advmod", "det", "cc:preconj", "case", "mark", "cc"):
        passed = is_cue("ending", node.lemma) or _is_zero(node) or _leaves_out(doc, node) or _came_in_the_end(doc, node)
        if is_cue("negation", token.text) and not passed:
            disowned = disowning(doc, node) == token and speakers_at(doc, node.index)[0]  # "was not behind the raid"
            kind: VerdictKind = "unreal" if token.text.lower() == "without" else "denied" if disowned else "negated"
            yield Verdict(kind, token.index)
    if node.is_verbal and not is_cue("harm", node.lemma):
        for argument in doc.children(node.index, "nsubj", "nsubj:pass", "obj"):
            for token in (argument, *doc.children(argument.index, "det")):
                if is_cue("negation", token.text) and not is_cue("harm", argument.lemma):
                    yield Verdict("negated", token.index)


def _came_in_the_end(doc: Doc, node: Token) -> bool:
    """Whether an "until" tells when something came about that had not been before: "help did not arrive until noon"."""
    helped = any(t.text.lower() == "did" for t in doc.children(node.index, "aux"))
    phrases = (*doc.children(node.index, "obl", "nmod"), *doc.children(node.index, "advcl"))
    until = any(t.text.lower() == "until" for p in phrases for t in doc.children(p.index, "case", "mark"))
    return helped and until


def _is_zero(node: Token) -> bool:
    """Whether "no" counts what it stands before: "no casualties"."""
    return node.tag == "NOUN" and is_cue("harm", node.lemma)


def _conditions(doc: Doc, node: Token) -> Iterator[Verdict]:
    for token in doc.children(node.index, "mark"):
        until = token.text.lower() == "until" and not is_past(doc, node)
        plain_as = token.text.lower() == "as" and doc.tokens[token.index - 1].text.lower() not in {"soon", "long"}
        is_ahead = until or (token.text.lower() in WAITED_FOR and not plain_as and _is_to_come(doc, node))
        bare = bool(doc.children(node.index, "nsubj")) and not doc.children(node.index, "aux", "cop")
        waits = token.text.lower() == "before" and bare and not is_past(doc, node)
        if is_cue("supposing", token.text) or is_ahead or waits or _is_likened(doc, token):
            yield Verdict("unreal", token.index)
    yield from (Verdict("unreal", t.index) for t in inverted(doc, node))
    if node.is_verbal and not is_cue("harm", node.lemma):
        yield from (Verdict("unreal", t.index) for t in doc.children(node.index, "advmod") if is_cue("nearly", t.text))


def _is_likened(doc: Doc, mark: Token) -> bool:
    """Whether a clause only says what something is like: "as if it had been bombed", "as though"."""
    behind = doc.tokens[mark.index + 1].text.lower() if mark.index + 1 < len(doc.tokens) else ""
    return mark.text.lower() == "as" and behind in {"if", "though"}


def _is_to_come(doc: Doc, node: Token) -> bool:
    """Whether what ends with an event is itself still to come: "would fight on until he stepped down", "no deal was possible
    until he did"."""
    if node.is_root:
        return False
    main = doc.tokens[node.head]
    if main.tag == "ADJ" and any(is_cue("negation", t.text) for t in _denying(doc, node.head)):
        return True
    while not doc.children(main.index, "aux") and matches(main.relation, ("xcomp", "advmod")):
        main = doc.tokens[main.head]  # "would keep bombing", "would leave as soon as"
    above = doc.children(main.index, "aux")
    return any(is_cue(name, t.text) for t in above for name in ("future_aux", "would_aux"))


def _denying(doc: Doc, index: int) -> Iterator[Token]:
    """The words that may deny what is said of a subject: its own "not", and the "no" of the subject."""
    yield from doc.children(index, "advmod")
    for subject in doc.children(index, "nsubj"):
        yield from doc.children(subject.index, "det")


def _dates(doc: Doc, node: Token) -> Iterator[Verdict]:
    """A day to come, where no past tense tells of it."""
    bare = node.relation == "acl" and node.text.lower().endswith("ing")  # "a truce starting on Friday"
    if doc.day is None or (is_past(doc, node) and not bare):
        return
    sentence = doc.sentences[node.sentence]
    within = slice(*(bisect_left(doc.dates, index, key=_first) for index in (sentence.first, sentence.last)))
    for date in doc.dates[within]:
        token = doc.tokens[date.head]
        if node.index in {token.head, token.index} and date.when.first and date.when.first > doc.day:
            yield Verdict("planned", date.head)


def _first(date: DateMention) -> int:
    return date.first


def is_past(doc: Doc, node: Token) -> bool:
    """Whether a verb tells of what was."""
    auxiliaries = {t.text.lower() for t in doc.children(node.index, "aux", "aux:pass", "cop")}
    is_plain = node.text.lower() in {node.lemma, f"{node.lemma}s", f"{node.lemma}es"}
    if node.tag == "VERB" and not auxiliaries:
        return not is_plain or (node.text.lower() == node.lemma and is_cue("unchanging", node.lemma))
    return bool(auxiliaries & {"was", "were", "had", "have", "has", "did"})
