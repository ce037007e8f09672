"""Storing: the library, one SQLite file to which reports, readings of them and rulings are only ever added.

In: records. Out: the same records.

    opening   a library's file, opened and brought to this version's schema
    library   every report, what was read from it, and every ruling, in one file to which things are only added
    version   how much a library holds, so that two looks at it can be compared
    rows      how a record is written in a column, and read again
    spans     no value without words: the check that claims pass before they are stored
    search    searching words whatever their accents: "xankendi" finds "Xankəndi"
    failures  what went wrong with a library's file, in one sentence a person can act on
"""
