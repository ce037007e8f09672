"""The API: everything that the desk shows, for programs, under /api/v1.

In: requests. Out: records as JSON, CSV, GeoJSON or Atom; errors that keep their codes.

    flat       a record with everything in it side by side, for a table
    forms      the forms in which a list leaves, by the ending of its address or by what the client accepts
    listing    one page of a list, in the form that is asked for
    reading    texts or addresses, given to be read, and how far that is
    records/   what the picture and the library hold, as programs get it
    reference  the OpenAPI document, and a page for people made from it, which asks nothing of any other place
    resources  what the API lists, each with its records and how they are found
    routes     for each resource a list in every form, and one by its id; rulings can be made and taken back
"""
