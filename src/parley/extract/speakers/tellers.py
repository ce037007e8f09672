"""Tellers: whom the noun phrases that speak in a report stand for.

In: a `Doc` with parties, and its `Saying`s. Out: each saying with its speakers, from the outermost in; none where what
stands there cannot speak ("the attack claimed five lives") or is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.parties import parties_at
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.phrases import head_of, modifiers, name_at
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.stretches import phrase_start
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import country, is_known
from parley.records import Party, Span

UNNAMED = "unnamed sources"
BACK = 500  # tokens in which "the report" may have been named before
THINGS = frozenset({"event", "time", "plant", "animal", "substance"})
MUTE_NOUNS = frozenset({"place", "object", "abstract"})
"""Kinds of what does not speak, unless its word is one for those who tell. Counted on annotated reports: of 26 such
common nouns that speak, all but one are media, papers, audits, services or monitors."""
TELLING = ("outlet", "unnamed", "documents", "watching", "sounding")
MUTE = frozenset({"this", "that", "which", "these", "those", "there", "what", "one", "none", "nobody", "who"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
CLOSING = 2  # words of a sentence that its last verb of saying and the stop behind it are: "two had fallen, it said."
OPENING = 2  # words of a sentence within which its subject is whoever the sentence before is about
Told = tuple[Saying, tuple[Party, ...]]
Memory = dict[str, tuple[Party, ...]]


def tellers(doc: Doc, found: Iterable[Saying]) -> list[Told]:
    """Each of `found` with its speakers; a pronoun or "the source" that is not resolved is the speaker before, and "a
    monitor" the one that the report names."""
    memory: Memory = {}
    told: list[Told] = []
    floor: frozenset[int] = frozenset()  # what the last speaker says, within which others only speak as he tells it
    for saying in sorted(found, key=lambda s: s.first):
        parties = _speakers(doc, saying, memory)
        told.append((saying, parties))
        if parties and saying.speakers:
            _remember(memory, doc.tokens[saying.speakers[-1]], parties)
            memory |= dict.fromkeys(_documents(doc, saying), parties)
            if saying.cue not in floor and (saying.content or saying.colon):
                memory[""], floor = parties, saying.content
                memory["it"] = () if doc.tokens[saying.speakers[-1]].entity == "person" else parties
    return _with_monitors(told)


def _remember(memory: Memory, head: Token, parties: tuple[Party, ...]) -> None:
    """Keep `parties` as who `head` stands for, and as "the source" where they are one."""
    words = {word for word in parties[-1].name.lower().split() if is_cue("unnamed", word)}
    for key in (head.lemma.lower(), *sorted(words)):
        memory[key] = parties


def _documents(doc: Doc, saying: Saying) -> Iterator[str]:
    """The lemmas of what something is said in: "in a statement"."""
    parts = doc.children(saying.cue, "obl", "obj")
    yield from (
        t.lemma.lower() for t in parts if preposition(doc, t) in {"in", "on", "via"} and is_cue("documents", t.lemma)
    )


def _speakers(doc: Doc, saying: Saying, memory: Memory) -> tuple[Party, ...]:
    if not saying.speakers:
        return (Party(UNNAMED, span=doc.tokens[saying.cue].span),)
    head = doc.tokens[saying.speakers[-1]]
    is_loose = not is_cue("closing", doc.tokens[saying.cue].lemma)
    named = [_named(doc, doc.tokens[i], memory) for i in saying.speakers]
    goes_on = any(is_cue(name, doc.tokens[saying.cue].lemma) for name in ("carrying_on", "continuing"))
    if _is_definite(doc, head) and is_cue("unnamed", head.lemma):
        named[-1] = memory.get(head.lemma.lower(), memory.get("", ()) if goes_on else ()) or named[-1]
    if is_loose and head.entity not in {"person", "organization", "place"} and not _is_known(doc, head):
        return ()
    sentence = doc.sentences[head.sentence]
    apart = head.index - sentence.first < OPENING or head.index < saying.cue >= sentence.last - CLOSING
    keeps_floor = (
        apart and head.text.lower() == "it" and bool(memory.get("it")) and not _took_floor(doc, head, named[-1])
    )
    if head.text.lower() in PRONOUNS and (goes_on or keeps_floor or not named[-1]) and "" in memory:
        *relays, speaker = _last_speaker(doc, head, memory)
        return (*relays, replace(speaker, span=head.span))
    return tuple(party for parties in named for party in parties) if named[-1] else ()


