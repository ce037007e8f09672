"""Names: the proper names of a report, and what kind of thing each names.

In: a parsed `Doc`. Out: the layer `names` (`NAMES`):

    mentions        the extractor: the names, and the kind of each
    stretches       which words make one name
    unjoined        several names side by side, the comma between them lost
    titles          names without the titles and offices before and within them
    classes         which words are titles, which name bodies, which names are known
    introduced      names that the words beside them say are a body's
    place_contexts  where only a place can stand
    somebodys       what only a person has, so that the name behind it is one's
    place_labels    the province before a colon
    answer_labels   the "A." of answers, which is no initial
    item_heads      names that head the items of a report, and are places
    between         two towns that something lies between
    abbreviations   the names whose first letters they are
"""

from parley.extract.names.mentions import NAMES, read_names

__all__ = ["NAMES", "read_names"]
