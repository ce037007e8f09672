"""Pictures: charts and maps as SVG, drawn by small functions of their own.

In: the numbers of `parley.views.briefings.charts`. Out: SVG text that asks nothing of any other place. Words of reports in it are
escaped. The outlines of countries are Natural Earth's, public domain, boiled down by training/outlines.py.
"""
