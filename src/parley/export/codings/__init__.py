"""Codings: what Parley tells, in the columns and codes of ACLED, UCDP GED and PLOVER.

In: `Contents`. Out: tables whose first columns are those of the coding, in its order and by its names, and whose last
ones, named `parley_…`, lead back to incident, claims and words. What a claim becomes is said by one table, mapping.tsv.

    acled       incidents in the columns and codes of the Armed Conflict Location and Event Data project
    conditions  what mapping.tsv may ask of a claim beside its type, modality and words
    extras      the columns that lead from a row of another coding back to Parley's own
    mapping     what a claim, and what an incident, becomes in the codes of others
    nations     codes of countries and bodies
    plover      claims in the columns of POLECAT's files and the event types and modes of PLOVER
    precision   how exactly a day or a place is known, in the codes of ACLED and UCDP GED
    sides       who acts in an incident and who is hit, as two sides of a table
    tables      the data files beside this code
    ucdp        deadly incidents in the columns and codes of the UCDP Georeferenced Event Dataset
"""