def _took_floor(doc: Doc, pronoun: Token, parties: tuple[Party, ...]) -> bool:
    """Whether "it" is the body that the sentence before is about, though another spoke last: "the Front dismissed that
    account. It said ..."."""
    before = doc.sentences[max(pronoun.sentence - 1, 0)]
    leading = (m for m in doc.parties if before.first <= m.head < before.last and _is_subject(doc, m.head))
    leads = (m for m in leading if doc.tokens[doc.tokens[m.head].head].is_root)
    same = before.paragraph == doc.sentences[pronoun.sentence].paragraph
    return bool(parties) and same and any(m.parties[-1].name == parties[-1].name for m in leads)


def _last_speaker(doc: Doc, pronoun: Token, memory: Memory) -> tuple[Party, ...]:
    """Who spoke last; where that was a person, "it" is the body that acts in the sentence before: "the union urged the
    court to act. The court had not, it said"."""
    before = doc.sentences[max(pronoun.sentence - 1, 0)]
    acting = (
        mention.parties
        for mention in reversed(doc.parties)
        if mention.kind == "body" and before.first <= mention.head < before.last and _is_subject(doc, mention.head)
    )
    is_body = pronoun.text.lower() == "it" and not memory.get("it")
    return (next(acting, ()) if is_body else ()) or memory[""]


def _is_subject(doc: Doc, index: int) -> bool:
    return doc.tokens[index].relation == "nsubj"


def _named(doc: Doc, head: Token, memory: Memory) -> tuple[Party, ...]:
    """The parties that the noun phrase of `head` stands for as a speaker."""
    if head.text.lower() in MUTE and head.tag != "PROPN":  # "the WHO said"
        return ()
    if is_cue("recordings", head.lemma) and not _is_definite(doc, head):
        return _authors(doc, head)  # what "a video shows" a report tells in its own voice
    if is_cue("documents", head.lemma):
        return _authors(doc, head) or _author_before(doc, head, memory) or (Party(UNNAMED, span=head.span),)
    if is_cue("unnamed", head.lemma) and not _is_described(doc, head):
        return (Party(UNNAMED, span=head.span),)
    if outlet := _outlet_before(doc, head):
        return outlet
    known = memory.get(head.lemma.lower(), ()) if _is_definite(doc, head) else ()
    found = () if _is_mere_place(doc, head) else parties_at(doc, head.index)
    return (known if _goes_back(doc, head, found, known) else found) or known or _described(doc, head)


def _is_mere_place(doc: Doc, head: Token) -> bool:
    """Whether it is a hotel, a town or a quarter, and no country, seat of a government or known body that speaks."""
    parties = parties_at(doc, head.index)
    tells = any(is_cue("outlet", word) for party in parties for word in party.name.split())
    are_known = any(is_known(party.body) for party in parties)
    return head.entity == "place" and not (tells or are_known)


def _outlet_before(doc: Doc, head: Token) -> tuple[Party, ...]:
    """The outlet that is named right before the word for what it is: "in Abeche | Upper Valley TV | channel"."""
    name = name_at(doc, head.index - 1) if head.index and is_cue("outlet", head.lemma) else None
    if not name or name.kind != "organisation" or name_at(doc, head.index):
        return ()
    return parties_at(doc, head_of(doc, name.first, name.last).index)


def _authors(doc: Doc, document: Token) -> tuple[Party, ...]:
    """Whose a document is: "figures from the ministry", "a count provided by the ministry", "an Amnesty report", "a
    Peruvian statement"."""
    owners = [
        t
        for t in doc.children(document.index, "nmod", "nmod:poss", "compound")
        if t.relation != "nmod" or preposition(doc, t) in {"by", "from", "of"}
    ]
    owners += doc.children(document.index, "amod") if is_cue("issued", document.lemma) else ()
    for clause in doc.children(document.index, "acl"):
        owners += [t for t in doc.children(clause.index, "obl") if preposition(doc, t) in {"by", "from"}]
    named = [name for t in owners for name in doc.children(t.index, "appos")]
    found = ((t, parties) for t in (*named, *owners) if (parties := parties_at(doc, t.index)))
    return next((parties for t, parties in found if not _is_where_from(doc, document, t, parties)), ())


