"""Parts: who takes part in an event, and what it is about.

In: a `Doc` and an event. Out: `Parts`: who did it, to whom, who mediated, and the words that say what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.claims import Parts, who
from parley.extract.doc import Doc
from parley.extract.events.frames import Event, ways
from parley.extract.events.papers import issuers
from parley.extract.events.reached import crowd, harm_praised, hosts, reached
from parley.extract.events.taken import is_land
from parley.extract.grammar.arguments import subject_above
from parley.extract.grammar.clauses import subtree
from parley.extract.grammar.companions import companions
from parley.extract.grammar.hosts import is_brought_about
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country
from parley.records import ACTS_OF_SPEECH, FAMILY, HARM, STRIKES, TOGETHER, Party, Span, bodies_of, hull

AFTER = frozenset({"after", "following", "during", "before"})
"""What brings in the talks that one tells of: "said after talks with X"."""
PAIR = 2
WITH_HELP = STRIKES | {"territory"}
BLOWS = ("killing_verbs", "harmed", "violent", "halted")
MUTUAL = TOGETHER | {"armed_clash"}


def parts_of(doc: Doc, event: Event) -> Parts:
    """The parties of an event; nobody stands on both sides of it, nor does one refuse his own: "will not pull its
    troops out". Who is glad of harm backs whoever does it."""
    actors = _actors(doc, event)
    recipients = _named(doc, event, event.frame.roles.recipients, land=event.frame.type != "territory", but=actors)
    if event.frame.type == "reject" and _are_own(doc, event.recipients):
        recipients = ()
    if harm := harm_praised(doc, event):
        recipients = who(doc, [i for deed in harm for i in fillers(doc, deed, "poss,by")])
    recipients = recipients or crowd(doc, event) or reached(doc, event, actors)
    mediators = who(doc, event.mediators)
    if is_brought_about(doc, doc.tokens[event.token]) or (event.frame.type == "consult" and len(actors) > PAIR):
        between = {str(party) for party in mediators}
        actors = tuple(party for party in actors if str(party) not in between)
    return Parts(actors, recipients, mediators, _about(doc, event))


def _actors(doc: Doc, event: Event) -> tuple[Party, ...]:
    """Who does it: whom the words of its roles name, and where two or more do it together, whoever else takes part."""
    type_ = event.frame.type
    actors = _named(doc, event, event.frame.roles.actors)
    if FAMILY[type_] in HARM:
        actors = tuple(actor for actor in actors if not _is_whence_hit(doc, actor))
    if type_ == "armed_clash" and len(pair := who(doc, fillers(doc, event.carrier, "between"))) >= PAIR:
        return pair
    if not actors and type_ in ACTS_OF_SPEECH:
        actors = who(doc, issuers(doc, event.actors))
    hangs = _hangs(doc.tokens[event.token])
    if type_ in {"armed_clash", "consult"} and len(actors) < PAIR and hangs:
        others = (a for a in who(doc, _others(doc, event)) if not _is_abroad(doc, event, a))
        actors = (*actors, *(a for a in others if str(a) not in map(str, actors)))
    parted = type_ == "ceasefire" or "between" in event.frame.roles.actors
    if parted and len(bodies_of(actors)) < PAIR:
        actors = _parted(doc, event) or actors
    if type_ in TOGETHER - {"consult"} and len(actors) == 1 and hangs:
        actors = _each((*actors, *_with_one(doc, event)))
    if type_ in WITH_HELP and actors:
        actors = _each((*actors, *who(doc, companions(doc, doc.tokens[event.carrier], event.actors))))
    if type_ in MUTUAL:
        actors = _each((*actors, *who(doc, _farther(doc, event)), *hosts(doc, event)))
    return actors


def _is_whence_hit(doc: Doc, party: Party) -> bool:
    """Whether a party is the family that those who were hit are from: "the attack hurt five people from one family"."""
    noun = doc.token_at(party.span.end - 1) if party.span else None
    return noun is not None and noun.lemma.lower() in {"family", "household"} and "from" in leading(doc, noun.index)


def _named(doc: Doc, event: Event, path: str, *, land: bool = True, but: tuple[Party, ...] = ()) -> tuple[Party, ...]:
    """Whoever the first of the words that fill `path` stands for, as "paid tribute to X" names X, none of `but`; a
    place is nobody without `land`."""
    out = {str(party) for party in but}
    found = ways(doc, event.carrier, path)
    heads = (tuple(i for i in way if (land or not is_land(doc, i)) and not _frees(doc, event, i)) for way in found)
    named = (tuple(party for party in who(doc, way) if str(party) not in out) for way in heads)
    return next((found for found in named if found), ())


