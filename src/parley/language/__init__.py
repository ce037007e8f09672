"""The language model: one small network that tags, parses and marks names, offline.

In: the words of sentences. Out: tags, lemmas, trees, names, who says what, and which words tell claims, by one pass
over each sentence.

    model        parts of speech, lemmas, trees and names of sentences
    wordpiece    the pieces of a word that the network has vectors for
    shapes       how the letters of a word are written, which an encoder without upper case cannot see
    network      one forward pass over one sentence
    decoding     heads and relations of a sentence, from the network's scores
    trees        the best dependency tree for a sentence's scores
    punctuation  marks hung where the treebanks hang them
    lemmas       the dictionary form of a word
    attribution  which words of a sentence say that somebody says something, who, and what
    claim_words  which words of a sentence tell a claim, and of which type
"""
