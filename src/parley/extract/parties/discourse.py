"""Discourse: what a report has said so far, and whom its noun phrases stand for.

In: a `Doc` with names, and a function that reads one phrase. Out: `Discourse`, which resolves each token once and
remembers what it stands for, so that later phrases can look back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.mentions import PartyKind, PartyMention
from parley.extract.names.classes import is_title
from parley.extract.parties.accredited import is_accredited
from parley.extract.parties.by_name.named import Named
from parley.extract.parties.by_name.nations import is_people, nation
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind, conjuncts, is_hyphenated, modifiers
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import is_known
from parley.records import Party

DEEPEST = 40
"""How many phrases within phrases are followed."""

FARTHEST = 800
"""How many words back a phrase may point."""

Resolved: TypeAlias = tuple[PartyKind, tuple[Party, ...]]


class Discourse:
    """One report as it is read from its first word to its last."""

    def __init__(self, doc: Doc, read: Callable[[Discourse, Token], Resolved | None]) -> None:
        self.doc = doc
        self.named = Named(doc)
        self._read = read
        self._depth = 0
        self._found: dict[int, PartyMention | None] = {}

    def mention(self, index: int) -> PartyMention | None:
        """The mention headed at token `index`, None where it stands for nobody that can act."""
        if index not in self._found and self._depth < DEEPEST:
            self._found[index] = None
            self._depth += 1
            self._found[index] = self._made(self.doc.tokens[index])
            self._depth -= 1
        return self._found.get(index)

    def _made(self, head: Token) -> PartyMention | None:
        kind, parties = self._read(self, head) or ("description", ())
        if not parties:
            return None
        span = self.doc.span_of(head.index, head.index + 1)
        spanned = tuple(
            Party(p.name, p.belongs_to, p.span if kind in {"person", "body", "country"} else span) for p in parties
        )
        return PartyMention(span, head.index, head.index + 1, head.index, kind, spanned)

    def resolve(self, index: int) -> tuple[Party, ...]:
        """Who token `index` stands for, its conjuncts left out; () where for nobody."""
        mention = self.mention(index)
        return mention.parties if mention else ()

    def together(self, index: int) -> tuple[Party, ...]:
        """Who token `index` and those joined to it by "and" stand for."""
        joined = (p for at in conjuncts(self.doc, index) for p in self.resolve(at))
        return tuple({(p.name, p.belongs_to): p for p in reversed(list(joined))}.values())[::-1]

    def before(self, index: int) -> Iterator[PartyMention]:
        """The mentions before token `index`, the nearest first."""
        for at in range(index - 1, max(-1, index - FARTHEST), -1):
            mention = self._found.get(at)
            if mention and mention.parties:
                yield mention

    def owners(self, head: Token) -> list[str]:
        """The countries and bodies that a noun phrase says it is of: "US and Kenyan forces" are of two."""
        return list(self.owning_words(head))

    def owning_words(self, head: Token) -> dict[str, str]:
        """The same, each with the word that says so."""
        found: dict[str, str] = {}
        before = [t for t in modifiers(self.doc, head) if not is_hyphenated(self.doc, t)]
        against = [t for t in before if t.lemma == "opposition" and is_of(head, "forces", "fighter")]
        if opposed := [p for token in against for p in self.resolve(token.index)]:
            return {opposed[0].body: against[0].text}
        for token in (*before, *self._before_whole(head)):
            for party in self._owning(token, head):
                found.setdefault(party.body, token.text)
        people = {t.text for t in before if t.tag == "ADJ" and not t.relation.endswith("poss")}
        if any(t.relation.endswith("poss") for t in before) and any(
            nation(of) and w in people for of, w in found.items()
        ):
            found = {of: word for of, word in found.items() if word in people}  # "Chad's Kenyan allies" are Kenyans
        if any(of in self.named.ships for of in found) and any(nation(of) for of in found):
            return {of: word for of, word in found.items() if nation(of)}  # a ship's crew are whose they are said to be
        if own := self._own_name(before, head, found):
            return own
        for token in () if found else (*behind(self.doc, head, "of", "from", "for"), *self._represented(head)):
            for party in self.together(token.index):
                if nation(party.body) and preposition(self.doc, token) == "for" and is_accredited(self.doc, head):
                    continue
                whose = self._band(party, token) or party.body.removeprefix("a ").removeprefix("an ")
                found.setdefault(whose, token.text)
        for token in () if found else self._served(head):
            for party in self.together(token.index):
                if not party.body.islower():
                    found.setdefault(party.body, token.text)
        return found

    def _represented(self, head: Token) -> Iterator[Token]:
        """Those for whom somebody is said to stand: "a spokesman representing the Front"."""
        for clause in self.doc.children(head.index, "acl"):
            if clause.lemma.lower() == "represent" and clause.text.lower().endswith("ing"):
                yield from self.doc.children(clause.index, "obj")

    def _band(self, party: Party, head: Token) -> str | None:
        """Those who fight a state whose people they are, and whose word is not that state's: of "a spokesman for the
        Chadian rebels", "Chadian rebels"."""
        if not party.belongs_to or not nation(party.belongs_to) or not word_class("irregulars", head.lemma):
            return None
        people = (t.text for t in modifiers(self.doc, head) if nation(t.text) == party.belongs_to and t.tag == "ADJ")
        return " ".join((*people, party.name))

    def _before_whole(self, head: Token) -> Iterator[Token]:
        """What says whose a thing is that a state's arm stands before: of "a Chadian army base", Chad."""
        if matches(head.relation, ("compound",)) and is_of(head, "state", "state_arms"):
            before = (t for t in self.doc.children(head.head, "amod", "nmod:poss") if t.index < head.index)
            yield from (t for t in before if not is_hyphenated(self.doc, t))

    def _own_name(self, before: list[Token], head: Token, found: dict[str, str]) -> dict[str, str]:
        """The name of a body right before the noun that says what it is, a land before it left out: "the Peruvian Front
        movement", "Peru's Front rebels"; none where it stands otherwise."""
        own = {of: word for of, word in found.items() if is_known(of) and not nation(of)}
        lands = all(t.relation.endswith("poss") for t in before[:-1])
        whose = is_of(head, "any_body") or (is_of(head, "fighter") and lands)
        named = whose and len(own) == 1 < len(found) == len(before)
        return own if named and before[-1].text in own.values() else {}

    def _served(self, head: Token) -> Iterator[Token]:
        """Whom those who fight are said to belong to: "groups affiliated with the Front", "gunmen believed to be
        members of the Front", "men identified as fighters of the Front"."""
        if is_of(head, "fighter", "any_body", "persons", "soldiery") or any(
            is_of(t, "militant") for t in modifiers(self.doc, head)
        ):
            for clause in self.doc.children(head.index, "acl", "amod"):
                yield from self._identified(clause)
                is_thought = word_class("supposing", clause.lemma)
                supposed = self.doc.children(clause.index, "xcomp") if is_thought else ()
                for said in (clause, *supposed) if clause.index > head.index else ():
                    yield from behind(self.doc, said, "from", "of") if is_thought else ()
                    yield from behind(self.doc, said, "with", "to") if is_of(said, "belongs") else ()
                    yield from (said,) if said.tag in {"NOUN", "PROPN"} else ()

    def _identified(self, clause: Token) -> Iterator[Token]:
        """The body as which a clause says that somebody was known, or as whose men."""
        for known in behind(self.doc, clause, "as") if word_class("identifying", clause.lemma) else ():
            name = self.mention(known.index)
            yield from (known,) if name and name.kind == "body" else behind(self.doc, known, "of", "from")

    def _owning(self, token: Token, head: Token) -> tuple[Party, ...]:
        """Whom a word before a noun makes its owner. A mere description ("rebel groups") does not, nor does a people
        that has no state ("Kurdish forces", "Sunni politicians": of nine so owned in six annotated sets none is
        right)."""
        mention = self.mention(token.index)
        if mention is None:
            return ()
        if mention.kind in {"group", "description"} and not token.relation.endswith("poss"):
            return tuple(
                p
                for p in mention.parties
                if p.belongs_to or (mention.kind == "description" and p.name[:1].isupper() and not is_title(token.text))
            )
        if mention.kind == "body" and token.tag == "ADJ" and not is_known(mention.parties[0].body):
            return ()
        rules = is_of(head, "rule") and not is_of(head, "soldiery")
        if mention.kind == "person" and not mention.parties[0].belongs_to and rules:
            return ()
        named = tuple(p for p in mention.parties if p.belongs_to or not p.name.startswith(("a ", "an ")))
        return () if is_people(mention.parties[0].name) else named
