"""Fitting: which mentions "he", "it" or "they" may stand for.

In: a `Discourse`, a mention of somebody, a pronoun behind it. Out: whether the mention is of one person, one body or
several, and whether a pronoun may point to it from where it stands.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite, preposition
from parley.extract.mentions import PartyMention
from parley.extract.parties.by_pronoun.relatives import is_one_who
from parley.extract.parties.by_pronoun.sexes import sex
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.phrases import is_single, name_at
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class

HE = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}
HIS = {"he", "him", "his", "himself"}
IT = {"it", "its", "itself"}
WHERE = frozenset({"in", "at", "near", "into", "inside", "across", "over", "around"})
THEY = {"they", "them", "their", "theirs", "themselves"}


def is_person(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is of one person, whom "he" or "she" may stand for."""
    head = discourse.doc.tokens[mention.head]
    if mention.kind == "description":
        return head.entity == "person" and head.is_plain
    if mention.kind == "group":
        told = matches(head.relation, ("nsubj", "obj")) and not is_of(head, "body", "forces", "share")
        is_one = is_single(discourse.doc, head) or _is_the_one(discourse, head)
        somebody = head.entity == "person" or is_of(head, "fighter")
        return told and somebody and head.tag == "NOUN" and is_one
    pronouns = head.text.lower() in HE or is_one_who(discourse, head)
    return mention.kind == "person" or (mention.kind == "pronoun" and pronouns)


def _is_the_one(discourse: Discourse, head: Token) -> bool:
    """Whether a noun is somebody told of before, whom its clause goes on to tell of: "the bomber died when he ..."."""
    is_one = head.is_plain and head.relation.startswith("nsubj")
    return is_one and (is_definite(discourse.doc, head) or bool(discourse.doc.children(head.index, "nmod:poss")))


