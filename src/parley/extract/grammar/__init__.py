"""Grammar: who does what a word tells of, to whom, by the tree and without knowing who that is.

In: a parsed `Doc` and a token. Out: the tokens, or the stretch of words, that stand in a relation to it: `arguments` of a
verb, `deeds` that nouns name, `roles` by the paths of the frames' tables, `clauses`, and the tokens of a stretch.
"""
