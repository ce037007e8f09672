"""Vectors: what the language model's network makes of words, before it chooses tags and trees.

In: a report read to its claims. Out: a vector for each of its tokens; the vectors that phrases, sentences and the report
are known by.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime

from eval.measure import model
from eval.muc4.linear import Floats
from parley.extract.doc import Doc
from parley.language.network import Pieces

WIDTH = 384
WORDS = "s109"
"""What the network calls the words' vectors: those for tags and those for trees."""
LEAD = 80  # tokens


@cache
def _session() -> onnxruntime.InferenceSession:
    """The network, with one more output: a message of the format that follows another one is merged into it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = (files("parley.language") / "weights" / "network.onnx").read_bytes()
    output = _field(7, _field(12, _field(1, WORDS.encode())))  # graph, output, name
    return onnxruntime.InferenceSession(graph + output, options, providers=["CPUExecutionProvider"])


def _field(number: int, held: bytes) -> bytes:
    return bytes([number << 3 | 2, len(held)]) + held


def of_tokens(doc: Doc) -> Floats:
    """The vector of each token, each sentence by itself."""
    texts = [[token.text for token in doc.tokens[s.first : s.last]] for s in doc.sentences]
    parts = [_words(pieces) for words in texts for pieces in model().pieces(words)]
    return np.concatenate(parts) if parts else np.zeros((0, WIDTH), np.float32)


def _words(pieces: Pieces) -> Floats:
    (both,) = _session().run([WORDS], pieces.fed())
    mean: Floats = both.mean(0)
    return mean


def of_phrases(doc: Doc, heads: list[int], tokens: Floats) -> Floats:
    """The vectors of phrases: of the head, what it hangs from, its sentence, the report; one below the other."""
    above = [doc.tokens[head].head for head in heads]
    sentences = np.stack([mean(tokens[s.first : s.last]) for s in doc.sentences])
    own = sentences[[doc.tokens[head].sentence for head in heads]]
    return np.concatenate([tokens[heads], tokens[above], own, np.tile(mean(tokens), (len(heads), 1))], 1)


def of_sentences(doc: Doc, tokens: Floats) -> Floats:
    """The vectors of sentences: of all words, of the verbs, the most that any word has of each number."""
    return np.stack([_of_sentence(doc, tokens, s.first, s.last) for s in doc.sentences])


def _of_sentence(doc: Doc, tokens: Floats, first: int, last: int) -> Floats:
    own = tokens[first:last]
    most = own.max(0) if len(own) else np.zeros(WIDTH, np.float32)
    return np.concatenate([mean(own), mean(own[_verbs(doc, first, last)]), most])


def of_report(doc: Doc, tokens: Floats) -> Floats:
    """The vector of a report: of all words, of the first ones, of the verbs."""
    verbs = tokens[_verbs(doc, 0, len(doc.tokens))]
    return np.concatenate([mean(tokens), mean(tokens[:LEAD]), mean(verbs)])


def _verbs(doc: Doc, first: int, last: int) -> list[bool]:
    return [token.tag == "VERB" for token in doc.tokens[first:last]]


def mean(vectors: Floats) -> Floats:
    """The mean of vectors; nothing's is 0."""
    found: Floats = vectors.mean(0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)
    return found
