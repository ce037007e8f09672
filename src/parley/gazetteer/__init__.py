"""What the world calls its places, countries and bodies: data beside the code, looked up, never guessed.

In: a name or a word. Out: the entries that bear it, or what kind of word it is.
"""
