"""Odds: to whom a demand or a reproach is addressed, where its own words do not say.

In: the claims of one story, a `Doc`. Out: the same, with addressees, by the first of these that there is:

- of a demand: whoever its content names first; whoever tells of it; whoever the story sets against its speaker;
- of a concession: that opponent; whoever it speaks of;
- of a reproach: whoever did what it condemns; that opponent; where it condemns no violence, the state spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.events.counterpart import takes_part
from parley.extract.grammar.arguments import subject_above
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.happenings.sides.captors import holders, is_let_go
from parley.extract.happenings.sides.reproached import (
    DEEDS,
    asker,
    is_a_deed,
    plotters,
    reporting,
    with_the_reproached,
)
from parley.extract.parties import Homes, parties_at
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country, is_known
from parley.language.lemmas import singular
from parley.records import STRIKES, Claim, Party, apart_from, bodies_of

FAR = 50
"""How many claims back an accuser or a deed is looked for, which bounds the work in endless reports."""
AT_ODDS = STRIKES | {"accuse", "reject", "threaten", "request"}
WORLD = "United Nations"
INVADING, INVASIONS = frozenset({"invade", "cross", "enter", "occupy", "land"}), ("invasion", "incursion", "occupation")
FROM_AIR = ("raid", "bombing", "airstrike", "bombardment")
APART = frozenset(
    {"in", "over", "against", "along", "into", "at", "to", "for", "across", "with", "between", "about", "on", "under"}
)
"""What brings in a place or a topic, not who is to act."""


def addressed(doc: Doc, homes: Homes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims` of one story, in order, each demand and reproach with its addressee; who denies what another told does
    so in nobody's words: "X claimed a raid, which Y denied"."""
    for claim in _addressed(doc, homes, claims):
        yield replace(claim, speakers=()) if _takes_up_what_was_told(doc, claim) else claim


def _takes_up_what_was_told(doc: Doc, claim: Claim) -> bool:
    """Whether a denial is of the whole of what its sentence told, by a "which" behind a comma."""
    word = doc.word_of(claim)
    objects = doc.children(word.index, "obj") if claim.type == "reject" and claim.speakers else ()
    return any(t.text.lower() == "which" and t.index and doc.tokens[t.index - 1].text == "," for t in objects)


