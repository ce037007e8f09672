"""Pronouns: whom "he", "it", "they", "who" and "both" stand for.

In: a `Discourse` and a pronoun. Out: the parties of the mention that it points back to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import surface_subject
from parley.extract.mentions import PartyMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.issuer import titular
from parley.extract.parties.pairs import pair
from parley.extract.parties.phrases import is_definite, is_single, name_at
from parley.extract.parties.quoted import in_same_quote, quoted_with
from parley.extract.parties.relatives import antecedent, is_one_who
from parley.extract.parties.slain import killers_of
from parley.extract.tokens import Token, matches
from parley.records import Party, bodies_of

HE = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}
HIS = {"he", "him", "his", "himself"}
IT = {"it", "its", "itself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
WE = {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
BOTH = {"both", "neither"}
WHO = {"who", "whom", "whose", "which", "that"}
FAR = 3
"""How many sentences back a pronoun may point."""


def pronoun(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """Whom a pronoun stands for; () where for nobody known."""
    word = token.text.lower()
    if word == "it" and (_is_empty(discourse, token) or _is_deed(discourse, token)):
        return ()
    if word == "those":
        return _of_another(discourse, token)
    if word in WHO:
        return antecedent(discourse, token)
    if word in WE:
        return _speaker(discourse, token)
    if word in BOTH:
        return tuple(Party(body) for body in pair(discourse, token))
    if word in {"it", "they"} and (told := _teller(discourse, token)):
        return told
    if word.endswith(("self", "selves")) and (own := _reflected(discourse, token)):
        return own
    for words, fits in ((HE, _is_person), (IT, _is_body), (THEY, _is_many)):
        if word in words:
            return _nearest(discourse, token, fits)
    return ()


def _reflected(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The subject of the clause whose object "itself" is: "the ministry distanced itself"."""
    subjects = discourse.doc.children(token.head, "nsubj") if token.relation in {"obj", "iobj", "obl"} else []
    return discourse.together(subjects[-1].index) if subjects and subjects[-1].index < token.index else ()


def _is_empty(discourse: Discourse, token: Token) -> bool:
    """Whether "it" stands for nobody: "it was unclear what …", "it is said that …"."""
    if token.relation == "expl":
        return True
    head = discourse.doc.tokens[token.head]
    if is_of(head, "empty_it"):
        return True
    clause = discourse.doc.children(head.index, "csubj", "ccomp", "advcl", "xcomp")
    return bool(clause) and head.tag in {"ADJ", "NOUN"}


def _is_deed(discourse: Discourse, token: Token) -> bool:
    """Whether "it" is a deed rather than a body: "the raid killed two; Chad condemned it"."""
    return token.relation == "obj" and is_of(discourse.doc.tokens[token.head], "condemns")


