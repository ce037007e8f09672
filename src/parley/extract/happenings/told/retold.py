"""Retold: what a report only names again.

In: a report's claims in order. Out: those that tell something new. A restatement is told once, where it is told most
fully. A noun that names a deed of the same kind, by nobody else, nowhere else, on no other day and told by nobody else,
adds nothing ("the strikes on the town"); nor does one that only points back ("the attack", "Monday's fighting").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from parley.extract.doc import Doc
from parley.extract.events.said import is_said_of
from parley.extract.grammar.deeds import governing_verb, says_who
from parley.extract.grammar.leading import DEFINITE, OWNING, is_definite, leading
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import STRIKES, Claim, Span, When, bodies_of

VIOLENT = STRIKES | {"armed_clash", "abduction"}
DEALT = frozenset({"consult", "retreat", "protest", "coerce"})
BLOWING = frozenset({"explode", "detonate", "go"})
TAKING = frozenset({"kidnap", "abduct"})
FAR = 50
"""How many claims of a type back a report is searched, which bounds the work in endless ones."""
KNOWN = DEFINITE | OWNING
FRESH = frozenset({"a", "an", "another"})
ORDERED = frozenset({"first", "second", "third", "other", "another", "separate", "new", "ensuing"})


def told_once(doc: Doc, claims: Iterable[Claim], *, is_digest: bool) -> Iterator[Claim]:
    """`claims`, in order, without those that only name again what one before them told; in a digest, in its own
    story."""
    before: dict[str, list[Claim]] = defaultdict(list)
    story = -1
    for claim in claims:
        if is_digest and _paragraph(doc, claim.anchor) != story:
            story = _paragraph(doc, claim.anchor)
            before.clear()
        token = doc.only_word_of(claim)
        if token is None or not _names_again(doc, claim, token, before):
            before[claim.type].append(claim)
            yield claim


def _names_again(doc: Doc, claim: Claim, token: Token, before: Mapping[str, list[Claim]]) -> bool:
    """Whether `claim`, of the word `token`, only names what one `before` told."""
    alike = before.get(claim.type, [])[-FAR:]
    if token.tag != "NOUN":
        return bool(alike) and _is_done_again(doc, token)
    if claim.type in DEALT:
        return _is_given(doc, token) and any(_adds_nothing(claim, earlier) for earlier in alike)
    if claim.type not in VIOLENT or is_said_of(doc, token, claim.type) or _is_of_a_year(doc, token):
        return False
    repeats = not is_new(doc, token) and not _is_done(doc, token)
    if repeats and any(_adds_nothing(claim, earlier) for earlier in alike):
        return True
    takes_up = points_back(doc, token) and _is_known(claim, before)
    return takes_up or (_describes(doc, token) and any(before.get(type_) for type_ in STRIKES))


def is_new(doc: Doc, noun: Token) -> bool:
    """Whether a noun brings in a deed by its article or number, and says more of it: "a raid on the port", "two blasts
    shook the town", "carried out four raids"."""
    fresh = [t for t in doc.children(noun.index, "det", "nummod") if t.text.lower() in FRESH or t.tag == "NUM"]
    says_more = matches(noun.relation, ("nsubj",)) or doc.children(noun.index, "nmod", "acl")
    counted = any(t.tag == "NUM" for t in fresh) and governing_verb(doc, noun)
    return bool(fresh) and bool(says_more or counted)


def _is_done(doc: Doc, noun: Token) -> bool:
    """Whether a sentence tells of a deed by its noun: who did it ("blamed rebels for the attack"), that it was done
    ("carried out raids") or that there were many ("a series of raids"). Of 13 such nouns that name nothing new, 11 are
    told in annotated sets; of 83 others 13."""
    above = doc.tokens[noun.head]
    many = matches(noun.relation, ("nmod",)) and word_class("quantities", above.lemma)
    return bool(many or governing_verb(doc, noun)) or says_who(doc, noun)