def _addressed(doc: Doc, homes: Homes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims` of one story, in order, each demand and reproach with its addressee."""
    rivals = _rivals(claims)
    for at, said in enumerate(claims):
        before = claims[max(0, at - FAR) : at]
        claim = with_the_reproached(doc, _charged_again(said, before), before)
        if claim.recipients or claim.type not in {"request", "accuse", "reject", "concede"}:
            yield claim
        elif claim.type == "reject":
            told = _accuser(claim, before) or _told_by(claim) or reporting(doc, claim) or asker(doc, claim, before)
            yield replace(claim, recipients=told)
        elif claim.type == "concede":
            yield replace(claim, recipients=_opponent(claim, rivals) or _yielded_to(doc, claim))
        elif claim.type == "request":
            asked = (
                _between(doc, claim)
                or _ending(doc, claim)
                or _complying(doc, claim)
                or holders(doc, claim, before)
                or _named_first(doc, claim)
                or _told_by(claim)
                or _own_state(claim)
                or _opponent(claim, rivals)
            )
            yield replace(claim, recipients=asked)
        else:
            told = (
                _doers(doc, claim, before)
                if _is_of_violence(doc, claim) or _is_of_it(doc, claim, before)
                else ()
                if _calls_it(doc, claim)
                else _opponent(claim, rivals) or _ruler(doc, homes, claim)
            )
            yield replace(claim, recipients=() if _is_inquiry(doc, claim) else told)


def _accuser(claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who last accused those of `claim`, a denial."""
    own = bodies_of(claim.actors)
    charges = (told for told in reversed(before) if told.type == "accuse" and own & bodies_of(told.recipients))
    return next((others for told in charges if (others := apart_from(told.actors, own))), ())


def _charged_again(claim: Claim, before: Sequence[Claim]) -> Claim:
    """`claim`, an accusation of nobody's, with who last accused or held the same one by name."""
    if claim.type != "accuse" or claim.actors:
        return claim
    names = {str(party) for party in claim.recipients if party.name[:1].isupper()}
    acts = (act for act in reversed(before) if act.type in {"accuse", "coerce", "sanction"} and act.actors)
    return replace(claim, actors=next((a.actors for a in acts if names & set(map(str, a.recipients))), ()))


def _rivals(claims: Sequence[Claim]) -> dict[str, Counter[str]]:
    """Whom the story sets against whom, how often."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in (c for c in claims if c.type in AT_ODDS):
        for one, other in ((a.body, b.body) for a in claim.actors for b in claim.recipients if a.body != b.body):
            found[one][other] += 1
            found[other][one] += 1
    return found


def _opponent(claim: Claim, rivals: dict[str, Counter[str]]) -> tuple[Party, ...]:
    """The state or known body that the story most often sets against those of `claim`, the one told first of equals;
    whoever asks the sides for something asks not the United Nations, to whom he turned before."""
    asks = claim.type == "request"
    own = bodies_of(claim.actors)
    against: Counter[str] = Counter()
    for one in dict.fromkeys(actor.body for actor in claim.actors):
        against.update({other: n for other, n in rivals.get(one, {}).items() if other not in own})
    known = (name for name, _ in against.most_common() if is_known(name) and not (asks and name == WORLD))
    return tuple(Party(name) for name in list(known)[:1])


def _named_first(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """Who is to do what `claim` demands, as its content names him: "demanded Chad's apology", not "calm in Chad"."""
    for head, others in _others_in(doc, claim):
        if not (
            _is_apart(doc, claim, head) or _is_fought(doc, head) or is_let_go(doc, head) or _is_sent(doc, claim, head)
        ):
            return others[:1]
    return ()


def _others_in(doc: Doc, claim: Claim) -> Iterator[tuple[Token, tuple[Party, ...]]]:
    """Whom the content of `claim` names beside those who claim it, in order, each with the token that names them."""
    own = bodies_of(claim.actors)
    if claim.about is None:
        return
    low = bisect_left(doc.parties, claim.about.start, key=lambda m: doc.tokens[m.head].span.start)
    for mention in doc.parties[low:]:
        head = doc.tokens[mention.head]
        if not claim.about.covers(head.span):
            return
        if others := apart_from(mention.parties, own):
            yield head, others


def _yielded_to(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """The first other state or known body of which the content of `claim`, a concession, speaks: of 12 such in three
    annotated sets 7 are yielded to, in 3 nobody is."""
    others = (p for _, parties in _others_in(doc, claim) for p in parties)
    return tuple(p.as_body for p in others if is_known(p.body))[:1]


def _between(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """Those between whom `claim` asks for peace: of "called for a truce between Peru and Chad", both."""
    own = bodies_of(claim.actors)
    parted = (t for t in _content(doc, claim) if any_class(("fighting", "truces"), t.lemma))
    sides = ([p for i in fillers(doc, t.index, "between") for p in parties_at(doc, i)] for t in parted)
    found = next((side for side in sides if len(bodies_of(side)) > 1), [])
    return apart_from(found, own)


def _content(doc: Doc, claim: Claim) -> list[Token]:
    """The words of what `claim` asks for or condemns that hang from its own."""
    return [t for t in doc.subtree(doc.word_of(claim).index) if claim.about and claim.about.covers(t.span)]


def _ending(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """Whose deeds `claim` asks an end of: "called for an end to the army's attacks", "a halt to Chad's shelling"."""
    ends = (t for t in _content(doc, claim) if t.tag == "NOUN" and word_class("endings", t.lemma))
    deeds = [i for t in ends for i in fillers(doc, t.index, "to") or fillers(doc, t.index, "of")]
    doers = (
        p
        for deed in deeds
        for i in (*fillers(doc, deed, "poss"), *fillers(doc, deed, "by"))
        for p in parties_at(doc, i)
    )
    return apart_from(tuple(doers), bodies_of(claim.actors))


def _complying(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """Who does what is asked, as the clause around it tells: of "the mission left at the request of Peru", the
    mission."""
    word = doc.word_of(claim)
    if word.tag != "NOUN" or "at" not in leading(doc, word.index):
        return ()
    return apart_from(parties_at(doc, next(iter(subject_above(doc, word.index)), word.index)), bodies_of(claim.actors))


def _is_fought(doc: Doc, token: Token) -> bool:
    """Whether somebody is whom others are to stop: "we must act to stop the rebels"."""
    verb = doc.tokens[token.head]
    fights = word_class("beating", verb.lemma) or verb.lemma.lower() in {"stop", "halt", "resist"}
    return matches(token.relation, ("obj",)) and fights


def _is_sent(doc: Doc, claim: Claim, token: Token) -> bool:
    """Whether somebody is whom those of `claim` offer to send: "offered to send an envoy"."""
    return doc.word_of(claim).lemma.lower() == "offer" and matches(token.relation, ("obj",))


def _is_apart(doc: Doc, claim: Claim, token: Token) -> bool:
    """Whether a phrase of place or topic, or a clause about a noun, stands between `token` and the demand."""
    for above in (token, *doc.ancestors(token.index)):
        if claim.about is None or not claim.about.covers(above.span):
            return False
        if matches(above.relation, ("acl",)) or leading(doc, above.index) & APART:
            return True
    return False


def _doers(doc: Doc, claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who did the last deed told before `claim` condemns one, of that name where one was told by it, unless they are
    those who condemn it."""
    own = bodies_of(claim.actors)
    words = {t.lemma.lower() for t in _condemned(doc, claim)}
    deeds = [told for told in reversed(before) if told.actors and is_a_deed(doc, told, words)]
    if by := plotters(words, before):
        return () if own & bodies_of(by) else by
    called = [told for told in deeds if words & set(_called(doc, told))]
    doers = next((told.actors for told in (*called, *deeds)), ())
    return () if own & bodies_of(doers) else doers


def _called(doc: Doc, deed: Claim) -> tuple[str, ...]:
    """The words by which a deed may be named again: its own, of what fell from the air "raid", of a crossing "invasion"."""
    word = doc.word_of(deed).lemma.lower()
    again = FROM_AIR if deed.type == "air_strike" else INVASIONS if word in INVADING else ()
    return (word, *again)


def _ruler(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The state spoken of, unless "they" are meant whom nothing names, to those who are not that state: abroad, or people
    of its own. Of 8 reproaches of its people, but inquiries, that name nobody 7 in two annotated sets are of it."""
    word = doc.word_of(claim)
    if any(t.text.lower() == "they" for t in doc.children(word.index, "nsubj")):
        return ()
    land = homes.at(word.index)
    return (Party(land),) if land and land not in {actor.name for actor in claim.actors} else ()


def _told_by(claim: Claim) -> tuple[Party, ...]:
    """Whoever tells of another's demand or refusal, as the one to whom it was addressed: "Chad said that Peru had asked
    for the raid". So he is in 7 of 11 such claims of two annotated sets; in 1 nobody is."""
    teller = claim.outside_teller
    return (teller.as_body,) if teller and takes_part(teller) and claim.actors else ()


def _own_state(claim: Claim) -> tuple[Party, ...]:
    """The state of plain people who ask for something of nobody: of "teachers demanded their pay"."""
    lands = {actor.belongs_to for actor in claim.actors if country(actor.belongs_to or "") and _is_of_the_people(actor)}
    return tuple(Party(land) for land in lands if land) if len(lands) == 1 == len(bodies_of(claim.actors)) else ()


def _is_of_the_people(party: Party) -> bool:
    """Whether a party is of people without power or arms, and no envoy: "teachers"."""
    lemma = singular(party.name.split()[-1].lower())
    return word_class("people", lemma) and not word_class("envoys", lemma)


def _is_of_violence(doc: Doc, claim: Claim) -> bool:
    """Whether what `claim` condemns is a deed of violence, for which no state answers unless it did it."""
    return any(True for _ in _condemned(doc, claim))


def _is_of_it(doc: Doc, claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether what `claim` condemns is the deed told last: "Chad shelled the camp. Peru condemned it"."""
    return _calls_it(doc, claim) and bool(before) and before[-1].type in DEEDS


def _calls_it(doc: Doc, claim: Claim) -> bool:
    """Whether what `claim` condemns is only called "it" or "which", which is a deed and nobody."""
    return any(t.text.lower() in {"it", "which"} for t in doc.children(doc.word_of(claim).index, "obj"))


def _condemned(doc: Doc, claim: Claim) -> Iterator[Token]:
    """The words for deeds of violence in what `claim` condemns."""
    yield from (t for t in _content(doc, claim) if word_class("condemned", t.lemma))


def _is_inquiry(doc: Doc, claim: Claim) -> bool:
    """Whether `claim` tells of an inquiry, which accuses nobody that it does not name."""
    token = doc.word_of(claim)
    about = (token, *(doc.tokens[i] for i in fillers(doc, token.index, "obj")))
    return any(word_class("inquiries", t.lemma) for t in about)
