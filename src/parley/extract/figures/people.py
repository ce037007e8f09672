"""People: which noun phrases stand for people, and for one person.

In: a parsed `Doc`, the head token of a noun phrase, the word that would count it. Out: yes or no.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.extract.doc import Doc
from parley.extract.events.meant import meant
from parley.extract.figures.counters import Counter, counter_of
from parley.extract.figures.statuses import status_of_victims
from parley.extract.figures.victims import counted_noun, is_number_of, noun_ahead
from parley.extract.grammar.leading import DEFINITE, OWNING, is_indefinite, leading
from parley.extract.parties import parties_at
from parley.extract.parties.phrases import names_one
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.people import status_of
from parley.records import bodies_of

MANY = frozenset({"losses", "bodies", "injuries", "deaths"})
"""Kinds of nouns whose plural tells of people without a number."""
POINTING = DEFINITE | OWNING | {"any", "such", "whose", "no", "neither"}
OF_THEMSELVES = frozenset({"self", "toll", "bodies", "injuries", "losses"})
"""Kinds of words that count by themselves, whatever noun stands beside them."""
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
COUPLES = frozenset({"couple", "duo"})
ONE_PERSON = frozenset({"he", "him", "she", "her"})
SINGULAR = frozenset({"a", "an", "one", "another", "the", "his", "her", "their", "its", "this", "that", "every"})


def antecedent(doc: Doc, index: int) -> int:
    """What a relative pronoun stands for, or the token itself."""
    token = doc.tokens[index]
    if token.lemma.lower() in {"who", "which", "that", "whom"} and not token.is_root:
        verb = doc.tokens[token.head]
        if matches(verb.relation, ("acl",)):
            return _person_before(doc, doc.tokens[verb.head], token)
    return _taken_before(doc, token) if token.text.lower() == "them" and token.relation == "obj" else index


def _taken_before(doc: Doc, them: Token) -> int:
    """Whom a "them" takes up that the verb joined to another has: in "lined up 12 men and killed them", the men."""
    verb = doc.tokens[them.head]
    joined = verb.relation in {"conj", "advcl"} and not doc.children(verb.index, "nsubj") and verb.head < verb.index
    objects = [t for t in doc.children(verb.head, "obj") if t.index < verb.index] if joined else []
    return objects[0].index if len(objects) == 1 and not objects[0].is_plain else them.index


def _person_before(doc: Doc, noun: Token, who: Token) -> int:
    """The person whom "who" takes up: in "the body of John Barrow, who was killed", Barrow, though the tree hangs the
    clause from the body."""
    if who.lemma.lower() == "who" and word_class("remains", noun.lemma):
        owners = [t for t in doc.children(noun.index, "nmod") if t.index < who.index and t.name.endswith("PER")]
        return owners[-1].index if owners else noun.index
    return noun.index


def counts_people(doc: Doc, people: int, counter: Counter) -> bool:
    """Whether what a number counts can be people: "eight bases" were captured, "two missiles" missed."""
    token = doc.tokens[people]
    noun = doc.tokens[counted_noun(doc, people)]
    left_out = meant(doc, token)
    share = doc.tokens[token.head]
    if token.relation == "nmod" and "of" in leading(doc, people) and word_class("fractions", share.lemma):
        return False  # "a third of the 90,000 people"
    is_thing = any_class(("weapons", "materiel", "aircraft"), noun.lemma) or (
        left_out is not token and not is_person(left_out)
    )
    if is_thing or are_animals(doc, people):
        return False
    if is_number_of(noun) or counter_of(doc, noun) or word_class("bands_of_people", noun.lemma):
        return True
    sure = not counter.is_of_many_meanings or counter.kind in OF_THEMSELVES
    if (counter.measure in {"killed", "injured", "casualties"} and sure) or token.tag in {"NUM", "PRON", "ADJ", "DET"}:
        return True
    token = noun
    people_like = any_class(("people", "plain_people"), token.lemma)
    return token.entity == "person" or people_like or token.tag == "PROPN"


def are_animals(doc: Doc, people: int) -> bool:
    """Whether animals are counted: "thousands of birds"."""
    noun = doc.tokens[counted_noun(doc, people)]
    return noun.tag != "PROPN" and word_class("animals", noun.lemma)  # "7,000 Tigers"


def is_person(token: Token) -> bool:
    """Whether a noun is of a person or of people, by the everyday words for them or those for who suffers in a war."""
    many = word_class("collective", token.lemma)
    suffers = status_of(token.lemma) is not None and not many
    return token.entity == "person" or suffers or word_class("people", token.lemma)


def _is_one_of_a_people(doc: Doc, token: Token) -> bool:
    """Whether a name of a people stands for one of them: "a Chadian"."""
    return token.name.endswith("NORP") and is_indefinite(doc, token)


def stands_for_people(doc: Doc, people: int, counter: Counter) -> bool:
    """Whether a noun phrase without a number is of people: "a soldier", "the mayor", "civilians"."""
    token = doc.tokens[people]
    if are_animals(doc, people):
        return False
    if counter.kind in {"self", "toll", "taken"} or is_only_described(doc, people, counter):
        return False
    if any(t.text.lower() == "how" for t in doc.subtree(people)):  # "how many soldiers it lost" is not said
        return False
    if counter.kind in {"of", "deaths", "bodies"} and not is_singular(doc, people):
        return False
    if _is_one_of_a_people(doc, token) or ((ahead := noun_ahead(doc, people)) and is_person(ahead)):
        return True
    if token.tag == "PROPN":
        return token.name.endswith("PER") or token.entity == "person"
    if token.tag == "PRON":
        return token.text.lower() in ONE_PERSON and counter.kind != "of"
    if is_the_other(doc, people) or _is_of_an_age(doc, token):
        return True
    return token.tag == "NOUN" and is_person(token)


def _is_of_an_age(doc: Doc, token: Token) -> bool:
    """Whether a word is for somebody by nothing but his age: "a 12-year-old"."""
    words = [t.text.lower() for t in doc.tokens[max(0, token.index - 3) : token.index]]
    return is_indefinite(doc, token) and token.text.lower() == "old" and words[1:] == ["year", "-"]


def is_only_described(doc: Doc, people: int, counter: Counter) -> bool:
    """Whether what became of people only says which ones are meant: "the dead peacekeeper", "families of those
    killed"."""
    described = [counter_of(doc, t) for t in doc.children(people, "amod")]
    state = any(described) if counter.is_of_many_meanings else counter.kind == "state" and counter in described
    which = not is_singular(doc, people) and any(counter_of(doc, t) == counter for t in doc.children(people, "acl"))
    remains = word_class("remains", doc.tokens[doc.tokens[people].head].lemma)
    return state or (which and not remains)