def _of_another(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """People of the same sort that are somebody else's: of "its troops and those of Chad", Chad's troops."""
    alike = discourse.doc.tokens[token.head]
    if token.relation != "conj" or alike.tag != "NOUN" or not discourse.mention(alike.index):
        return ()
    return tuple(Party(alike.text.lower(), of) for of in discourse.owners(token))


def _nearest(discourse: Discourse, token: Token, fits: Callable[[Discourse, PartyMention], bool]) -> tuple[Party, ...]:
    """Who the mention stands for that a pronoun points back to, if it points to one."""
    chosen = _pointed_at(discourse, token, fits)
    if chosen is None:
        return ()
    return _joined(discourse, chosen) if fits is _is_many else chosen.parties


def _pointed_at(
    discourse: Discourse, token: Token, fits: Callable[[Discourse, PartyMention], bool]
) -> PartyMention | None:
    """The best fitting mention: of the clauses before it in its sentence, then of the sentences before."""
    killers = killers_of(discourse, token)
    quoted = quoted_with(discourse, token) if token.text.lower() in HE else set()
    for sentence in _by_sentence(discourse, token):
        fitting = [m for m in sentence if fits(discourse, m) and not _is_object_of_same(discourse, m, token)]
        fitting = [m for m in fitting if not killers & bodies_of(m.parties)]
        fitting = [m for m in fitting if m.kind != "person" or not quoted & {party.name for party in m.parties}]
        fitting = [m for m in fitting if _may_be_meant(discourse, m, token)]
        if fitting:
            best = _best(discourse, fitting, token)
            return None if _is_thing_nearer(discourse, best, token) else best
    return None


def _is_thing_nearer(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether "it" or "they" is rather a thing or things that lead a clause between: "the army says the bridge fell when
    it …". Of 55 parties named before such a thing 13 were meant."""
    doc, word = discourse.doc, token.text.lower()
    if word in HE or _owns_people(doc, token):
        return False
    first = max(mention.head + 1, doc.sentences[token.sentence].first)
    leading = (t for t in doc.tokens[first : token.index] if t.tag == "NOUN" and t.relation.startswith("nsubj"))
    return any(
        (t.text.lower() != t.lemma.lower()) == (word in THEY) and not discourse.mention(t.index)
        for t in leading
        if t.index != token.head
    )


def _owns_people(doc: Doc, token: Token) -> bool:
    """Whether it is whose the soldiers or the dead are: "its soldiers", "its death toll"."""
    owned = doc.tokens[token.head]
    return token.relation.endswith("poss") and (is_of(owned, "arms_of") or owned.lemma == "toll")


def _best(discourse: Discourse, fitting: list[PartyMention], token: Token) -> PartyMention:
    """The last subject, else the last mention. Of a sentence before, "they" are the subject of the main clause (right in
    15 of 27 such cases, the last subject in 10), and "he", where no subject is a person, is whom it names first (23 of
    34 in a treebank, the last in 15)."""
    subjects = [m for m in fitting if _is_subject(discourse, m)]
    if discourse.doc.tokens[fitting[0].head].sentence == token.sentence:
        return (subjects or fitting)[0]
    word = token.text.lower()
    if word in HE and not subjects:
        return fitting[-1]
    leading = [m for m in subjects if word in THEY and _leads(discourse, m)]
    return (leading or subjects or fitting)[0]


def _may_be_meant(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether a pronoun may point to a mention from where it stands. "He" is not "she" (borne out in 9 of 33 such in a
    treebank). "It" and "they" point no farther than to the sentence before (19 in 100 of those that went farther were
    right) save where its soldiers or dead are told of, and there to a subject (29 in 100 others were), "they" to men of somebody too; "it" is no country that only
    lies somewhere, nor "they" one body that led the sentence before."""
    head, word = discourse.doc.tokens[mention.head], token.text.lower()
    away = token.sentence - head.sentence
    if word in HE:
        is_told_of = is_single(discourse.doc, head) or not away or mention.kind != "group"
        return is_told_of and not _is_other_sex(mention, head.text.lower(), word)
    leads = _is_subject(discourse, mention) or head.relation.endswith("poss")
    if not away:
        return leads or word in THEY or mention.kind != "country"
    if away > 1:
        return leads and _owns_people(discourse.doc, token)
    if word in IT:
        return leads
    is_one = mention.kind == "body" and _is_subject(discourse, mention) and head.text.lower() == head.lemma.lower()
    is_owned = mention.kind == "group" and mention.parties[0].belongs_to is not None
    return is_owned or (leads and not is_one)


def _is_other_sex(mention: PartyMention, said: str, word: str) -> bool:
    """Whether a mention is "she" and a pronoun "he", or the other way round."""
    return mention.kind == "pronoun" and said in HE and (said in HIS) != (word in HIS)


def _teller(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The body, group or state that tells of itself: "police say they hold two". Of 79 such in six annotated sets 69 are
    the teller."""
    doc, clause = discourse.doc, discourse.doc.tokens[token.head]
    if not token.relation.startswith("nsubj") or clause.relation != "ccomp" or clause.is_root:
        return ()
    subjects = [t for t in doc.children(clause.head, "nsubj") if t.index < token.index]
    mention = discourse.mention(subjects[-1].index) if subjects else None
    if mention is None or mention.kind == "person" or (mention.kind == "country" and token.text.lower() == "they"):
        return ()
    is_one = doc.tokens[mention.head].text.lower() in HE
    return () if is_one else discourse.together(mention.head)


def _by_sentence(discourse: Discourse, token: Token) -> Iterator[list[PartyMention]]:
    found: list[PartyMention] = []
    now = token.sentence
    for mention in discourse.before(token.index):
        its = discourse.doc.tokens[mention.head].sentence
        if its != now:
            yield found
            found, now = [], its
        if token.sentence - its > FAR:
            return
        found.append(mention)
    yield found


def _joined(discourse: Discourse, mention: PartyMention) -> tuple[Party, ...]:
    """All that a mention is joined to by "and"."""
    head = discourse.doc.tokens[mention.head]
    while head.relation == "conj" and discourse.resolve(head.head):
        head = discourse.doc.tokens[head.head]
    return discourse.together(head.index)


def _is_subject(discourse: Discourse, mention: PartyMention) -> bool:
    return discourse.doc.tokens[mention.head].relation.startswith("nsubj")


def _is_object_of_same(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether both hang from one verb, so that they cannot be the same: "Russia said it attacked them"."""
    doc, head = discourse.doc, discourse.doc.tokens[mention.head]
    if token.relation == "obl" and head.relation == "nsubj":  # "troops crossed the border and clashed with them"
        return head.index in set(surface_subject(doc, doc.tokens[token.head]))
    return head.head == token.head and not token.relation.endswith("poss") and head.relation != "obl"


def _is_person(discourse: Discourse, mention: PartyMention) -> bool:
    head = discourse.doc.tokens[mention.head]
    if mention.kind == "description":
        return head.entity == "person" and head.text.lower() == head.lemma.lower()
    if mention.kind == "group":
        told = matches(head.relation, ("nsubj", "obj")) and not is_of(head, "body", "forces", "share")
        is_one = is_single(discourse.doc, head) or _is_the_one(discourse, head)
        somebody = head.entity == "person" or is_of(head, "fighter")
        return told and somebody and head.tag == "NOUN" and is_one
    pronouns = head.text.lower() in HE or is_one_who(discourse, head)
    return mention.kind == "person" or (mention.kind == "pronoun" and pronouns)


def _is_the_one(discourse: Discourse, head: Token) -> bool:
    """Whether a noun is somebody told of before, whom its clause goes on to tell of: "the bomber died when he ..."."""
    is_one = head.text.lower() == head.lemma.lower() and head.relation.startswith("nsubj")
    return is_one and is_definite(discourse.doc, head)


def _is_body(discourse: Discourse, mention: PartyMention) -> bool:
    head = discourse.doc.tokens[mention.head]
    if mention.kind in {"body", "country"}:
        return head.tag != "ADJ" and not _is_modifier(head)
    if mention.kind == "pronoun":
        return head.text.lower() in IT
    is_one = head.text.lower() == head.lemma.lower()
    return mention.kind == "group" and is_one and is_of(head, "forces", "body", "media")


def _is_modifier(head: Token) -> bool:
    return matches(head.relation, ("amod", "compound"))


def _is_many(discourse: Discourse, mention: PartyMention) -> bool:
    head = discourse.doc.tokens[mention.head]
    if _is_modifier(head) or head.tag == "ADJ":
        return False
    name = name_at(discourse.doc, mention.head)
    if discourse.doc.children(head.index, "conj") or len(mention.parties) > 1:
        return True
    if mention.kind in {"person", "country"}:
        is_plural = name is not None and head.text.endswith("s")
        return is_plural and mention.parties[0].belongs_to is not None and mention.kind == "country"
    many = head.text.lower() != head.lemma.lower() or head.text.lower() in THEY or is_of(head, "collective")
    return mention.kind == "body" or many


def _speaker(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """Who says "I" or "we": the subject of the speech that it stands in, else the last person who spoke; where none has,
    it is the voice of who issued the statement, or of the body or country that last did something."""
    doc = discourse.doc
    for above in doc.ancestors(token.index):
        if above.index == token.head or not _holds_speech(discourse, above):
            continue
        for child in doc.children(above.index, "nsubj"):
            outside = child.text.lower() not in WE and not in_same_quote(discourse, child.index, token)
            parties = discourse.resolve(child.index) if outside else ()
            if parties:
                return parties
    if titular(doc) and discourse.named.issuer:
        return (Party(discourse.named.issuer),)
    before = [m for m in discourse.before(token.index) if _is_subject(discourse, m)]
    said = (m.parties for m in before if m.kind == "person")
    issued = [m.parties for m in before if m.kind in {"body", "country"} and _leads(discourse, m)]
    if of := discourse.named.issuer:
        issued = [parties for parties in issued if parties[0].body == of] or [(Party(of),)]
    return next(chain(said, issued), ())


def _leads(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is the subject of a sentence, rather than of a clause in it."""
    tokens = discourse.doc.tokens
    return tokens[tokens[mention.head].head].is_root


def _holds_speech(discourse: Discourse, verb: Token) -> bool:
    return bool(discourse.doc.children(verb.index, "ccomp", "parataxis"))
