"""Relatives: whom the "who" or "which" of a relative clause stands for.

In: a `Discourse` and the pronoun. Out: the parties of the noun that its clause describes; whether that is one person.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.parties.discourse import Discourse
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import Party

LEAST = 2
"""Words before a "who": a noun and a comma."""


def antecedent(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The noun that the relative clause of "who" or "which" hangs from."""
    if token.relation not in {"nsubj", "nsubj:pass", "obj", "nmod:poss", "obl", "iobj"}:
        return ()
    for above in (token, *discourse.doc.ancestors(token.index)):
        if _denies_clause(discourse, token, above):
            return ()
        if matches(above.relation, ("acl", "advcl")) and above.relation.endswith("relcl") and above.head < token.index:
            return (
                _whole(discourse, token, above.head)
                or _dead(discourse, token, above.head)
                or discourse.together(above.head)
            )
        if above.relation in {"advcl", "ccomp"} and (noun := _right_before(discourse, token, above)) is not None:
            return discourse.together(noun)
        if above.relation == "ccomp":
            break
    return ()


def _whole(discourse: Discourse, which: Token, head: int) -> tuple[Party, ...]:
    """The body behind a person for whom "which" stands: of "a spokesman of the Front, which claimed the blast", the
    Front."""
    doc = discourse.doc
    if which.text.lower() != "which" or doc.tokens[head].entity != "person":
        return ()
    bodies = (t for t in doc.children(head, "nmod") if t.entity == "organization" and t.index < which.index)
    return next((parties for t in bodies if (parties := discourse.together(t.index))), ())


def _dead(discourse: Discourse, who: Token, head: int) -> tuple[Party, ...]:
    """The person whose body "who" is hung from: "the body of John Barrow, who was kidnapped"."""
    remains = who.text.lower() == "who" and word_class("remains", discourse.doc.tokens[head].lemma)
    named = [t for t in discourse.doc.children(head, "nmod") if t.index < who.index and t.name.endswith("PER")]
    return discourse.together(named[-1].index) if remains and named else ()


def _right_before(discourse: Discourse, who: Token, verb: Token) -> int | None:
    """The noun right before a comma and a "who", or a "which" that speaks, whose clause is hung from the verb before it:
    "blamed the rebels, | who denied"; or right before a "who" whose clause is hung from who says so behind it: "troops | who took the town on
    Friday moved on, the army said"."""
    tokens = discourse.doc.tokens
    answers = who.text.lower() == "which" and any(is_cue(name, verb.lemma) for name in ("denying", "say", "blaming"))
    if not (who.text.lower() == "who" or answers) or who.head != verb.index or who.index < LEAST:
        return None
    if verb.relation == "ccomp":
        noun = tokens[who.index - 1]
        return noun.index if noun.tag in ("NOUN", "PROPN") and verb.head > verb.index else None
    if tokens[who.index - 1].text != ",":
        return None
    noun = tokens[who.index - 2]
    return noun.index if noun.tag in ("NOUN", "PROPN") and verb.head < noun.index else None


def _denies_clause(discourse: Discourse, which: Token, verb: Token) -> bool:
    """Whether a "which" stands for what somebody was said to do: "Peru arms the rebels, which it denies"."""
    denied = which.relation == "obj" and which.head == verb.index and verb.lemma.lower() == "deny"
    return denied and discourse.doc.tokens[which.index - 1].text == ","


def is_one_who(discourse: Discourse, who: Token) -> bool:
    """Whether a "who" stands for one person, and not for several: "the detainees who were freed"."""
    of = discourse.doc.tokens[discourse.doc.tokens[who.head].head]
    several = of.name.endswith("NORP") and of.text.endswith("s")  # "two Arabs who"
    return who.text.lower() == "who" and not several and (of.tag != "NOUN" or of.is_plain)
