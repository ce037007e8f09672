"""Noun phrases: what belongs to the noun right before it, though a parser hangs it from the verb.

In: the tokens of one sentence, as parsed. Out: the same, put right:

- "of" behind a word for several brings in what they are: "carried out a series | of raids";
- "by" behind a deed that somebody is against brings in its doer: "fights an insurgency | by the Front";
- "from" behind those who fight brings in whose they are: "battled fighters | from the Front";
- a people's name before those who fight is theirs, and not their deed's: "Syrian | rebel shelling";
- a title before a name is a part of it, and nobody else: "murdered | Monsignor | Arturo Rivas";
- a person's name behind what somebody heads is his: "the head of the | hospital |, Tamo Reku, said";
- "an" stands before one thing, and those right behind it do what follows: "an attack | officials | have blamed on";
- "on" right before a pronoun leads it: "called | on | them to give up";
- "many" stands before those whom it counts: "there were | many | dead";
- a number that "and" joins, right before a noun that it joins too, counts it: "a major and | two | soldiers";
- what some of them are is no more of those counted: "wounding nine people, two of them | policemen";
- one of those who fight or suffer, with an article, is a noun: "a | major | and two soldiers";
- who is accused "of" something is the object of that verb: "accused | Chad | of arming them".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.names.classes import is_title
from parley.extract.tokens import Token, hanging, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country_word
from parley.gazetteer.people import status_of

NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})


def with_noun_phrases(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the phrases of its nouns whole."""
    found = [_of_band(tokens, token) for token in tokens]
    for at in range(1, len(found)):
        if (noun := _own_noun(found, found[at])) is not None:
            found[at] = replace(found[at], head=noun.index, relation="nmod")
        elif (noun := _measured(found, found[at])) is not None:
            first = found[0].index
            found[noun.index - first] = replace(noun, relation=found[at].relation)
            found[at] = replace(found[at], head=noun.index, relation="nmod")
        elif (verb := _accusing(found, found[at])) is not None:
            found[at] = replace(found[at], head=verb.index, relation="obj")
        elif (noun := _head_of_it(found, found[at])) is not None:
            found[at] = replace(found[at], head=noun.index)
        elif _is_one_thing(found, at):
            _part(found, at)
        elif _is_led(found, at):
            found[at - 1] = replace(found[at - 1], head=found[at].index, relation="case")
        elif _is_titled(found, at):
            found[at - 1] = replace(found[at - 1], head=found[at].index, relation="nmod:desc")
        elif _is_many(found, at):
            found[at] = replace(found[at], relation="amod")
        elif _is_one_of_them(found, found[at]):
            found[at] = replace(found[at], tag="NOUN")
        elif _is_joined_alike(found, at):
            found[at - 1] = replace(found[at - 1], head=found[at].index, relation="nummod")
        elif _is_what_some_are(found, found[at]):
            found[at] = replace(found[at], relation="parataxis")
        elif _is_told(found, found[at]):
            found[at] = replace(found[at], relation="ccomp")
        elif found[at].tag == "ADP" and hanging(found, found[at], "cop"):  # "the truce was | over"
            found[at] = replace(found[at], tag="ADV")
    return found


def _is_told(tokens: Sequence[Token], token: Token) -> bool:
    """Whether what is taken for a time or place is a clause, with who is there and where: "alleges that Chad is |
    behind the raid"."""
    that = [mark.text.lower() for mark in hanging(tokens, token, "mark")] == ["that"]
    is_clause = that and hanging(tokens, token, "cop") and hanging(tokens, token, "nsubj")
    return token.relation == "obl" and bool(is_clause) and tokens[token.head - tokens[0].index].is_verbal


def _own_noun(tokens: Sequence[Token], token: Token) -> Token | None:
    """The noun right before the preposition of `token`, where that can lead nothing but more of it."""
    led = _led(tokens, token) if token.relation == "obl" else None
    if led is None:
        return None
    word, noun, verb = led
    if word == "of":
        within = noun.relation == "obl" and hanging(tokens, noun, "case") and not word_class("telling_of", verb.lemma)
        return noun if within or noun.tag == "NUM" or word_class("quantities", noun.lemma) else None
    if word == "to" and word_class("harms", noun.lemma):
        return noun
    if word == "with":
        return noun if word_class("harms", token.lemma) and noun.entity == "person" else None
    if hanging(tokens, verb, "aux:pass") or not token.is_party or noun.relation != "obj":
        return None
    if word == "by":
        return noun if noun.entity == "event" else None
    fight = word == "from" and any_class(("armed_people", "forces"), noun.lemma) and noun.tag == "NOUN"
    return noun if fight and token.entity == "organization" and word_class("fighting_men", verb.lemma) else None


def _led(tokens: Sequence[Token], token: Token) -> tuple[str, Token, Token] | None:
    """The one preposition of what hangs from a verb, the noun right before it, which hangs from that verb too, and the
    verb."""
    first, cases = tokens[0].index, hanging(tokens, token, "case")
    if len(cases) != 1 or cases[0].index == first:
        return None
    noun, verb = tokens[cases[0].index - 1 - first], tokens[token.head - first]
    is_next = noun.head == verb.index and verb.index < noun.index < token.index
    return (cases[0].text.lower(), noun, verb) if is_next and noun.tag in NOMINAL else None


