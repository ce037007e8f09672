"""The API: everything that the desk shows, for programs, under /api/v1.

In: requests. Out: records as JSON, CSV, GeoJSON or Atom; errors that keep their codes.
"""
