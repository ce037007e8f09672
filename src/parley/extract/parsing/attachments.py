"""Attachments: what a parser hangs from a word too near or too far, though the words around say from which.

In: the tokens of one sentence, as parsed. Out: the same, with these hung where they belong, beside what `between` and
`subjects` put right:

- what somebody pledges, refuses or threatens "to" do completes that verb, though words that say when stand in between;
- a day right behind whoever does something is the day of the deed;
- "both" before a verb without a subject is its subject;
- what stands behind a semicolon is told beside what somebody said before it, and not by him;
- what "killing two" tells is what came of the deed before its comma, and not of an earlier one of others;
- what somebody did, besides saying what he will do or what others had done, is not part of what he says; nor is what he
  demands, when he threatens besides; and it is he who goes on to deny or to blame behind "X said,";
- the content of a claim belongs to the word for the claim, not to who makes it;
- blame belongs to whoever it is laid on;
- what stands behind "by" and a verb in "-ing" is its object;
- what a clause behind a comma and "who" says, it says of the noun before the comma;
- what stands in "-ing" beside another such word is joined to it, not to the verb above;
- no name is torn in two by a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.cues import is_cue
from parley.extract.parsing.between import first_of_list, first_of_two, take_both
from parley.extract.parsing.subjects import (
    give_clause_subject,
    give_joined_subject,
    give_main_subject,
    give_name_subject,
    give_teller,
)
from parley.extract.parsing.tellers import telling
from parley.extract.tokens import Token, hanging, matches
from parley.extract.words import any_class, word_class

WHO = frozenset({"who", "which"})
SHOOTING = frozenset({"fire", "open", "return"})


def with_attachments(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with what strayed hung where it belongs."""
    found = list(tokens)
    for at in range(len(found)):
        _part_names(found, at)
        take_both(found, at)
        give_clause_subject(found, at)
        give_main_subject(found, at)
        give_joined_subject(found, at)
        give_name_subject(found, at)
        give_teller(found, at)
        _give_object(found, at)
    for at, token in enumerate(found):
        if _is_completing(found, token):
            found[at] = replace(token, relation="xcomp")
        elif (verb := _dated(found, token)) is not None:
            found[at] = replace(token, head=verb.index, relation="obl")
        elif _is_both(found, token):
            found[at] = replace(token, tag="PRON", relation="nsubj")
        elif (first := first_of_two(found, token) or first_of_list(found, token)) is not None:
            found[at] = replace(token, head=first.index)
        elif (other := _other_deed(found, token)) is not None:
            found[at] = replace(token, head=other.index)
        elif _is_told_beside(found, token):
            found[at] = replace(token, relation="conj")
        elif (blow := _what_did_it(found, token)) is not None:
            found[at] = replace(token, head=blow.index)
        elif (noun := _told_of(found, token)) is not None:
            found[at] = replace(token, head=noun.index, relation="acl:relcl")
        elif (verb := _whole(found, token)) is not None:
            found[at] = replace(token, head=verb.index, relation="advcl")
        elif (teller := telling(found, token)) is not None:
            found[at] = replace(token, head=teller.index)
        elif (answer := _answer(found, token)) is not None:
            found[at] = replace(token, head=answer.index, relation="nmod")
        elif (claim := _claimed(found, token)) is not None:
            found[at] = replace(token, head=claim.index, relation="acl")
        elif (blaming := _blaming(found, token)) is not None:
            found[at] = replace(token, head=blaming.index, relation="obl")
    return found


def _told_of(tokens: Sequence[Token], clause: Token) -> Token | None:
    """The noun that a clause behind a comma and "who" tells of, where it hangs from what the noun does: "the rebels, | who
    have taken two towns, | are near"."""
    inside = matches(clause.relation, ("advcl",)) and clause.head > clause.index
    who = next(iter(hanging(tokens, clause, "nsubj")), None) if inside else None
    before = tokens[max(0, who.index - tokens[0].index - 2) : who.index - tokens[0].index] if who else ()
    is_behind = len(before) == 2 and before[1].text == "," and before[0].tag in {"NOUN", "PROPN"}
    if who is None or who.text.lower() not in WHO or not is_behind:
        return None
    noun = before[0]
    while matches(noun.relation, ("flat", "compound")) and noun.head != clause.index and not noun.is_root:
        noun = tokens[noun.head - tokens[0].index]
    return noun if noun.index < who.index else None


