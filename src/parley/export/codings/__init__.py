"""Codings: what Parley tells, in the columns and codes of ACLED, UCDP GED and PLOVER.

In: `Contents`. Out: tables whose first columns are those of the coding, in its order and by its names, and whose last
ones, named `parley_…`, lead back to incident, claims and words. What a claim becomes is said by one table, mapping.tsv.
"""
