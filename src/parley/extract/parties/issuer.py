"""Issuer: in whose name a statement speaks.

In: a `Doc` with names, and what each of its names counts for. Out: the country or body that the report says condemns,
welcomes or stands by, as only somebody who speaks for it would write; None for a report that tells of others' words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import NameMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import head_of
from parley.extract.tokens import Token, matches

PAST = frozenset({"had", "was", "were", "did", "would"})
TITLE, OPENING, LABEL = 3, 6, 4
"""Sentences among which a title is looked for, words of one that say what it heads, most words of one that says that
alone."""
NUMBERS = frozenset({"no", "no.", "nr", "nr.", "#", "number"})


def issuer(doc: Doc, owner: Callable[[NameMention], str | None]) -> str | None:
    """The country or body in whose name `doc` says "we"."""
    if not any(is_cue("own_voice", token.text) for token in _unquoted(doc)):
        return None
    if (titled := titular(doc)) and (of := owner(titled)):
        return of
    count: Counter[str] = Counter()
    for name in doc.names:
        of = owner(name) if vows(doc, _acting(doc, name)) else None
        if of:
            count[of] += 1
    return count.most_common(1)[0][0] if count else None


def titular(doc: Doc) -> NameMention | None:
    """The name of who issues a statement by its title or letterhead: "Statement of the Upper Valley Front", "Upper
    Valley Front, press release no. 7", or "PRESS RELEASE" and the name under it; or by how it is brought in: "The Upper Valley Front
    issued the following statement:"."""
    headed = False
    for sentence in doc.sentences[:TITLE]:
        tokens = doc.tokens_in(sentence)
        if any(t.is_verbal for t in tokens):
            return _brought_in(doc, tokens)
        if headed and (body := _first_body(doc, sentence.first - 1, sentence.last)):
            return body
        paper = next((t for t in tokens[:OPENING] if is_of(t, "issued_paper")), None)
        by = doc.tokens[paper.index + 1].text.lower() if paper and paper.index + 1 < sentence.last else ""
        if paper and by in {"of", "by", "from"}:
            return _first_body(doc, paper.index, sentence.last)
        if any(_is_numbered(doc, t) for t in tokens):
            return _first_body(doc, -1, sentence.last)
        headed = len(tokens) <= LABEL and any(is_of(t, "issued_paper", "numbered_paper") for t in tokens)
    return None


def _brought_in(doc: Doc, tokens: Sequence[Token]) -> NameMention | None:
    """The body of which a first sentence says that it issued what follows."""
    issued = next((t for t in tokens if t.is_verbal and t.lemma.lower() in {"issue", "release"}), None)
    papers = doc.children(issued.index, "obj") if issued else ()
    follows = any("following" in leading(doc, t.index, "amod") for t in papers if is_of(t, "issued_paper"))
    named = (n for n in doc.names if issued and n.last == issued.index and n.kind in {"group", "organisation"})
    return next(named, None) if follows else None


def _first_body(doc: Doc, after: int, last: int) -> NameMention | None:
    """The first name of a body between the tokens `after` and `last`."""
    named = (n for n in doc.names if after < n.first < last)
    return next((n for n in named if n.kind in {"group", "organisation"}), None)


def _is_numbered(doc: Doc, token: Token) -> bool:
    """Whether a word is for one of the papers that a body numbers: "press release no. 7"."""
    behind = doc.tokens[token.index + 1 : token.index + 2]
    numbered = any(t.text.lower() in NUMBERS or t.text.isdigit() for t in behind)
    return numbered and is_of(token, "issued_paper", "numbered_paper")


def _unquoted(doc: Doc) -> Iterator[Token]:
    """The tokens that nobody is quoted for, as far as the marks of each paragraph show."""
    paragraph, is_open = -1, False
    for token in doc.tokens:
        if doc.sentences[token.sentence].paragraph != paragraph:
            paragraph, is_open = doc.sentences[token.sentence].paragraph, False
        if token.is_quote:
            is_open = not is_open
        elif not is_open:
            yield token


def _acting(doc: Doc, name: NameMention) -> Token:
    """The noun that a name stands for or tells whose it is: "the Kenyan government"."""
    head = head_of(doc, name.first, name.last)
    above = doc.tokens[head.head]
    owned = matches(head.relation, ("compound", "amod", "nmod")) and is_of(above, "state")
    return above if owned else head


def vows(doc: Doc, head: Token, acts: str = "stating") -> bool:
    """Whether a noun is the subject of what a statement does by being made, in the present: "Kenya condemns". What is
    only ours is not who speaks: "our charter calls on us"."""
    if head.relation != "nsubj" or head.is_root:
        return False
    if any(is_cue("own_voice", t.text) for t in doc.children(head.index, "nmod:poss")):
        return False
    act = doc.tokens[head.head]
    helpers = {t.text.lower() for t in doc.children(act.index, "aux", "cop")}
    stands = any(is_of(t, acts) for t in (act, *doc.children(act.index, "aux", "cop", "xcomp")))
    is_now = act.tag != "VERB" or act.text.lower().endswith("s") or bool(helpers)
    return stands and is_now and not helpers & PAST