def _is_where_from(doc: Doc, document: Token, source: Token, parties: Sequence[Party]) -> bool:
    """Whether a country is where word comes from, and not who gives it: "reports from Fiji say". Counted on annotated
    reports: all 7 claims told in this way are by nobody named."""
    loose = document.tag == "NOUN" and document.lemma.lower() == "report" and document.text.lower() != "report"
    return loose and preposition(doc, source) == "from" and all(country(party.body) for party in parties)


def _author_before(doc: Doc, document: Token, memory: Memory) -> tuple[Party, ...]:
    """The author of "the report": who spoke in it, whose it was where it was named before, else who spoke last."""
    if not _is_definite(doc, document):
        return () if is_cue("unnamed", document.lemma) else memory.get("", ())
    before = (
        t
        for t in reversed(doc.tokens[max(0, document.index - BACK) : document.index])
        if t.lemma == document.lemma and t.tag == document.tag
    )
    said = memory.get(document.lemma.lower(), ())
    found = said or next((authors for t in before if (authors := _authors(doc, t))), ())
    told_apart = [t for t in doc.children(document.index, "amod", "nmod", "acl") if t.relation != "acl:relcl"]
    return found or (() if told_apart else memory.get("", ()))


def _described(doc: Doc, head: Token) -> tuple[Party, ...]:
    """A description of somebody who can speak, in the report's words; nothing for a thing or a lone pronoun."""
    if head.lemma.lower() == "side":
        return ()  # "each side accuses the other"
    is_thing = head.entity in THINGS or (head.tag == "NOUN" and head.entity in MUTE_NOUNS)
    words = [t for t in doc.tokens[phrase_start(doc, head) : head.index + 1] if t.tag != "DET"]
    if head.tag not in {"NOUN", "PROPN", "ADJ"} or words[0].tag == "ADP" or word_class("quantities", head.lemma):
        return ()
    if is_thing and not any(is_cue(name, t.lemma) for name in TELLING for t in words):
        return ()
    span = Span(words[0].span.start, head.span.end)
    owners = (p.body for t in modifiers(doc, head) for p in parties_at(doc, t.index))
    return (Party(span.of(doc.text), next((of for of in owners if nation(of)), None), span),)


def _with_monitors(told: Sequence[Told]) -> list[Told]:
    """`told`, a nameless monitor being the one that the report names, where it names no more than one."""
    watching = [party for _, parties in told for party in parties if _watches(party)]
    named = sorted({p.name: p for p in watching if not _is_nameless(p)}.values(), key=lambda p: (len(p.name), p.name))
    if not named or not all(named[0].name in p.name for p in named):
        return list(told)
    return [(s, tuple(replace(named[0], span=p.span) if _is_nameless(p) else p for p in ps)) for s, ps in told]


def _watches(party: Party) -> bool:
    return any(is_cue("watching", word) for word in party.name.split())


def _is_nameless(party: Party) -> bool:
    """Whether it is only described: "a UK-based monitor"."""
    return _watches(party) and party.name.split()[-1].islower()


def _is_known(doc: Doc, head: Token) -> bool:
    """Whether a noun phrase stands for somebody, or is a word for those who tell."""
    tells = any(is_cue(name, head.lemma) for name in ("unnamed", "documents", "outlet"))
    return tells or head.tag == "PRON" or bool(parties_at(doc, head.index))


def _is_definite(doc: Doc, head: Token) -> bool:
    return any(t.text.lower() in {"the", "same"} for t in doc.children(head.index, "det", "amod"))


def _goes_back(doc: Doc, head: Token, found: Sequence[Party], known: Sequence[Party]) -> bool:
    """Whether a bare "the spokesman" is the one who spoke before as such, and not of another body. Counted on annotated
    reports: of 5 claims told so, all are by who spoke before, none by a spokesman of the country named last."""
    told_apart = doc.children(head.index, "amod", "compound", "nmod", "nmod:poss", "appos", "acl", "conj")
    alone = head.tag == "NOUN" and head.entity == "person" and not any(t.text.lower() != "same" for t in told_apart)
    return alone and len(known) == len(found) == 1 and known[0].body != found[0].body


def _is_described(doc: Doc, head: Token) -> bool:
    """Whether a source is told apart from others: "a hospital source", "a source at the ministry"."""
    return bool(doc.children(head.index, "amod", "compound", "nmod"))
