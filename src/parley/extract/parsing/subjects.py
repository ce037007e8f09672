"""Subjects: who does what a verb tells, though the tree hangs him from what stands before.

In: the tokens of one sentence, as parsed, and the position of a verb. Out: the tokens, righted in place, where the verb
has no subject of its own and words before it can be nothing else.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.tokens import Token, hanging, hangs_from
from parley.extract.words import word_class

MANY = frozenset({"them"})


def give_clause_subject(tokens: list[Token], at: int) -> None:
    """Make who stands alone between a conjunction and a verb without a subject that verb's, where the tree hangs him
    from what stands before: "after two bombers struck, wounding ten when | a wall | fell"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB" or verb.relation != "advcl" or verb.text.lower().endswith("ing"):
        return
    marks = [
        t for t in hanging(tokens, verb, "mark", "advmod") if t.relation == "mark" or word_class("ordering", t.text)
    ]
    if len(marks) != 1 or marks[0].text.lower() == "to" or hanging(tokens, verb, "nsubj", "csubj", "expl"):
        return
    phrase = range(marks[0].index + 1, verb.index)
    inside = tokens[phrase.start - first : at]
    strays = [t for t in inside if t.head == verb.index and t.relation == "obl" and t.entity != "time"]
    tops = [t for t in inside if t.head not in phrase and t.head != verb.index] or strays
    alone = len(tops) == 1 and tops[0].tag in {"NOUN", "PROPN", "PRON"} and not hanging(tokens, tops[0], "case")
    if alone and not tops[0].is_root and not hangs_from(tokens, verb, tops[0]):  # "after | a raid | killed two"
        passive = bool(hanging(tokens, verb, "aux:pass"))
        tokens[tops[0].index - first] = replace(tops[0], head=verb.index, relation="nsubj:pass" if passive else "nsubj")


def give_main_subject(tokens: list[Token], at: int) -> None:
    """Make who opens a sentence the subject of its verb, where the tree gives him to the "-ing" between them that only says
    which ones are meant: "| leaders | meeting in Lima | called | for a truce"."""
    who, first = tokens[at], tokens[0].index
    between = tokens[who.head - first]
    main = tokens[between.head - first]
    opens = who.relation == "nsubj" and who.index < between.index < main.index
    aside = between.relation == "advcl" and between.tag == "VERB" and between.text.lower().endswith("ing")
    if not opens or not aside or main.tag != "VERB" or any(t.text == "," for t in tokens[at : main.index - first]):
        return
    if hanging(tokens, main, "nsubj", "nsubj:pass", "expl") or hanging(tokens, between, "aux", "mark"):
        return
    tokens[at] = replace(who, head=main.index)
    tokens[between.index - first] = replace(between, head=who.index, relation="acl")


def give_name_subject(tokens: list[Token], at: int) -> None:
    """Make the name right before a verb without a subject that verb's, where the tree has it for the name of the paper
    before: "in a report | Amnesty International | accused the army"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB" or at == 0 or hanging(tokens, verb, "nsubj", "csubj", "expl", "aux:pass", "mark"):
        return
    start = next((i for i in range(at - 1, -1, -1) if not tokens[i].name.startswith("I-")), 0)
    name = range(first + start, verb.index)
    tops = [t for t in tokens[start:at] if t.head not in name]
    papers = {t.index for t in hanging(tokens, verb, "obl") if t.index < name.start and t.tag == "NOUN"}
    if tokens[start].name in {"B-ORG", "B-PER"} and len(tops) == 1 and tops[0].head in papers:
        tokens[tops[0].index - first] = replace(tops[0], head=verb.index, relation="nsubj")


def give_teller(tokens: list[Token], at: int) -> None:
    """Give a verb that tells what stands before it the subject right before it, and what it tells the one that stands
    first, where the tree has that one for the teller: "Chad freed two men, | an official | told reporters"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB":
        return
    told = next((t for t in hanging(tokens, verb, "ccomp") if t.index < verb.index), None)
    doer = next((t for t in hanging(tokens, verb, "nsubj") if told and t.index < told.index), None)
    comma = next((i for i in range(at - 1, -1, -1) if tokens[i].text == ","), 0)
    if not told or not doer or comma <= told.index - first:
        return
    phrase = range(first + comma + 1, verb.index)
    tops = [t for t in tokens[comma + 1 : at] if t.head not in phrase]
    if len(tops) != 1 or tops[0].tag not in {"NOUN", "PROPN", "PRON"} or hanging(tokens, tops[0], "case"):
        return
    if not any(t.index < told.index for t in hanging(tokens, told, "nsubj", "nsubj:pass", "mark")):
        passive = bool(hanging(tokens, told, "aux:pass"))
        tokens[doer.index - first] = replace(doer, head=told.index, relation="nsubj:pass" if passive else "nsubj")
        tokens[tops[0].index - first] = replace(tops[0], head=verb.index, relation="nsubj")


def give_joined_subject(tokens: list[Token], at: int) -> None:
    """Make who stands between "and" and a verb that is joined without an "and" of its own that verb's subject: "arrested
    the premier and | a general | declared an emergency"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB" or verb.relation != "conj" or hanging(tokens, verb, "nsubj", "aux", "cc", "mark", "expl"):
        return
    joined = [t for t in tokens[:at] if t.relation == "conj" and t.index > verb.head and hanging(tokens, t, "cc")]
    noun = joined[-1] if joined else verb
    phrase = {t.index for t in tokens if t.index == noun.index or hangs_from(tokens, t, noun)}
    alone = noun.tag in {"NOUN", "PROPN"} and not hanging(tokens, noun, "case") and verb.index - 1 == max(phrase)
    if not alone or word_class("harmed", verb.lemma) or verb.text.lower().endswith("ing"):
        return
    tokens[noun.index - first] = replace(noun, head=verb.index, relation="nsubj")
    for cc in hanging(tokens, noun, "cc"):
        tokens[cc.index - first] = replace(cc, head=verb.index)


def share_no_subject(tokens: list[Token], at: int) -> None:
    """Hang a verb done to "them" from the verb of telling above the one that it is joined to, where those are the subject of
    that one, as nobody does it to himself: "said the rebels had fled and | called | on them to give up"."""
    token, first = tokens[at], tokens[0].index
    if token.relation != "conj" or token.tag != "VERB" or hanging(tokens, token, "nsubj", "aux", "mark"):
        return
    other = tokens[token.head - first]
    if other.relation != "ccomp" or not any(
        t.text.lower() in MANY for t in hanging(tokens, token, "obj", "obl", "iobj")
    ):
        return
    subjects = [t for t in hanging(tokens, other, "nsubj", "nsubj:pass") if t.tag == "NOUN" and not t.is_plain]
    others = [t for t in tokens[other.index - first : at] if t.tag in {"NOUN", "PROPN", "NUM"} and not t.is_plain]
    if subjects and not others:
        tokens[at] = replace(token, head=other.head)
