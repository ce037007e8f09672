"""Parts: nouns that are agreed on, that are part of something, or whose words are called false.

In: a parsed `Doc`, a noun behind a preposition, or the verb above it. Out: whether the noun comes about by being agreed
to; whether it tells of a deal, a role or taking part; the word by which what it tells is called false, or was not done;
the `Verdict` of "agree".
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.mentions import Verdict
from parley.extract.tokens import Token
from parley.extract.words import word_class

BEING = frozenset({"is", "are", "was", "were", "be"})
OR = frozenset({"or", "nor"})


def negations(doc: Doc, word: Token, *relations: str) -> list[Token]:
    """The "no" and "not" that hang from `word` by `relations`."""
    return [t for t in doc.children(word.index, *relations) if is_cue("negation", t.text)]


def undenied(doc: Doc, denial: Token) -> Token | None:
    """What says that somebody only did not deny it: "has never denied that", "did not confirm or deny", "declined to
    deny", "nobody denies that". None where it was denied."""
    before = doc.tokens[denial.head]
    both = any(t.text.lower() in OR for t in doc.children(denial.index, "cc"))
    verbs = [denial, before] if denial.relation == "conj" and (both or is_cue("confirming", before.lemma)) else [denial]
    said = [t for verb in verbs for t in negations(doc, verb, "advmod", "cc", "cc:preconj")]
    said += [t for who in doc.children(verbs[-1].index, "nsubj") for t in negations(doc, who, "cc:preconj", "det")]
    over = doc.tokens[verbs[-1].head]
    declined = [over] if verbs[-1].relation == "xcomp" and is_cue("declining", over.lemma) else []
    return next(iter([*said, *declined]), None)


def called_false(doc: Doc, telling: Token) -> Token | None:
    """The word by which a sentence says that what a noun tells is not so: "reports that ... are false", "dismissed as
    lies claims that", "there is no truth in reports that". By the order of the words, as trees disagree about them."""
    sentence = doc.sentences[telling.sentence]
    for word in doc.tokens[sentence.first + 1 : sentence.last]:
        before = _ahead_of(doc, word)
        said = before.text.lower() == "as" or (before.text.lower() in BEING and word.index > telling.index)
        if said and is_cue("false", word.lemma):
            return word
    above = doc.tokens[telling.head]
    if is_cue("truth", above.lemma):
        return next(iter(negations(doc, above, "det")), None)
    named = telling.relation == "obj" and is_cue("calling", above.lemma)
    behind = doc.tokens[telling.index + 1 : sentence.last] if named else ()
    return next((t for t in behind if is_cue("false", t.lemma) or is_cue("false", t.text)), None)


def _ahead_of(doc: Doc, word: Token) -> Token:
    """The word before another and its adverbs: of "is also completely groundless", "is"."""
    index = word.index - 1
    while index > 0 and doc.tokens[index].tag == "ADV":
        index -= 1
    return doc.tokens[index]


def is_for_itself(noun: Token) -> bool:
    """Whether what is agreed to comes about by the agreement itself, as a truce does, or is there before it, as a
    proposal is."""
    return (
        word_class("truces", noun.lemma)
        or is_cue("planning_phrase", noun.lemma)
        or is_cue("wishing_phrase", noun.lemma)
    )


def agreed(doc: Doc, verb: Token) -> Verdict:
    """What `verb`, "agree", says of what is agreed on: to come, unless they "failed to agree on" it."""
    failed = verb.relation == "xcomp" and is_cue("failing", doc.tokens[verb.head].lemma)
    return Verdict("unreal" if failed else "planned", verb.index)


def takes_part(doc: Doc, verb: Token) -> bool:
    """Whether a verb and its object say that somebody is to be at something: "take part in the talks", "is involved in
    them"."""
    if word_class("engaging", verb.lemma.removesuffix("d")):
        return True
    return verb.lemma.lower() == "take" and any(t.lemma.lower() == "part" for t in doc.children(verb.index, "obj"))


def is_a_part(noun: Token, preposition: str) -> bool:
    """Whether a noun tells of a deal "on" something, or of a role "in" it."""
    return (preposition == "on" and is_cue("planning_phrase", noun.lemma)) or (
        preposition == "in" and is_cue("involvement", noun.lemma)
    )


def instead(doc: Doc, node: Token) -> Token | None:
    """The word that says of a clause that something else was done: "shelled it | rather | than storming it"; no word joins
    what was done so: "were not killed but rather gave up"."""
    words = (t for t in doc.children(node.index, "mark", "cc", "advmod") if t.text.lower() in {"rather", "instead"})
    behind = (t for t in words if t.index < node.index)
    of_another = node.relation != "conj"
    return next((t for t in behind if of_another or doc.tokens[t.index + 1].text.lower() in {"than", "of"}), None)