def _describes(doc: Doc, noun: Token) -> bool:
    """Whether a noun only says what a deed was: "it was the worst attack", "described the blast as a terrorist
    attack"."""
    cases = leading(doc, noun.index)
    said = (
        doc.children(noun.index, "cop") and doc.children(noun.index, "nsubj") and not doc.children(noun.index, "expl")
    )
    return cases == {"as"} or (not cases and bool(said))


def _is_done_again(doc: Doc, verb: Token) -> bool:
    """Whether a verb tells again of a bomb or of people told of before: "it exploded", "the two were kidnapped"."""
    if verb.tag != "VERB" or verb.lemma.lower() not in BLOWING | TAKING:
        return False
    subjects = doc.children(verb.index, "nsubj", "nsubj:pass")
    things = [t for t in subjects if t.tag == "PRON" or is_definite(doc, t)]
    return bool(things) and things == list(subjects) and not doc.children(verb.index, "obl", "obj")


def points_back(doc: Doc, noun: Token) -> bool:
    """Whether a noun only takes up a deed told before: "the attack", with nobody and no place named in its phrase."""
    children = doc.children(noun.index)
    words = {t.text.lower() for t in children}
    known = any(t.text.lower() in KNOWN or t.entity == "time" for t in children if _determines(t))
    if not known or words & ORDERED or governing_verb(doc, noun) or says_who(doc, noun):
        return False
    said = [t for t in children if matches(t.relation, ("nmod", "acl", "appos")) and t.index > noun.index]
    if any(case.text.lower() == "by" for phrase in said for case in doc.children(phrase.index, "case")):
        return False
    return not any(t.tag == "PROPN" and t.entity != "time" for phrase in said for t in doc.subtree(phrase.index))


def _is_of_a_year(doc: Doc, noun: Token) -> bool:
    """Whether a noun tells of a deed of a year that it names: "the invasion in 2003". Both of two such are told."""
    after = (t for t in doc.children(noun.index, "nmod") if t.index > noun.index and doc.children(t.index, "case"))
    years = (t.text for t in after for t in (t, *doc.children(t.index)) if t.tag == "NUM")
    return any(len(year) == 4 and year.isdigit() and year[:2] in {"19", "20"} for year in years)


def _is_given(doc: Doc, noun: Token) -> bool:
    """Whether a noun takes up what is known by its first word: "his visit", "the withdrawal", "Sunday's march"."""
    words = [t for t in doc.children(noun.index) if _determines(t)]
    fresh = {t.text.lower() for t in doc.children(noun.index)} & (FRESH | ORDERED)
    return not fresh and any(t.relation == "nmod:poss" or t.text.lower() in KNOWN for t in words)


def _determines(token: Token) -> bool:
    return matches(token.relation, ("det", "nmod:poss"))


def _is_known(claim: Claim, before: Mapping[str, list[Claim]]) -> bool:
    """Whether a deed that a noun may point back to is told before: of its kind, or of any where it leaves the kind
    open."""
    told = (c for type_, listed in before.items() if type_ in _kinds(claim) for c in listed[-FAR:])
    return any(c.modality == claim.modality for c in told)


def _kinds(claim: Claim) -> frozenset[str]:
    return STRIKES if claim.type == "attack" else frozenset({claim.type, "attack"})


def _paragraph(doc: Doc, span: Span) -> int:
    return doc.sentence_at(span.start).paragraph


def _adds_nothing(claim: Claim, before: Claim) -> bool:
    if claim.modality != before.modality or claim.told_by not in {"", before.told_by}:
        return False
    bodies = bodies_of((*claim.actors, *claim.recipients))
    known = bodies_of((*before.actors, *before.recipients))
    if bodies_of(claim.actors) & (bodies_of(before.recipients) - bodies_of(before.actors)):
        return False  # those whom it hit strike back
    here = claim.place.name if claim.place else None
    visited = claim.type == "consult" and here and country(here) in known
    same_place = not here or visited or (before.place is not None and here == before.place.name)
    same_days = not claim.when or (before.when is not None and _days(claim.when) == _days(before.when))
    return bodies <= known and bool(same_place) and same_days


def _days(when: When) -> tuple[date | None, date | None]:
    return when.first, when.last
