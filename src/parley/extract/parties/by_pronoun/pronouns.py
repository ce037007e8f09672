"""Pronouns: whom "he", "it", "they", "who" and "both" stand for.

In: a `Discourse` and a pronoun. Out: the parties of the mention that it points back to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.extract.cues import is_cue
from parley.extract.grammar.arguments import surface_subject
from parley.extract.grammar.leading import leading
from parley.extract.mentions import PartyMention
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.by_noun.pairs import pair, two_who_met
from parley.extract.parties.by_pronoun.first_person import WE, speaker
from parley.extract.parties.by_pronoun.fitting import (
    HE,
    IT,
    THEY,
    is_body,
    is_many,
    is_person,
    is_subject,
    is_thing_nearer,
    leads,
    may_be_meant,
    owns_people,
)
from parley.extract.parties.by_pronoun.quoted import named_by, quoted_with
from parley.extract.parties.by_pronoun.relatives import antecedent
from parley.extract.parties.by_pronoun.sexes import sex
from parley.extract.parties.by_pronoun.slain import killers_of
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.phrases import behind
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import Party, bodies_of

BOTH = {"both", "neither"}
ITS = {"its", "their"}
WHO = {"who", "whom", "whose", "which", "that"}
SHE = {"she", "her", "hers", "herself"}
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
        return speaker(discourse, token)
    if word in BOTH:
        return tuple(Party(body) for body in pair(discourse, token))
    if word in {"it", "they"} and (told := _teller(discourse, token)):
        return told
    if word.endswith(("self", "selves")) and (own := _reflected(discourse, token)):
        return own
    if word in ITS and (own := _of_whole(discourse, token)):
        return own
    for words, fits in ((HE, is_person), (IT, is_body), (THEY, is_many)):
        if word in words and (found := _nearest(discourse, token, fits)):
            return found
    if word in THEY:
        return two_who_met(discourse, token)
    return _whose_men(discourse, token) if word == "its" else ()


def _reflected(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The subject of the clause whose object "itself" is: "the ministry distanced itself"."""
    subjects = discourse.doc.children(token.head, "nsubj") if token.relation in {"obj", "iobj", "obl"} else []
    return discourse.together(subjects[-1].index) if subjects and subjects[-1].index < token.index else ()


