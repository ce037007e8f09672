"""Answer labels: the "A." that opens the answers of a report in questions and answers.

In: a `Doc` with tokens, those of a name. Out: whether its first is such a label, and no initial.
"""

from __future__ import annotations

from parley.extract.doc import Doc


def is_answer_label(doc: Doc, first: int, last: int) -> bool:
    """Whether a name opens with the "A." of an answer, which opens several paragraphs: "A. | Both sides agree"."""
    label = doc.tokens[first]
    if last - first < 2 or label.text != "A." or doc.sentences[label.sentence].first != first:
        return False
    opened = [doc.tokens[s.first].text for s in doc.sentences]
    return min(opened.count("A."), opened.count("Q.")) > 1
