"""By name: whom a proper name stands for.

In: a `Doc` with names, what the report tells of each. Out: countries, bodies and people, with what they belong to:

    standing    whom a name stands for where it stands
    named       and by itself, by what the report says of it elsewhere
    nations     countries, by any word for them
    bodies      organisations and armed groups
    bands       which of them fight for no state
    ministries  the bodies that every state has
    seats       a body of state named after its town
    people      persons with their offices
    attached    what the words beside a person say that he is of
    introduced  what the sentence before says of him
    served      whom he works for
    realms      in what land that is no country he holds office
    its         whose "its spokesman X" is
    taken_up    whose "the movement's spokesman X"
    called      which bodies a word such as "the movement" may take up
    ships       names of ships, and their flags
"""