def _give_object(tokens: list[Token], at: int) -> None:
    """Make a verb in "-ing" behind "by", which was taken for a part of a noun, the way in which something is done, and
    that noun its object where it stands behind: "responded by bombing | areas near the town"."""
    deed, noun = tokens[at], tokens[tokens[at].head - tokens[0].index]
    by = at > 0 and tokens[at - 1].text.lower() == "by"
    if not by or deed.relation != "compound" or not _is_bare_deed(tokens, deed) or noun.relation != "obl":
        return
    tokens[at - 1] = replace(tokens[at - 1], head=deed.index, relation="mark")
    tokens[at] = replace(deed, head=noun.head, relation="advcl")
    if noun.index > deed.index:
        tokens[noun.index - tokens[0].index] = replace(noun, head=deed.index, relation="obj")


def _is_completing(tokens: Sequence[Token], token: Token) -> bool:
    """Whether an infinitive taken for a purpose is what its verb takes: "pledged in May | to stop", not "met to
    talk"."""
    if token.relation != "advcl" or token.head > token.index or token.tag != "VERB":
        return False
    verb = tokens[token.head - tokens[0].index]
    to = [t.text.lower() for t in hanging(tokens, token, "mark")] == ["to"]
    takes = verb.tag == "VERB" and word_class("taking_infinitives", verb.lemma)
    return to and takes and not hanging(tokens, verb, "obj", "iobj", "xcomp", "ccomp", "nsubj:pass", "aux:pass")


def _other_deed(tokens: Sequence[Token], token: Token) -> Token | None:
    """The deed that another is joined to, where it was joined to the verb above both: "denied | shelling Goma and |
    attacking Bukavu"."""
    verb = tokens[token.head - tokens[0].index]
    if (
        token.relation != "conj"
        or not _is_bare_deed(tokens, token)
        or _is_bare_deed(tokens, verb)
        or verb.tag != "VERB"
    ):
        return None
    deeds = (t for t in hanging(tokens, verb, "xcomp", "ccomp", "obj") if verb.index < t.index < token.index)
    return next((t for t in deeds if _is_bare_deed(tokens, t)), None)


