"""Some: what only some of those counted are called.

In: a parsed `Doc` and the noun of a count. Out: the head tokens of such words: of "nine people, two of them soldiers"
and "nine people, among them soldiers", the soldiers.
"""

from __future__ import annotations

from itertools import takewhile

from parley.extract.doc import Doc

FAR = 12
THEM = frozenset({"them", "whom"})
PHRASE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN"})
"""Tags of the words of a plain noun phrase."""


def some_of_them(doc: Doc, noun: int) -> tuple[int, ...]:
    """What some of those counted are called: of "nine people, two of them soldiers", "among them soldiers", the
    soldiers."""
    last = min(doc.sentences[doc.tokens[noun].sentence].last, noun + FAR)
    for them in doc.tokens[noun + 2 : last]:
        before = doc.tokens[them.index - 2 : them.index]
        of = before[-1].text.lower() == "of" and before[0].tag == "NUM"
        if them.text.lower() in THEM and (of or before[-1].text.lower() == "among"):
            called = takewhile(lambda t: t.tag in PHRASE, doc.tokens[them.index + 1 : last])
            return tuple(t.index for t in called if t.tag == "NOUN")[-1:]
    return ()
