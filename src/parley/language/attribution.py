"""Attribution: which words of a sentence say that somebody says something, who, and what.

In: the network's output. Out: `Attribution`s, in the order of their cues.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from parley.language.network import Output


@dataclass(frozen=True, slots=True)
class Attribution:
    """Positions of words: the cue's head ("said", "according"), the words of its source, the words of its content.

    Source and content may be empty: where a sentence leaves the speaker open, or where what he says is in another one.
    """

    cue: int
    source: frozenset[int] = frozenset()
    content: frozenset[int] = frozenset()

    def role(self, word: int) -> str:
        """What a word is to the cue, out of the network's labels."""
        return "source" if word in self.source else "content" if word in self.content else "O"

    def moved(self, by: int) -> Attribution:
        """The same attribution where the sentence's words are counted from `-by`."""
        return Attribution(self.cue + by, *(frozenset(i + by for i in part) for part in (self.source, self.content)))


def attributions(output: Output, roles: list[str]) -> Iterator[Attribution]:
    """The attributions of one sentence: a word is a cue where the network holds it more likely than not."""
    source, content = roles.index("source"), roles.index("content")
    for cue in np.nonzero(output.arrays["c"] > 0)[0].tolist():
        role = output.arrays["r"][cue]
        found = (frozenset(np.nonzero(role == kind)[0].tolist()) for kind in (source, content))
        yield Attribution(cue, *found)