def is_bare_plural(doc: Doc, people: int, kind: str) -> bool:
    """Whether a noun of `kind` tells of many by itself, and points at none told of before: "casualties", "bodies"."""
    token = doc.tokens[people]
    if kind not in MANY or token.is_plain:
        return False
    state = bool(leading(doc, people) & {"with", "of", "from", "by"})
    if kind == "injuries" and (token.lemma.lower() != "injury" or (state and token.relation != "nmod")):
        return False
    if people + 1 < len(doc.tokens) and doc.tokens[people + 1].text == ":":  # "casualties: two dead"
        return False
    if doc.children(people, "nummod"):  # a number that counts nobody: "18.9 deaths a year"
        return False
    plain = not any(t.text.lower() in POINTING for t in doc.children(people, "det", "nmod:poss", "cc", "cc:preconj"))
    above = doc.tokens[token.head]
    if token.relation == "nmod" and (above.lemma.lower() == "report" or is_number_of(above)):  # "reports of casualties"
        untrue = word_class("untrue", doc.tokens[above.head].lemma)  # "reports of casualties are false"
        plain = plain and not untrue and not any(t.text.lower() in POINTING for t in doc.children(above.index, "det"))
        above = above if above.lemma.lower() == "report" else doc.tokens[above.head]
    return plain and word_class("finding_bodies" if kind == "bodies" else "telling_of_losses", above.lemma)


