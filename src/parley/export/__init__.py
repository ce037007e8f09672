"""Leaving: claims, tables, maps and briefings for other programs and for people.

In: a library, or a briefing. Out: JSON Lines, CSV, Parquet, GeoJSON, Markdown, HTML.

    annotations  evidence as annotations: the W3C's Web Annotation Data Model, for tools that mark texts
    claims       claims in the exchange format of docs/reference/claims.md
    codings/     what Parley tells, in the columns and codes of ACLED, UCDP GED and PLOVER
    columns      what a table's columns are called and what they hold
    contents     what is to leave, whichever its form
    documents    a situation report as Markdown, and as one HTML page that needs nothing beside itself
    flat         any table as CSV or as Parquet
    formats      the formats in which what a library tells leaves, and what each can hold
    maps         claims and incidents on a map: GeoJSON (RFC 7946)
    pdf          the situation report as a PDF, typeset by typst with the fonts that it brings
    pictures/    charts and maps as SVG, drawn by small functions of their own
    rows/        the picture as flat tables, one row a claim, incident, count, step, meeting, position or answer
    spreadsheet  tables as one Excel file, a sheet a table
"""
