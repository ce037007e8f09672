"""Tellers: what is told, demanded or denied by whoever said what stands before it, though the tree joins it to that.

In: the tokens of one sentence, as parsed. Out: the verb by which somebody speaks, for what he does besides: "said it can
not accept the map and | called for talks", "demanded that Chad free him and | threatened war", "the jet crashed, Chad said, |
denying that it had fired".
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.extract.cues import is_cue
from parley.extract.tokens import Token, hanging
from parley.extract.words import word_class

MANY = frozenset({"are", "were", "have"})
DEMANDING = frozenset({"demand", "insist", "ask", "request", "propose", "urge", "recommend", "order"})
PAST = frozenset({"had", "was", "were", "has", "have", "would"})


def telling(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb by which somebody speaks who does, or says, what `token` tells besides."""
    return _teller(tokens, token) or _goes_on(tokens, token)


def _teller(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb by which somebody says something, where it is he who does the next thing too, which the tree joins to
    what he says: "said it can not accept the map and | called for talks"."""
    joined = token.relation == "conj" and token.tag == "VERB"
    if not joined or hanging(tokens, token, "nsubj", "nsubj:pass", "aux", "mark"):
        return None
    said = tokens[token.head - tokens[0].index]
    verb = tokens[said.head - tokens[0].index]
    told = said.relation == "ccomp" or (said.relation == "xcomp" and _demands(tokens, said))
    if not told or said.tag != "VERB" or verb.tag != "VERB" or verb.index > said.index:
        return None
    does_next = (
        _does_next(tokens, token, said) or _is_of_one(tokens, token, said) or _is_of_the_living(tokens, token, said)
    )
    return verb if does_next and hanging(tokens, verb, "nsubj") else None


def _does_next(tokens: Sequence[Token], token: Token, said: Token) -> bool:
    """Whether a verb in the past follows what can or will be, or speaks out after what others had done."""
    done = token.text.lower() != token.lemma and not token.text.lower().endswith(("ing", "s"))
    if not done or hanging(tokens, said, "aux:pass"):
        return False
    auxiliaries = [t.text.lower() for t in hanging(tokens, said, "aux")]
    bare = said.text.lower() == said.lemma
    to_come = bare and any(word_class("modal_verbs", text) for text in auxiliaries)
    to_come = to_come or (bare and not auxiliaries and _demands(tokens, said))
    return to_come or (word_class("speaking_out", token.lemma) and not PAST.isdisjoint(auxiliaries))


def _demands(tokens: Sequence[Token], said: Token) -> bool:
    """Whether a bare verb is what somebody demands: "demanded that the junta | reinstate him"."""
    verb = tokens[said.head - tokens[0].index]
    return verb.lemma in DEMANDING and any(t.text == "that" for t in hanging(tokens, said, "mark"))


def _goes_on(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb by which somebody tells, where it is he who goes on to speak, which the tree hangs from what he tells: "the
    jet crashed, X | said, | denying that Y had hit it"."""
    speaks = word_class("speaking_out", token.lemma) or is_cue("denying", token.lemma)
    bare = token.text.lower().endswith("ing") and not hanging(tokens, token, "aux", "nsubj", "aux:pass")
    if token.relation != "advcl" or token.tag != "VERB" or not speaks or not bare:
        return None
    first, told = tokens[0].index, tokens[token.head - tokens[0].index]
    above = tokens[told.head - first]
    if told.relation == "ccomp" and is_cue("say", above.lemma) and above.index < told.index and _is_harm(tokens, told):
        return above
    between = tokens[told.index + 1 - first : token.index - first]
    if not between or between[-1].text != ",":
        return None
    says = [t for t in between if t.tag == "VERB" and is_cue("say", t.lemma) and hanging(tokens, t, "nsubj")]
    tells = [t for t in says if told.index in (t.head, t.index) or (told.head, told.relation) == (t.index, "ccomp")]
    return tells[-1] if tells else None


def _is_of_one(tokens: Sequence[Token], token: Token, said: Token) -> bool:
    """Whether a verb is of one who does it, and what is said of several: "states that no units are there and | rejects
    it"."""
    helpers = [t.text.lower() for t in hanging(tokens, said, "aux", "aux:pass")]
    subjects = hanging(tokens, said, "nsubj", "nsubj:pass")
    many = not MANY.isdisjoint(helpers) or (not helpers and said.text.lower() == said.lemma)
    of_one = token.text.lower() != token.lemma and token.text.lower().endswith("s")
    return of_one and many and bool(subjects) and subjects[-1].tag != "PRON"


def _is_harm(tokens: Sequence[Token], told: Token) -> bool:
    """Whether a verb tells that somebody died or was harmed, who speaks no more: "said two had died, | blaming Chad"."""
    return told.lemma == "die" or bool(hanging(tokens, told, "aux:pass") and word_class("harmed", told.lemma))


def _is_of_the_living(tokens: Sequence[Token], token: Token, said: Token) -> bool:
    """Whether a verb speaks out, and what is said is that others were harmed: "said two were killed and | accused
    Chad"."""
    return _is_harm(tokens, said) and word_class("speaking_out", token.lemma)
