"""Figures: claims of how many people were killed, injured, missing, captured, displaced.

In: a `Doc` with numbers, parties, places, dates, speech and the claims of violence. Out: the same with claims of type
`casualties` and `displacement`. What is counted is found in counted.py; here it becomes a `Figure` with its victims,
their side and status, what it covers and what caused it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.claims import Parts, claim_at, who
from parley.extract.doc import Doc
from parley.extract.events.meant import meant
from parley.extract.events.worth import is_of_a_title
from parley.extract.figures.circumstances import cause_of_harm, joined, same_sentence, scope_of
from parley.extract.figures.counted import Counted, counted
from parley.extract.figures.gapped import stands_apart, told_of
from parley.extract.figures.parts import REST
from parley.extract.figures.people import is_the_other, named_together
from parley.extract.figures.period import since_outbreak
from parley.extract.figures.restated import told_once
from parley.extract.figures.sides import (
    borne_by,
    each_side,
    fled_from,
    loser_of,
    lost_by_the_enemy,
    side_of,
    telling_of_losses,
    whose_toll,
)
from parley.extract.figures.statuses import status_of_bearer, status_of_victims
from parley.extract.figures.victims import victims_span
from parley.extract.figures.worth import DISPLACING, MOVING, is_attempted, is_only_meant, says_how_many
from parley.extract.grammar.arguments import is_passive
from parley.extract.grammar.clauses import clause, count_clause
from parley.extract.grammar.roles import fillers
from parley.extract.modality import is_real
from parley.extract.registry import Extractor
from parley.extract.telling import is_told
from parley.extract.tokens import matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import body
from parley.records import MISHAPS, Cause, Claim, ClaimType, Figure, Party, Span, hull

GROUNDS = ("property", "posts", "strife")
"""What kills nobody, though the tree says so of it: "a blast outside the embassy | that killed ten"; nor is it whose
land it rages in that does: "Peru's war has killed 900"."""
BORNE = frozenset({"lost", "losses", "state", "deaths", "injuries"})
"""Kinds of words for what who "suffers" it bears."""


def read_figures(doc: Doc) -> Doc:
    """`doc` with its claims of casualties and displacement."""
    found: dict[str, Claim] = {}
    for claim in told_once(_told(doc)):
        found.setdefault(claim.id, claim)
    return replace(doc, claims=(*doc.claims, *since_outbreak(doc, list(_since(doc, list(found.values()))))))


def _told(doc: Doc) -> Iterator[tuple[Claim, bool]]:
    """Every figure of `doc`, in order, and whether its words take up somebody known."""
    before: Claim | None = None
    for count in counted(doc):
        word = doc.tokens[count.token]
        if word.sentence in doc.repeated or (count.token != count.people and is_of_a_title(doc, word)):
            continue
        if is_attempted(doc, count):
            continue
        if is_told(doc, count.token) and (count.is_none or is_real(doc, count.token)) and says_how_many(doc, count):
            for told in _claims(doc, count):
                if is_only_meant(told, count):
                    continue
                told = replace(told, stance="asserts", modal=None) if count.is_none else told
                before = joined(doc, told, before)
                yield before, _takes_up(doc, count)


def _takes_up(doc: Doc, count: Counted) -> bool:
    """Whether words stand for somebody told of before: "the pilot", "he", "the two pilots"."""
    people = count.people
    determined = {t.text.lower() for t in doc.children(people, "det", "det:predet")}
    definite = bool(determined & {"the", "this", "that", "these"}) and "both" not in determined
    return definite or doc.tokens[people].tag == "PRON"


def _since(doc: Doc, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, each without a time of its own counted from when the next one is: "killed 90 and hurt 40 since May"; not
    from when the toll is that it brings to more: "killed 4, taking the toll since May to 90"."""
    for number, claim in enumerate(claims):
        after = claims[number + 1] if number + 1 < len(claims) else claim
        running = after.when is not None and after.when.first is not None and after.when.last is None
        shared = running and not claim.when and claim.speakers == after.speakers and not _is_toll_of_both(claim, after)
        yield replace(claim, when=after.when) if shared and same_sentence(doc, claim, after) else claim


def _is_toll_of_both(claim: Claim, after: Claim) -> bool:
    """Whether a total counts those too that are told as new before it."""
    one, both = claim.figure, after.figure
    return bool(one and both and one.measure == both.measure and (one.scope, both.scope) == ("new", "total"))