def counted_together(doc: Doc, people: Sequence[int]) -> list[list[int]]:
    """Joined people, those counted together as each is one without a name or numeral and nothing sets them apart: of "a
    teacher, a soldier and a trader" the teacher with the trader, of "a Kenyan and a Pole" each alone."""
    groups: dict[object, list[int]] = {}
    for index in people:
        kind = _kind_of(doc, doc.tokens[index]) if _is_one_unnamed(doc, doc.tokens[index]) else index
        groups.setdefault(kind, []).append(index)
    return list(groups.values())


def _is_one_unnamed(doc: Doc, token: Token) -> bool:
    """Whether a noun or pronoun is of one person whom no name tells."""
    named = token.tag == "PROPN" or doc.children(token.index, "flat", "nummod")
    person = token.tag != "NUM" and (is_person(token) or token.tag == "PRON")
    return not named and person and (is_singular(doc, token.index) or _goes_without_article(doc, token))


def _kind_of(doc: Doc, token: Token) -> tuple[frozenset[str], bool]:
    """What sets one of several people apart: the lands or groups that words beside the noun name, and whether he
    fights."""
    beside = [t for t in (token, *doc.children(token.index, "amod", "compound", "nmod")) if t.name != "O"]
    bodies = bodies_of(party for t in beside for party in parties_at(doc, t.index))
    return bodies, status_of_victims(doc, token.index) == "military"


def named_together(doc: Doc, people: int) -> int | None:
    """How many a noun phrase is of that has no number: one person, or a couple; None where it does not say."""
    couple = doc.tokens[people].text.lower() in COUPLES and not doc.children(people, "nmod")
    return 2 if couple else 1 if is_singular(doc, people) else None


def _goes_without_article(doc: Doc, token: Token) -> bool:
    """Whether a noun of one in a list has no article or number of its own: "a man, woman and boy"."""
    return token.is_plain and not doc.children(token.index, "det", "nummod", "nmod:poss")


def is_the_other(doc: Doc, people: int) -> bool:
    """Whether words stand for one more of several people: "killing one and wounding the other", "a fifth died
    later"."""
    token = doc.tokens[people]
    article = {t.text.lower() for t in doc.children(people, "det")}
    one_more = token.text.lower() in ORDINALS and "a" in article and not doc.children(people, "nmod")
    return one_more or (token.text.lower() == "other" and "the" in article)


def is_singular(doc: Doc, people: int) -> bool:
    """Whether a noun phrase without a number is of one person."""
    token = doc.tokens[people]
    if is_the_other(doc, people):
        return True
    if token.tag == "PROPN":
        return not token.text.endswith("s") or names_one(doc, token)
    if token.tag == "PRON":
        return token.text.lower() in ONE_PERSON
    alone = token.is_plain and not word_class("collective", token.lemma)
    named = any(t.tag == "PROPN" for t in doc.children(people, "flat", "appos"))
    owned = bool(doc.children(people, "nmod:poss"))
    return alone and (
        named
        or owned
        or _stands_bare(doc, token)
        or any(t.text.lower() in SINGULAR for t in doc.children(people, "det"))
    )


def _stands_bare(doc: Doc, token: Token) -> bool:
    """Whether a noun for a person has no article or number, as headlines have it: "Teenager killed by sniper"."""
    beside = doc.children(token.index, "det", "nummod", "case")
    return is_person(token) and not beside and not matches(token.relation, ("conj", "compound", "nmod"))