def _is_told_beside(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a clause is taken for a second thing that somebody said, who stood behind the first: "the town fell, X said;
    two guards | died"."""
    first, verb = tokens[0].index, tokens[token.head - tokens[0].index]
    if token.relation != "ccomp" or verb.index > token.index or hanging(tokens, token, "mark"):
        return False
    said = any(t.index < verb.index for t in hanging(tokens, verb, "ccomp"))
    return said and any(t.text == ";" for t in tokens[verb.index - first : token.index - first])


def _what_did_it(tokens: Sequence[Token], token: Token) -> Token | None:
    """The deed of which it came that others were harmed, where that was hung from the deed of somebody else before it:
    "rebels raided a post, and soldiers | returned | fire, | killing | two"."""
    first, verb = tokens[0].index, tokens[token.head - tokens[0].index]
    harms = token.relation == "advcl" and word_class("harmed", token.lemma) and _is_bare_deed(tokens, token)
    if not harms or tokens[token.index - first - 1].text != "," or verb.index > token.index:
        return None
    deeds = [t for t in tokens[verb.index + 1 - first : token.index - first] if t.tag == "VERB"]
    last = deeds[-1] if deeds else verb
    if last is verb or not hanging(tokens, last, "nsubj") or hanging(tokens, last, "mark"):
        return None
    joined = last.relation == "conj" and last.head == verb.index and not is_cue("say", last.lemma)
    fights = last.lemma in SHOOTING or any_class(("acts_of_war", "answering"), last.lemma)
    return last if joined or (matches(last.relation, ("acl",)) and fights) else None


def _whole(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb of which it came that others were harmed, where that was hung from what came before the deed: "fired
    rockets after a warning, | killing | six"."""
    first, noun = tokens[0].index, tokens[token.head - tokens[0].index]
    harms = matches(token.relation, ("acl",)) and word_class("harmed", token.lemma) and _is_bare_deed(tokens, token)
    if not harms or tokens[token.index - first - 1].text != "," or noun.relation != "obl":
        return None
    led = {case.text.lower() for case in hanging(tokens, noun, "case")}
    verb = tokens[noun.head - first]
    aside = led & {"after", "despite", "following"} and not any_class(("acts_of_war", "blows"), noun.lemma)
    return verb if aside and verb.tag == "VERB" and any_class(("launching", "blows"), verb.lemma) else None


def _is_bare_deed(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a verb stands in "-ing", with no auxiliary and no subject."""
    is_deed = token.tag == "VERB" and token.text.lower().endswith("ing")
    return is_deed and not hanging(tokens, token, "aux", "nsubj", "aux:pass")


def _dated(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb of whoever a day is hung from, where it stands before that verb: "a court on Monday | sentenced him"."""
    noun = tokens[token.head - tokens[0].index]
    if (
        token.relation not in {"nmod", "nmod:unmarked"}
        or token.entity != "time"
        or not noun.index < token.index < noun.head
    ):
        return None
    verb = tokens[noun.head - tokens[0].index]
    does = noun.is_party or any_class(("bodies", "people"), noun.lemma)
    return verb if noun.relation == "nsubj" and verb.tag == "VERB" and does else None


def _answer(tokens: Sequence[Token], token: Token) -> Token | None:
    """The answer to what is hung from the deed that answers: "hit the port in | reply | to rocket fire"."""
    led = hanging(tokens, token, "case") if matches(token.relation, ("obl",)) else []
    before = tokens[led[0].index - tokens[0].index - 1] if led and led[0].index > tokens[0].index else None
    if before is None or before.head != token.head or led[0].text.lower() not in {"to", "for"}:
        return None
    return before if before.tag == "NOUN" and word_class("answers", before.lemma) else None


def _claimed(tokens: Sequence[Token], token: Token) -> Token | None:
    """The word for a claim whose content a clause is, which is hung from who makes it: "the claim of the army | that
    X"."""
    first = tokens[0].index
    who = tokens[token.head - first]
    claim = tokens[who.head - first]
    if not matches(token.relation, ("acl",)) or who.relation != "nmod" or not is_cue("telling", claim.lemma):
        return None
    is_content = any(mark.text == "that" for mark in hanging(tokens, token, "mark"))
    of = [case.text for case in hanging(tokens, who, "case")] == ["of"]
    told = is_content and of and bool(hanging(tokens, token, "nsubj", "csubj"))
    return claim if told and claim.index < who.index else None


def _blaming(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb by which a deed is laid "on" somebody, who is hung from the deed: "blamed the rise in ambushes | on
    rebels"."""
    if token.relation != "nmod" or [case.text for case in hanging(tokens, token, "case")] != ["on"]:
        return None
    told = deed = tokens[token.head - tokens[0].index]
    while matches(deed.relation, ("nmod", "conj")) and not deed.is_root:
        deed = tokens[deed.head - tokens[0].index]
    verb = tokens[deed.head - tokens[0].index]
    lays = verb.lemma in {"blame", "pin"} and verb.index < deed.index < token.index and deed.relation == "obj"
    laid = (t for t in hanging(tokens, verb, "obl") if "on" in {case.text for case in hanging(tokens, t, "case")})
    return verb if lays and deed is not told and not any(laid) else None


def _is_both(tokens: Sequence[Token], token: Token) -> bool:
    """Whether "both" stands for who does what the verb right behind it tells: "charges that | both | deny"."""
    verb = tokens[token.head - tokens[0].index]
    before = token.text.lower() == "both" and verb.index == token.index + 1 and verb.tag == "VERB"
    return before and token.relation != "nsubj" and not hanging(tokens, verb, "nsubj", "nsubj:pass")


def _part_names(tokens: list[Token], at: int) -> None:
    """Make the object of a verb what is hung behind it as a part of its subject's name, which no verb can tear:
    "Minister Idris | urged | Minister Adoum to go"."""
    part, first = tokens[at], tokens[0].index
    whole = tokens[part.head - first]
    if matches(whole.relation, ("nmod:desc", "compound")):
        whole = tokens[whole.head - first]
    verb = tokens[whole.head - first]
    torn = part.relation == "flat" and matches(whole.relation, ("nsubj",)) and whole.index < verb.index < part.index
    if torn and verb.tag == "VERB":
        tokens[at] = replace(part, head=verb.index, relation="obl" if hanging(tokens, verb, "obj") else "obj")