def _claims(doc: Doc, count: Counted) -> Iterator[Claim]:
    figure = _figure(doc, count)
    actors = () if _is_mishap(doc, count, figure.cause) else _actors(doc, count)
    type_: ClaimType = "displacement" if count.measure in DISPLACING else "casualties"
    words = (doc.tokens[count.token].span, count.number.span if count.number else doc.tokens[count.people].span)
    quote = _quote(doc, count, words)
    for part, side in enumerate(_sides(doc, count) or (None,)):
        recipients = (Party(side),) if side else ()
        claim = claim_at(
            doc,
            type_,
            count.token,
            Parts(actors=actors, recipients=recipients),
            figure=replace(figure, side=side),
            anchor=hull(words) if _same_sentence(doc, count) else words[0],
            quote=quote,
            part=part,
        )
        yield _told_apart(claim, doc, told_of(doc, count.number)) if count.number and _is_beside(doc, count) else claim


def _sides(doc: Doc, count: Counted) -> tuple[str, ...]:
    """Whose those counted are: of both sides, or of one, by the words for them, by who lost them or by where they
    lived."""
    lost = loser_of(doc, count.people) if count.kind == "obj" else None
    borne = borne_by(doc, lost or count.token)[:1] if lost or count.kind in BORNE else ()
    men = lost or doc.tokens[count.token].lemma == "lose" or word_class("their_men", doc.tokens[count.people].lemma)
    return (
        each_side(doc, count.token, count.number)
        or lost_by_the_enemy(doc, lost or count.token, count.people)
        or (borne if men else ())
        or side_of(doc, count.people)[:1]
        or (whose_toll(doc, count.token) if count.kind == "toll" else ())
        or borne
        or (fled_from(doc, count.token) if count.measure in DISPLACING else ())
    )


def _is_beside(doc: Doc, count: Counted) -> bool:
    """Whether a number shares its word with another: "killed 12 in Lima and (another) five in Cusco"."""
    more = (t for t in doc.children(count.people, "conj") if t.tag == "NUM" or doc.children(t.index, "nummod"))
    joined = matches(doc.tokens[count.people].relation, ("conj",)) or next(more, None)
    return count.kind in {"gapped", "part"} or bool(joined)


def _quote(doc: Doc, count: Counted, words: Sequence[Span]) -> Span:
    """The words that make a count."""
    if count.kind == "gapped" and count.number:
        return told_of(doc, count.number)
    if not _same_sentence(doc, count):
        return clause(doc, count.token)
    found = hull((count_clause(doc, count.token, count.people), *words, *_where_they_stay(doc, count)))
    first = doc.token_at(found.start).index
    before = doc.tokens[max(0, first - 1)]
    is_joined = before.span.end == found.start and before.text[-1].isalpha()
    return hull((before.span, found)) if is_joined else found  # "We | 've killed 20"


def _told_apart(claim: Claim, doc: Doc, words: Span) -> Claim:
    """`claim` of a number that shares the word of another, where and when its own `words` put it: "and three in
    Cusco"."""
    where = next((mention.place for mention in doc.places if words.covers(mention.span)), claim.place)
    days = (mention.when for mention in doc.dates if words.covers(mention.span))
    when = next((day for day in days if day.first or day.last), claim.when)
    return replace(claim, place=where, when=when)


def _where_they_stay(doc: Doc, count: Counted) -> list[Span]:
    """The words by which staying somewhere is displacement: of "7,000 people remained in shelters", the shelters."""
    word = doc.tokens[count.token].lemma
    staying = any_class(("told_by_number", "brought_somewhere"), word)
    if count.measure != "displaced" or not (staying or count.kind in MOVING):
        return []
    return [doc.tokens[i].span for i in fillers(doc, count.token, "in,at,into,with,across,over,to")]


def _same_sentence(doc: Doc, count: Counted) -> bool:
    return doc.tokens[count.token].sentence == doc.tokens[count.people].sentence


