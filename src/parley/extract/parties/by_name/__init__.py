"""By name: whom a proper name stands for.

In: a `Doc` with names. Out: countries, bodies and people, each with what it belongs to.

    named       whom a name stands for by itself, by what the whole report says of it
    standing    whom it stands for in one place: a capital is a government only where it acts

  Countries and bodies

    nations     countries, by any word for them
    bodies      organisations and armed groups, and which names are of one
    bands       which of these fight for no state
    ministries  the bodies that every state has
    seats       a body of state that is named after a town
    called      which bodies a word such as "the movement" may take up
    ships       names of ships, and the flags that they sail under

  People, and what they are of

    people      persons with their offices
    attached    by the words beside the name: "Norwegian mediator X"
    introduced  by the sentence before: "a Chadian trader was seized. X …"
    served      by whom they work for: "X, an aide to Y"
    its         by an "its": "its spokesman X"
    taken_up    by a word for a body named before: "the movement's spokesman X"
    realms      by a land that is no country and has offices of its own
"""