def _frees(doc: Doc, event: Event, index: int) -> bool:
    """Whether what is asked for is that somebody be let go, who is nobody asked: "called for her release"."""
    freed = event.frame.type == "request" and word_class("letting_go", doc.tokens[index].lemma)
    return freed and bool(fillers(doc, index, "poss")) and not fillers(doc, index, "of")


def _are_own(doc: Doc, heads: Sequence[int]) -> bool:
    """Whether words stand for somebody's own under arms: "its troops"."""
    armed = (i for i in heads if word_class("armed_people", doc.tokens[i].lemma))
    return any(t.tag == "PRON" for i in armed for t in doc.children(i, "nmod:poss"))


def _parted(doc: Doc, event: Event) -> tuple[Party, ...]:
    """Between whom something is by the clause of what two do, wherever that phrase hangs: "clashes broke out for the
    first time between X and Y"."""
    token = doc.tokens[event.token]
    verb = next((t for t in (token, *doc.ancestors(token.index)) if t.is_verbal), token)
    heads = (t for t in doc.subtree(verb.index) if "between" in leading(doc, t.index))
    sides = (who(doc, (t.index,)) for t in heads)
    return next((pair for pair in sides if len(bodies_of(pair)) >= PAIR), ())


def _with_one(doc: Doc, event: Event) -> tuple[Party, ...]:
    """Who has with another what is told: of "Peru has a deal with Chad", Peru. In three annotated sets 5 of 7 such
    subjects take part."""
    with_whom = any(who(doc, way) for way in ways(doc, event.carrier, "with"))
    return who(doc, subject_above(doc, event.token))[:1] if with_whom else ()


def _hangs(token: Token) -> bool:
    """Whether who takes part in what a word tells is said by the word from which it hangs: "died in clashes", "is in
    Lima to meet X"."""
    return token.tag == "NOUN" or matches(token.relation, ("acl", "advcl"))


def _each(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties`, each once, and no men of a band beside that band itself."""
    once = tuple({str(party): party for party in reversed(parties)}.values())[::-1]
    names = {party.name for party in once if party.belongs_to is None and not country(party.name)}
    return tuple(p for p in once if p.belongs_to not in names or p.name[:1].isupper())


def _farther(doc: Doc, event: Event) -> Iterator[int]:
    """Who else takes part, by a phrase that hangs elsewhere: "signed a deal | with X", "died in a clash | with X"."""
    token = doc.tokens[event.token]
    if token.tag == "VERB":
        ties = "with+against" if "between" in event.frame.roles.recipients else "with+between+against"
        for thing in (*fillers(doc, token.index, "obj"), *fillers(doc, token.index, "for")):
            yield from fillers(doc, thing, ties)
    elif token.relation == "obl":
        yield from (i for i in fillers(doc, token.head, "with") if i > token.index)


def _others(doc: Doc, event: Event) -> tuple[int, ...]:
    """Who met with a clash, or for talks, by the verb above: "soldiers died in clashes with rebels", "troops killed
    rebels in a battle"; not who tells of it, nor who strikes at those who meet."""
    above = subject_above(doc, event.token)
    fallen = (
        i for a in above for i in fillers(doc, doc.tokens[a].head, "obj") if _are_armed(doc, doc.tokens[a].head, i)
    )
    met = () if event.frame.type == "consult" and above and _strikes(doc, doc.tokens[above[0]].head) else above
    after = leading(doc, event.token, "case", "mark") & (AFTER | {"at"} if event.frame.type == "armed_clash" else AFTER)
    return tuple(i for i in (*met, *fallen) if after or doc.tokens[i].head not in doc.cues)


def _is_abroad(doc: Doc, event: Event, party: Party) -> bool:
    """Whether a state only does something after a fight in another land: "Chad closed its border after clashes in
    Niger"."""
    if event.frame.type != "armed_clash" or not leading(doc, event.token) & {"after", "following"}:
        return False
    places = (place_mention(doc, i) for i in fillers(doc, event.token, "in,near,inside,around"))
    lands = {mention.place.country for mention in places if mention and mention.place.country}
    return bool(lands) and country(party.name) is not None and party.name not in lands


def _strikes(doc: Doc, verb: int) -> bool:
    """Whether a verb tells of a blow, by itself or by what it governs: "carried out a series of raids"."""
    things = fillers(doc, verb, "obj")
    words = (verb, *things, *(i for thing in things for i in fillers(doc, thing, "of")))
    return any(any_class(BLOWS, doc.tokens[i].lemma) for i in words)


def _are_armed(doc: Doc, verb: int, index: int) -> bool:
    """Whether those whom a verb kills fight."""
    return word_class("killing_verbs", doc.tokens[verb].lemma) and word_class("armed_people", doc.tokens[index].lemma)


def _about(doc: Doc, event: Event) -> Span | None:
    spans = [subtree(doc, i) for i in event.about]
    return hull(spans) if spans else None
