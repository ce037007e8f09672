"""Reached: whom an event reaches, where its words name only a place or plain people.

In: a `Doc` and an event. Out: the people or states that are told something or seized without a name; the country that
help goes to, that an army leaves, or that is visited.
"""

from __future__ import annotations

from parley.extract.claims import who
from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.complements import addressed
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.parties import parties_at
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import body, country, is_outlet
from parley.records import Party, apart_from, bodies_of

TOLD_TO = frozenset({"request", "coerce", "accuse", "threaten", "sanction"})
MEANT = frozenset({"support", "sanction", "threaten", "aid"})
"""What is done or said to whomever its words name first, if to nobody by a phrase of its own."""
HOMELANDS = frozenset({"country", "nation", "people", "countryman", "compatriot"})
ASIDE = frozenset({"in", "at", "from", "against", "amid", "after", "during"})


def crowd(doc: Doc, event: Event) -> tuple[Party, ...]:
    """Plain people to whom something is said or done: "urged residents and drivers to leave", "arrested dozens of
    people"."""
    if event.frame.type not in TOLD_TO:
        return ()
    named = [i for i in event.recipients if i not in event.actors and not word_class("befalling", doc.tokens[i].lemma)]
    heads = (j for i in named for j in (*fillers(doc, i, "of"), i))
    nouns = [doc.tokens[i] for i in heads if doc.tokens[i].tag == "NOUN" and not fillers(doc, i, "neg")]
    own = tuple(land for t in nouns for land in _own_land(doc, t))
    plain = own or tuple(Party(t.text, span=t.span) for t in nouns if word_class("people", t.lemma))[:1]
    return plain or tuple(states for t in nouns for states in _states(doc, t))[:1]


def _own_land(doc: Doc, token: Token) -> tuple[Party, ...]:
    """The country that is somebody's: "urged his country to unite"."""
    owners = doc.children(token.index, "nmod:poss") if token.lemma.lower() in HOMELANDS else ()
    named = (party.body for owner in owners for party in parties_at(doc, owner.index))
    return tuple(Party(of, span=token.span) for of in named if country(of))


def _states(doc: Doc, token: Token) -> tuple[Party, ...]:
    """States of some kind, whichever they are: "called on wealthy nations", and not "on both countries"."""
    if not word_class("states_together", token.lemma) or token.is_plain:
        return ()
    before = [doc.tokens[t.index] for t in doc.children(token.index) if t.index < token.index]
    if any(t.relation in {"det", "nmod:poss", "nummod"} and not word_class("unmeant", t.text) for t in before):
        return ()
    kinds = [t for t in before if matches(t.relation, ("amod", "det", "compound"))]
    return (Party(" ".join(t.text for t in (*kinds, token)), span=token.span),) if kinds else ()


def reached(doc: Doc, event: Event, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """The country that help goes to, or that an army leaves, where its place is named: "aid to the valley"."""
    token = doc.tokens[event.token]
    if event.frame.type not in {"aid", "retreat"} or not actors:
        return ()
    ties = "to,for" if event.frame.type == "aid" else "from,of"
    ends = [i for path in (token.index, *fillers(doc, token.index, "obj+head")) for i in fillers(doc, path, ties)]
    own = bodies_of(actors)
    places = (place_mention(doc, i) for i in ends)
    lands = (mention.place.country for mention in places if mention and mention.place.country not in own)
    return tuple(Party(land) for land in lands if land)[:1]


def spoken_of(doc: Doc, event: Event, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """The first other state or known body named under the word for praise, a menace, help or a penalty, but where
    something is, or what it is against: "praised the role that Chad played". Of 37 such in six annotated sets 22 are
    for them, 3 for nobody. Of what is praised between two, both: "welcomed the deal between X and Y". Who is glad of a
    penalty or a blow backs nobody on whom it falls."""
    if event.frame.type not in MEANT or harm_praised(doc, event):
        return ()
    own = bodies_of(actors)
    joined = (verb for verb in doc.children(event.token, "conj", "parataxis") if verb.is_verbal)
    besides = {t.index for verb in joined for t in doc.subtree(verb.index)}  # "vowed revenge and | asked Chad for help"
    under = (t for t in doc.subtree(event.token) if t.index > event.token and t.index not in besides)
    below = sorted(t.index for t in under if not _is_aside(doc, t, event))
    if event.frame.type == "support" and len(pair := _praised_together(doc, event)) > 1:
        return apart_from(pair, own)
    named = (party for i in below for party in parties_at(doc, i))
    return next(((p.as_body,) for p in apart_from(named, own) if country(p.body) or _is_body(p, event)), ())


def harm_praised(doc: Doc, event: Event) -> tuple[int, ...]:
    """The harm to others that somebody backs: "welcomed the sanctions on X"."""
    praised = fillers(doc, event.token, "obj") if event.frame.type == "support" else ()
    return tuple(i for i in praised if word_class("harm_to_another", doc.tokens[i].lemma))


def _praised_together(doc: Doc, event: Event) -> tuple[Party, ...]:
    """Those between whom what is praised is."""
    return who(doc, [j for i in fillers(doc, event.token, "obj") for j in fillers(doc, i, "between")])


def _is_body(party: Party, event: Event) -> bool:
    """Whether a party is a known body; an armed group is rather what one helps others against."""
    known = body(party.body)
    return known is not None and (known.kind != "armed_group" or event.frame.type not in {"aid", "support"})


def told_to(doc: Doc, event: Event, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those to whom somebody says a threat to their face: ""the port will burn," X told Y"."""
    if event.frame.type != "threaten":
        return ()
    told = apart_from(who(doc, addressed(doc, doc.tokens[event.token])), bodies_of(actors))
    return tuple(party for party in told if not is_outlet(party.body))


def _is_aside(doc: Doc, token: Token, event: Event) -> bool:
    """Whether a word says where something is or what it is against, who is menaced aside, or of what land's money a sum
    is."""
    money = doc.tokens[token.index + 1 : token.index + 2]
    aside = leading(doc, token.index) & ASIDE
    return bool(aside - {"against"} if event.frame.type == "threaten" else aside) or any(t.text == "$" for t in money)


def hosts(doc: Doc, event: Event) -> tuple[Party, ...]:
    """The country that is visited, and those whom one comes to for talks: "arrived in Lima for talks with X"."""
    if event.frame.type != "consult" or not word_class("visiting", doc.tokens[event.token].lemma):
        return ()
    ends = fillers(doc, event.token, "obj,to,in")
    under = (j for i in ends for j in (i, *fillers(doc, i, "of"), *(t.index for t in doc.children(i, "appos"))))
    places = (place_mention(doc, i) for i in under)
    lands = (mention.place.country for mention in places if mention)
    met = (j for i in fillers(doc, event.token, "for") for j in fillers(doc, i, "with"))
    return (*(Party(land) for land in lands if land), *who(doc, met))