def _figure(doc: Doc, count: Counted) -> Figure:
    number = count.number
    says_who = count.kind != "toll" and not _is_taken(doc, count)
    alone = number is not None and doc.tokens[count.people].tag == "NUM" and count.kind == "gapped"
    whose = (count.people, *count.others) if says_who and not alone else ()
    spans = [span for people in whose if (span := victims_span(doc, people, number))]
    if count.kind == "gapped" and stands_apart(doc, count.people):  # "two men in Lima, three in Cusco"
        spans = [doc.tokens[count.people].span] if whose else []
    victims = hull(spans) if spans else None
    some = doc.tokens[count.people].lemma.lower() in REST and not is_the_other(doc, count.people)
    named = None if number or some else named_together(doc, count.people)
    one = named + len(count.others) if named else None
    return Figure(
        measure=count.measure,
        count=number.count if number else one,
        bound=number.bound if number else "exact" if one else "vague",
        low=number.low if number else one or 1,
        high=number.high if number else one,
        victims=victims.of(doc.text) if victims else None,
        victim_status=status_of_victims(doc, count.people, count.token if count.kind == "toll" else None)
        or (status_of_bearer(doc, count.token) if count.kind in BORNE - {"state"} else None)
        or ("civilian" if count.measure in DISPLACING else None),
        scope=scope_of(doc, count),
        cause=cause_of_harm(doc, count.token),
        span=number.span if number else doc.tokens[count.people].span,
        victims_span=victims,
    )


def _is_taken(doc: Doc, count: Counted) -> bool:
    """Whether the noun counted only says what became of people: "took five hostage"."""
    noun = doc.tokens[count.people]
    many = count.number is not None and (count.number.count or 0) > 1
    return count.kind == "taken" and count.people == count.token and many and noun.is_plain


def _is_mishap(doc: Doc, count: Counted, cause: Cause) -> bool:
    """Whether people die by no one's deed: whose the plane is that "crashed, killing 12" killed nobody, nor did the
    storm, nor whose the truck is that "hit a mine, killing two". Of 6 such counts in two annotated sets all are of
    nobody's doing."""
    token = doc.tokens[count.token]
    mined = word_class("setting_off", doc.tokens[token.head].lemma) and fillers(doc, token.head, "obj,over,on")
    on_a_mine = any(word_class("bombs", doc.tokens[i].lemma) for i in mined or ())
    return (on_a_mine and token.head < token.index) or (cause in MISHAPS and not is_passive(doc, token))


def _actors(doc: Doc, count: Counted) -> tuple[Party, ...]:
    """Who is said to have done it: the verb's own agent."""
    if doc.tokens[count.token].lemma.lower() in {"lose", "bury"}:
        return ()
    if count.kind == "lives" and doc.tokens[doc.tokens[count.token].head].lemma.lower() == "lose":
        return who(doc, fillers(doc, doc.tokens[count.token].head, "to"))
    if (verb := telling_of_losses(doc, count.token)) and verb.lemma.lower() == "inflict":
        return who(doc, fillers(doc, verb.index, "subj"))
    if count.kind == "taken":  # "took five hostages", "holds five people hostage"
        return who(doc, fillers(doc, doc.tokens[count.token].head, "subj"))
    is_deed = count.kind != "toll" and fillers(doc, count.token, "of")  # "Peru's killing of a rebel"
    path = "by,poss,blamed" if is_deed else "by"
    agents = fillers(doc, count.token, "subj" if count.kind in {"obj", "lost"} else path)
    to = [t.text.lower() for t in doc.children(count.token, "case")]
    if count.kind == "deaths" and to == ["to"] and doc.tokens[count.token].text.lower() == "death":  # "hacked to death"
        agents = agents or fillers(doc, doc.tokens[count.token].head, "subj")
    people = (a for a in agents if a != count.people)
    does = who(doc, (a for a in people if not any_class(GROUNDS, meant(doc, doc.tokens[a]).lemma)))
    return tuple(party for party in does if not _speaks_for_many(party))


def _speaks_for_many(party: Party) -> bool:
    """Whether a party is an office of a body of states, which harms nobody: "the Secretary-General", to whom a tree hangs
    what "has displaced 9,000"."""
    known = body(party.belongs_to or "")
    office = party.name.replace("-", " ").split()[-1].lower()
    return known is not None and known.kind == "igo" and office in {"general", "commissioner", "coordinator"}


FIGURES = Extractor(
    name="figures",
    reads=("tokens", "repeated", "numbers", "parties", "places", "dates", "speech", "claims"),
    writes="claims",
    read=read_figures,
)
