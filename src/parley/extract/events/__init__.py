"""Events: from tables of frames to claims of what was done, said and agreed.

In: a `Doc` with its mentions. Out: claims. The frames are in `tables/`; the way of an event is

    families      an extractor for each table
    frames        which words tell of which events, and where their parts stand
    needs         what must stand around a word for that
    meant         the noun that a word stands for
    menaced       deeds that are only held out, on a condition
    distinct      one event a happening, where several words tell of it
    claims        the claim of an event, by what follows
    parts         who takes part, and what it is about
    somebody      whether anybody does
    worth         which events are claims of their own
    rehearsed     strikes that only try out arms
    said          what somebody tells of a deed named before
    voiced        what is said by coming together for it
    papers        who speaks in a paper
    armed         words for people under arms
    reached       whom an event reaches that names only a place
    taken         the land that changes hands
    counterpart   the other party to what is done with one
    courts        who charges or holds, where nobody is said to
    reciprocal    what parties do to each other
    separately    whom somebody meets apart from each other
    twofold       one word for deeds of two kinds

    learned       what the model is sure of where no row is

and, once claims are told in order,

    kinds         what kind of attack "the attack" was
    answered      whom a refusal answers
"""
