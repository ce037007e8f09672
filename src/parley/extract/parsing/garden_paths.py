"""Garden paths: sentences whose verb a parser misses, as an earlier or a likelier word leads it astray.

In: the tokens of one sentence, as parsed. Out: the same, righted: of "gunmen believed to be rebels | attacked the town" the last
verb is the sentence's, of "a drone | hit | Goma" the second noun is a verb, and of "the truce | brokered by Chad | collapsed" the
first noun is what collapsed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.tokens import Token, hanging
from parley.extract.words import word_class

STRIKING: Final = ("projectiles", "aircraft", "bombs")
"""What hits: classes of words."""
BELOW: Final = ("appos", "compound", "flat", "nmod", "nmod:unmarked", "dep", "obj", "vocative", "parataxis", "list")
"""How what is hit may hang where the verb is taken for a noun."""


def with_main_verbs(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the verbs that were missed."""
    found = list(tokens)
    for at in range(len(found)):
        if found[at].tag == "VERB" and found[at].relation.startswith("nsubj"):
            _hang_below(found, at)
        elif found[at].tag == "VERB":
            _lead_past(found, at)
        elif 0 < at < len(found) - 1 and found[at].text == "hit":
            _make_hit(found, at)
    return found


def _lead_past(tokens: list[Token], at: int) -> None:
    """Make the verb at `at`, which only says what is thought of its subject, a clause under it, and the one behind the verb of
    both: "gunmen | believed to belong to the Front | attacked X"."""
    thought, first = tokens[at], tokens[0].index
    verb = _main(tokens, thought)
    who = next((t for t in hanging(tokens, thought, "nsubj", "nsubj:pass") if t.index < thought.index), None)
    if verb is None or who is None or who.tag == "PRON":
        return
    above = (verb.index, "root") if thought.is_root else (thought.head, thought.relation)
    for i, token in enumerate(tokens):
        if token.head == thought.index and token.index > verb.index:
            tokens[i] = replace(token, head=verb.index)
    tokens[verb.index - first] = replace(verb, head=above[0], relation=above[1])
    tokens[who.index - first] = replace(who, head=verb.index, relation="nsubj")
    tokens[at] = replace(thought, head=who.index, relation="acl")


def _main(tokens: Sequence[Token], thought: Token) -> Token | None:
    """The verb behind what is thought of somebody that has no subject of its own."""
    is_bare = word_class("supposing", thought.lemma) and not hanging(tokens, thought, "aux", "obj", "advcl")
    supposed = hanging(tokens, thought, "xcomp") if is_bare else []
    if not supposed or not any(t.text.lower() == "to" for t in hanging(tokens, supposed[0], "mark")):
        return None
    behind = (t for t in hanging(tokens, thought, "ccomp", "parataxis", "dep") if t.index > supposed[0].index)
    alone = (t for t in behind if t.is_verbal and not hanging(tokens, t, "nsubj", "mark", "expl", "cc"))
    return next((t for t in alone if not t.text.lower().endswith("ing")), None)


def _hang_below(tokens: list[Token], at: int) -> None:
    """Hang the participle at `at`, taken for a subject, below the noun before it: "the truce | brokered by Chad | collapsed"."""
    done, noun = tokens[at], tokens[max(at - 1, 0)]
    by_somebody = hanging(tokens, done, "obl:agent")
    if (noun.tag, noun.relation, noun.head) != ("NOUN", "compound", done.index) or not by_somebody:
        return
    for i, token in enumerate(tokens[: at - 1]):
        if token.head == done.index:
            tokens[i] = replace(token, head=noun.index)
    tokens[at - 1] = replace(noun, head=done.head, relation=done.relation)
    tokens[at] = replace(done, head=noun.index, relation="acl")


def _make_hit(tokens: list[Token], at: int) -> None:
    """Make a "hit" between what hits and a name the verb that it is: "a drone | hit | Goma on Tuesday"."""
    hit, before, behind, first = tokens[at], tokens[at - 1], tokens[at + 1], tokens[0].index
    strikes = before.head == hit.index and any(word_class(kind, before.lemma) for kind in STRIKING)
    named = behind
    while named.head != hit.index and hit.index < named.head != named.index:
        named = tokens[named.head - first]
    is_hung = named.head == hit.index and named.index > at + first and named.relation in BELOW
    if hit.tag != "NOUN" or not strikes or behind.tag != "PROPN" or not is_hung:
        return
    for i, token in enumerate(tokens):
        if token.head == hit.index and token.index < before.index:
            tokens[i] = replace(token, head=before.index)
        elif token.head == hit.index and token.relation == "nmod":
            tokens[i] = replace(token, relation="obl")
    tokens[at] = replace(hit, tag="VERB")
    tokens[at - 1] = replace(before, relation="nsubj")
    tokens[named.index - first] = replace(named, relation="obj")