def _of_whole(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """Whose those are of whom some are told to be among them: of "49 Front fighters, including seven of | its | leaders",
    the Front."""
    doc = discourse.doc
    for part in doc.ancestors(token.index):
        if not matches(part.relation, ("nmod", "obl", "nmod:poss")):
            return ()
        if "including" in leading(doc, part.index):
            return tuple(p.as_body for p in discourse.resolve(part.head) if p.belongs_to and p.name[:1].islower())
    return ()


def _whose_men(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The state whose men or arms lead a sentence in which its people are hit: of "Chadian jets bombed two camps after a
    mine killed six of | its | soldiers", Chad."""
    if not owns_people(discourse.doc, token):
        return ()
    for mention in discourse.before(token.index):
        if discourse.doc.tokens[mention.head].sentence != token.sentence:
            return ()
        states = {party.belongs_to for party in mention.parties}
        if (
            mention.kind == "group"
            and len(states) == 1
            and is_subject(discourse, mention)
            and leads(discourse, mention)
        ):
            return tuple(Party(of) for of in states if of and nation(of))
    return ()


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
    """Whether "it" is a deed rather than a body: "the raid killed two; Chad condemned it", "called it an act of terror"."""
    verb = discourse.doc.tokens[token.head]
    called = discourse.doc.children(verb.index, "xcomp") if word_class("calling", verb.lemma) else ()
    is_deed = any(t.lemma.lower() in {"act", "crime", "massacre", "attack", "slaughter", "outrage"} for t in called)
    return token.relation == "obj" and (is_of(verb, "condemns") or is_deed)


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
    return _joined(discourse, chosen) if fits is is_many else chosen.parties


def _pointed_at(
    discourse: Discourse, token: Token, fits: Callable[[Discourse, PartyMention], bool]
) -> PartyMention | None:
    """The best fitting mention: of the clauses before it in its sentence, then of the sentences before."""
    killers = killers_of(discourse, token)
    quoted = quoted_with(discourse, token) if token.text.lower() in HE else set()
    told = named_by(discourse, token)
    for sentence in _by_sentence(discourse, token):
        fitting = [m for m in sentence if fits(discourse, m) and not _is_object_of_same(discourse, m, token)]
        fitting = [m for m in fitting if not killers & bodies_of(m.parties)]
        fitting = [m for m in fitting if m.kind != "person" or not quoted & {party.name for party in m.parties}]
        fitting = [m for m in fitting if may_be_meant(discourse, m, token) and not told & {p.name for p in m.parties}]
        if fitting:
            women = [m for m in fitting if sex(discourse, m) == "she"] if token.text.lower() in SHE else []
            best = _best(discourse, women or fitting, token)
            return None if is_thing_nearer(discourse, best, token) else best
    return None


def _best(discourse: Discourse, fitting: list[PartyMention], token: Token) -> PartyMention:
    """The last subject, else the last mention. Of a sentence before, "they" are the subject of the main clause (right
    in 15 of 27 such cases, the last subject in 10), and "he", where no subject is a person, is whom it names first (23
    of 34 in a treebank, the last in 15)."""
    subjects = [m for m in fitting if is_subject(discourse, m)]
    if discourse.doc.tokens[fitting[0].head].sentence == token.sentence:
        return (subjects or fitting)[0]
    word = token.text.lower()
    if word in HE and not subjects:
        return fitting[-1]
    told = word in HE and is_cue("say", discourse.doc.tokens[token.head].lemma) and subjects[0].kind != "person"
    if told and (own := [m for m in subjects if m.kind == "person" and leads(discourse, m)]):
        return own[0]  # "X said the head of the army had left. ..., he said"
    leading = [m for m in subjects if word in THEY and leads(discourse, m)]
    if leading and (doers := _told_of(discourse, subjects, leading[0], token)):
        return doers[0]
    many = [m for m in fitting if word in THEY and not discourse.doc.tokens[m.head].is_plain]
    return (leading or subjects or many or fitting)[0]


def _told_of(
    discourse: Discourse, subjects: list[PartyMention], teller: PartyMention, token: Token
) -> list[PartyMention]:
    """Those who lead what somebody tells behind it, where a deed is told of them on: of "rebels attacked Lima, officials
    said. | They | burned houses" the rebels; "they said" is said by the officials."""
    doc = discourse.doc
    verb, deed = doc.tokens[doc.tokens[teller.head].head], doc.tokens[token.head]
    if not is_cue("say", verb.lemma) or is_cue("say", deed.lemma) or not matches(token.relation, ("nsubj",)):
        return []
    clauses = {t.index for t in doc.children(verb.index, "ccomp", "parataxis") if t.index < teller.head}
    return [m for m in subjects if doc.tokens[m.head].head in clauses]


def _teller(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The body, group or state that tells of itself: "police say they hold two". Of 79 such in six annotated sets 69
    are the teller."""
    doc, clause = discourse.doc, discourse.doc.tokens[token.head]
    if clause.relation == "conj" and any(t.text.lower() == "that" for t in doc.children(clause.index, "mark")):
        clause = doc.tokens[clause.head]  # "said that a guard had died and | that it had returned fire"
    if clause.relation == "acl" and token.relation.startswith("nsubj"):
        return _whose_words(discourse, token, clause)
    if not token.relation.startswith("nsubj") or clause.relation != "ccomp" or clause.is_root:
        return ()
    subjects = [t for t in doc.children(clause.head, "nsubj") if t.index < token.index]
    mention = discourse.mention(subjects[-1].index) if subjects else None
    if mention is None or mention.kind == "person" or (mention.kind == "country" and token.text.lower() == "they"):
        return ()
    is_one = doc.tokens[mention.head].text.lower() in HE
    return () if is_one else discourse.together(mention.head)


def _whose_words(discourse: Discourse, token: Token, clause: Token) -> tuple[Party, ...]:
    """Whose the threat or claim is that a clause tells: of "threats from X that it", X."""
    doc, noun = discourse.doc, discourse.doc.tokens[clause.head]
    says = any(t.text.lower() == "that" for t in doc.children(clause.index, "mark")) and noun.tag == "NOUN"
    owners = (*doc.children(noun.index, "nmod:poss"), *behind(doc, noun, "from", "by", "of"))
    told = (discourse.mention(t.index) for t in owners if says and t.index < token.index)
    mention = next((m for m in told if m and m.kind != "person"), None)
    return discourse.together(mention.head) if mention else ()


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


def _is_object_of_same(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether both hang from one verb, so that they cannot be the same: "Russia said it attacked them", "he met the
    president and urged him to"."""
    doc, head = discourse.doc, discourse.doc.tokens[mention.head]
    if token.relation in {"obl", "obj", "iobj"} and head.relation == "nsubj" and head.head != token.head:
        return head.index in set(surface_subject(doc, doc.tokens[token.head]))
    return head.head == token.head and not token.relation.endswith("poss") and head.relation != "obl"
