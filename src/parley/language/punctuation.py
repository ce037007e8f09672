"""Punctuation: marks hung where the treebanks hang them.

In: a sentence's words, their tags and heads. Out: the heads, in which marks have no words of their own, the two marks of
a pair (quotes, brackets) hang from what stands inside, and any other from a neighbour or from what the neighbour hangs
from, so that no arc is crossed. A mark that hangs so already stays. The rule is that of the Universal Dependencies
(https://universaldependencies.org/u/dep/punct.html), as the block `ud.FixPunct` of Udapi (Popel and others) carries it out.
"""

from __future__ import annotations

from collections.abc import Sequence

PAIRS = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "``": "''"}
FINAL = frozenset(".?!")
MARK = "PUNCT"


def with_marks_hung(words: Sequence[str], tags: Sequence[str], heads: Sequence[int]) -> list[int]:
    """`heads`, of which 0 is the root and any other a word counted from 1, with the marks where they belong."""
    if MARK not in tags or all(tag == MARK for tag in tags):
        return list(heads)
    tree = _Tree(words, tags, heads)
    tree.free()
    tree.hang_pairs()
    for mark in tree.marks:
        if mark not in tree.opening and mark not in tree.closing:
            tree.hang(mark)
    return tree.up[1:]


class _Tree:
    """A sentence's words by their numbers from 1, what each hangs from, and how far its words but for marks reach."""

    def __init__(self, words: Sequence[str], tags: Sequence[str], heads: Sequence[int]) -> None:
        self.words = ["", *words]
        self.up = [0, *heads]
        self.is_mark = [False, *(tag == MARK for tag in tags)]
        self.marks = [i for i, is_mark in enumerate(self.is_mark) if is_mark]
        self.opening: set[int] = set()
        self.closing: set[int] = set()
        self.first = list(range(len(self.up)))
        self.last = list(range(len(self.up)))

    def free(self) -> None:
        """Hang what hangs from marks from what these hang from, and see how far each word reaches."""
        for i in range(1, len(self.up)):
            while self.is_mark[self.up[i]] and self.up[self.up[i]]:
                self.up[i] = self.up[self.up[i]]
        for i in range(1, len(self.up)):
            above = self.up[i]
            while above and not self.is_mark[i]:
                self.first[above], self.last[above] = min(self.first[above], i), max(self.last[above], i)
                above = self.up[above]

    def hang_pairs(self) -> None:
        """Hang the marks of each pair from the words inside whose heads stand outside: the first, and the last."""
        for mark, word in enumerate(self.words):
            end = 0 if mark in self.closing else self._closed(mark, word)
            inside = [i for i in range(mark + 1, end) if not self.is_mark[i] and not mark < self.up[i] < end]
            if inside:
                self._put(mark, inside[0])
                self._put(end, inside[-1])
                self.opening.add(mark)
                self.closing.add(end)

    def _put(self, mark: int, head: int) -> None:
        """Hang `mark` from `head`, unless all hangs from it."""
        if self.up[mark]:
            self.up[mark] = head

    def _closed(self, mark: int, opening: str) -> int:
        """Where what opens at `mark` closes; 0 where it does not, or opens nothing."""
        if opening not in PAIRS or not self.is_mark[mark]:
            return 0
        depth = 0
        for i in range(mark + 1, len(self.words)):
            if self.words[i] == PAIRS[opening] and self.is_mark[i]:
                if not depth:
                    return i
                depth -= 1
            elif self.words[i] == opening:
                depth += 1
        return 0

    def hang(self, mark: int) -> None:
        """Hang a mark of no pair from the lower of what may hold it on its left and on its right."""
        left = self._path(mark, -1)
        right = [] if self.words[mark] in FINAL else self._path(mark, 1)
        if left and right:
            if self._is_under(left[-1], right[-1]):
                right = []
            elif self._is_under(right[-1], left[-1]):
                left = []
        path = left + right
        if path and self.up[mark] not in path:
            self._put(mark, left[-1] if left else right[-1])

    def _path(self, mark: int, step: int) -> list[int]:
        """The word next to `mark` on one side, and what it hangs from there, until an arc would be crossed."""
        at = mark + step
        blocked = self.opening if step < 0 else self.closing
        while 0 < at < len(self.up) and self.is_mark[at]:
            if at in blocked:
                return []
            at += step
        if not 0 < at < len(self.up):
            return []
        path = [at]
        while (above := self.up[at]) and (above - mark) * step > 0 and not self.first[at] < mark < self.last[at]:
            path.append(at := above)
        return path

    def _is_under(self, word: int, above: int) -> bool:
        while (word := self.up[word]) and word != above:
            pass
        return word == above