def _of_band(tokens: Sequence[Token], token: Token) -> Token:
    """`token`, hung from the rebels or militants right behind it where it is their people's name; or a noun, where it is a
    deed with its doers before it and whom it hits behind "of"."""
    behind = tokens[token.index + 1 - tokens[0].index : token.index + 2 - tokens[0].index]
    capital = token.text.istitle() and token.tag in {"ADJ", "PROPN"} and token.relation == "amod"
    named = capital and country_word(token.text) is not None
    does = named and bool(behind) and behind[0].relation == "compound" and behind[0].head == token.head
    if does and behind[0].tag == "NOUN" and word_class("irregulars", behind[0].lemma):
        return replace(token, head=behind[0].index)
    is_deed = token.tag == "VERB" and token.text.lower().endswith("ing") and hanging(tokens, token, "compound")
    return replace(token, tag="NOUN", lemma=token.text.lower()) if is_deed and hanging(tokens, token, "nmod") else token


def _measured(tokens: Sequence[Token], token: Token) -> Token | None:
    """The noun that "of" ties an object to, where the tree takes it for a time: "entered the second week | of an
    operation"."""
    led = _led(tokens, token) if token.relation == "obj" else None
    if led is None or led[0] != "of":
        return None
    return led[1] if led[1].relation == "obl:unmarked" else None


def _accusing(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb whose object stands before the "of" of its complement, though it is taken for the complement's
    subject."""
    if token.relation != "nsubj" or token.head <= token.index:
        return None
    first, done = tokens[0].index, tokens[token.head - tokens[0].index]
    verb = tokens[done.head - first]
    marks = hanging(tokens, done, "mark")
    between = len(marks) == 1 and marks[0].text.lower() == "of" and marks[0].index > token.index > verb.index
    free = verb.is_verbal and verb.index != done.index and not hanging(tokens, verb, "obj")
    return verb if between and free and done.text.lower().endswith("ing") else None


def _head_of_it(tokens: Sequence[Token], name: Token) -> Token | None:
    """Who heads the body that a person's name stands behind, and is he."""
    first, thing = tokens[0].index, tokens[name.head - tokens[0].index]
    if (
        name.relation != "appos"
        or not name.name.endswith("PER")
        or thing.relation != "nmod"
        or thing.index > name.index
    ):
        return None
    heads = tokens[thing.head - first]
    of = [case.text.lower() for case in hanging(tokens, thing, "case")] == ["of"]
    is_body = thing.entity in {"organization", "place"} and not thing.name.endswith("PER")
    return heads if of and is_body and heads.tag == "NOUN" and heads.entity == "person" and heads.is_plain else None


def _is_one_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun has an article of its own, and the one behind it does what a clause says of it."""
    thing, doers = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    article = tokens[at - 1].text.lower() in {"a", "an"} and tokens[at - 1].head == doers.index
    joined = thing.tag == "NOUN" and thing.is_plain and thing.relation == "compound" and thing.head == doers.index
    does = doers.tag == "NOUN" and not doers.is_plain and doers.relation == "nsubj" and doers.entity == "person"
    verb = tokens[doers.head - tokens[0].index]
    below = verb.relation in {"advcl", "acl:relcl", "parataxis", "conj"} and not hanging(
        tokens, verb, "obj", "mark", "cc"
    )
    return article and joined and does and below


def _part(tokens: list[Token], at: int) -> None:
    """Set the noun at position `at` beside what was told before it, with the clause about it below it."""
    first, article = tokens[0].index, tokens[at - 1]
    verb = tokens[tokens[at + 1].head - first]
    told = tokens[verb.head - first]
    noun = next(iter(hanging(tokens, told, "obj", "nsubj", "nsubj:pass")), told)
    tokens[at] = replace(tokens[at], head=noun.index, relation="appos")
    tokens[at - 1] = replace(article, head=tokens[at].index)
    tokens[verb.index - first] = replace(verb, head=tokens[at].index, relation="acl:relcl")


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    """Whether the preposition right before a pronoun is taken for a mark of the clause behind: "called | on | them to go"."""
    word, led = tokens[at - 1], tokens[at]
    marks = word.tag == "ADP" and word.relation == "mark" and word.head > led.index
    return marks and led.tag == "PRON" and led.relation == "obl" and not hanging(tokens, led, "case")


def _is_titled(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before position `at` is the title of the person named there, though both are hung alike."""
    title, name = tokens[at - 1], tokens[at]
    alike = (title.head, title.relation) == (name.head, name.relation) and not name.is_root
    is_name = name.tag == "PROPN" and name.name.endswith("PER")
    return alike and is_name and title.text.istitle() and is_title(title.text)


def _is_many(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for how many is taken for a subject of the word right behind it: "there were | many | dead"."""
    many, counted = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    taken = many.tag == "ADJ" and matches(many.relation, ("nsubj",)) and many.head == counted.index
    return taken and counted.tag == "ADJ" and matches(counted.relation, ("nsubj",)) and many.index < counted.index


def _is_joined_alike(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before position `at` is a number that is joined to a noun as the noun here is: "a major and | two
    | soldiers"."""
    number, noun = tokens[at - 1], tokens[at]
    alike = number.relation == noun.relation == "conj" and number.head == noun.head < number.index
    return alike and number.tag == "NUM" and noun.tag == "NOUN"


def _is_one_of_them(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word for one who fights or suffers is taken for a quality, though it has an article and no noun."""
    stands = token.tag == "ADJ" and matches(token.relation, ("nsubj", "obj", "obl", "conj"))
    return stands and status_of(token.lemma) is not None and "a" in {t.lemma for t in hanging(tokens, token, "det")}


def _is_what_some_are(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a noun says what some of those counted before it are, though it is taken for more of them."""
    some = hanging(tokens, token, "nsubj") if token.relation == "obj" else []
    of = [t for one in some if one.tag in {"NUM", "DET", "ADJ"} for t in hanging(tokens, one, "nmod")]
    return any(t.lemma.lower() in {"they", "who", "which"} for t in of)