def _is_in_office(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is of one who is called by what he is, and leads its sentence: "The rebel delegate urged an end to
    it. He said"."""
    head = discourse.doc.tokens[mention.head]
    return _is_the_one(discourse, head) and not is_of(head, "civilian", "persons") and leads(discourse, mention)


def is_body(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is of one body or country, which "it" may stand for."""
    head = discourse.doc.tokens[mention.head]
    if mention.kind in {"body", "country"}:
        return head.tag != "ADJ" and not _is_modifier(head)
    if mention.kind == "pronoun":
        return head.text.lower() in IT
    is_one = head.is_plain
    if mention.kind == "description":  # "The group called on ... It said"
        return is_one and len(mention.parties) == 1 and is_of(head, "again_body", "again_country")
    return mention.kind == "group" and is_one and is_of(head, "forces", "body", "media")


def _is_modifier(head: Token) -> bool:
    return matches(head.relation, ("amod", "compound"))


def is_many(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is of several, whom "they" may stand for; of a body, too, as its people."""
    head = discourse.doc.tokens[mention.head]
    if _is_modifier(head) or head.tag == "ADJ":
        return False
    name = name_at(discourse.doc, mention.head)
    if discourse.doc.children(head.index, "conj") or len(mention.parties) > 1:
        return True
    if mention.kind in {"person", "country"}:
        is_plural = name is not None and head.text.endswith("s")
        return is_plural and mention.parties[0].belongs_to is not None and mention.kind == "country"
    many = not head.is_plain or head.text.lower() in THEY or is_of(head, "collective")
    return mention.kind == "body" or many


def may_be_meant(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether a pronoun may point to a mention from where it stands. "He" is not "she" (borne out in 9 of 33 such in a
    treebank). "It" and "they" point no farther than to the sentence before (19 in 100 of those that went farther were
    right) save where its soldiers or dead are told of, and there to a subject (29 in 100 others were), "they" to men of
    somebody too; "it" is no country that only lies somewhere, nor "they" one body that led the sentence before."""
    head, word = discourse.doc.tokens[mention.head], token.text.lower()
    away = token.sentence - head.sentence
    if not away and _strikes(discourse.doc, token) and _is_hurt(discourse.doc, head):
        return False
    if (
        word in HE
        and away
        and _is_dead(discourse.doc, head)
        and token.relation == "nsubj"
        and _speaks(discourse.doc, token)
    ):
        return False
    if word in HE:
        is_told_of = is_single(discourse.doc, head) or not away or mention.kind != "group"
        is_told_of = is_told_of or (away == 1 and _is_in_office(discourse, mention))
        return is_told_of and not _is_other_sex(discourse, mention, word)
    leads = is_subject(discourse, mention) or head.relation.endswith("poss")
    if not away:
        posted = is_of(head, "media") and preposition(discourse.doc, head) in {
            "on",
            "in",
        }  # "said on its website that it"
        return not posted and (
            leads or word in THEY or mention.kind != "country" or _is_addressed(discourse.doc, head, token)
        )
    if away > 1:
        return leads and owns_people(discourse.doc, token)
    if word in IT:
        return leads
    is_one = mention.kind == "body" and is_subject(discourse, mention) and head.is_plain
    is_owned = mention.kind == "group" and mention.parties[0].belongs_to is not None
    return is_owned or (leads and not is_one)


def _strikes(doc: Doc, token: Token) -> bool:
    """Whether a pronoun is for who deals a blow: "killed two children as | they | shelled a street"."""
    return token.relation == "nsubj" and any_class(("blows", "killing_verbs"), doc.tokens[token.head].lemma)


def _is_hurt(doc: Doc, head: Token) -> bool:
    """Whether somebody is told to be killed or hurt by a verb in the active: the object of "killed two children"."""
    return matches(head.relation, ("obj",)) and any_class(("harmed", "killing_verbs"), doc.tokens[head.head].lemma)


def _is_addressed(doc: Doc, country: Token, pronoun: Token) -> bool:
    """Whether "it" is whom somebody blames or asks, and a country before it whom its clause is about, not where it is:
    "cut ties with Chad, accusing it of", "halted aid to Chad and urged it to"."""
    told = any(is_cue(name, doc.tokens[pronoun.head].lemma) for name in ("blaming", "wishing", "say"))
    where = preposition(doc, country) in WHERE or matches(country.relation, ("nmod:poss",))
    return told and matches(pronoun.relation, ("obj", "iobj")) and not where


def _is_dead(doc: Doc, head: Token) -> bool:
    """Whether somebody is told to have died: "a general lost his life", "was killed"."""
    verb = doc.tokens[doc.tokens[head.head].head] if head.relation == "appos" else doc.tokens[head.head]
    lost = verb.lemma.lower() == "lose" and any(t.lemma.lower() == "life" for t in doc.children(verb.index, "obj"))
    killed = head.relation != "nsubj" and any_class(("killing_verbs", "single_killings"), verb.lemma)
    return lost or killed or verb.lemma.lower() in {"die", "perish"}


def _speaks(doc: Doc, pronoun: Token) -> bool:
    """Whether one who is alive does what a verb tells: "he called on both sides"."""
    verb = doc.tokens[pronoun.head]
    had = any(t.text.lower() == "had" for t in doc.children(verb.index, "aux"))
    return not had and (is_of(verb, "calls") or is_cue("say", verb.lemma))


def _is_other_sex(discourse: Discourse, mention: PartyMention, word: str) -> bool:
    """Whether a mention is a "she" and a pronoun "he", or the other way round."""
    said = discourse.doc.tokens[mention.head].text.lower()
    if mention.kind == "pronoun" and said in HE:
        return (said in HIS) != (word in HIS)
    known = sex(discourse, mention)
    return known is not None and (known == "he") != (word in HIS)


def owns_people(doc: Doc, token: Token) -> bool:
    """Whether it is whose the soldiers or the dead are: "its soldiers", "its death toll"."""
    owned = doc.tokens[token.head]
    return token.relation.endswith("poss") and (is_of(owned, "arms_of") or owned.lemma == "toll")


def is_thing_nearer(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether "it" or "they" is rather a thing or things that lead a clause between: "the army says the bridge fell
    when it …", but owns no people: "a rocket killed two of its soldiers". Of 55 parties named before such a thing 13 were
    meant."""
    doc, word = discourse.doc, token.text.lower()
    people = token.relation.endswith("poss") and any_class(("people", "armed_people"), doc.tokens[token.head].lemma)
    if word in HE or people or owns_people(doc, token):
        return False
    first = max(mention.head + 1, doc.sentences[token.sentence].first)
    leading = (t for t in doc.tokens[first : token.index] if t.tag == "NOUN" and t.relation.startswith("nsubj"))
    return any(
        t.is_plain != (word in THEY) and not discourse.mention(t.index) for t in leading if t.index != token.head
    )


def is_subject(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is the subject of its clause."""
    return discourse.doc.tokens[mention.head].relation.startswith("nsubj")


def leads(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is the subject of a sentence, rather than of a clause in it."""
    tokens = discourse.doc.tokens
    return tokens[tokens[mention.head].head].is_root
