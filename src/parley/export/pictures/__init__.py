"""Pictures: charts and maps as SVG, drawn by small functions of their own.

In: the numbers of `parley.views.briefings.charts`. Out: SVG text that asks nothing of any other place. Words of reports
in it are escaped. The outlines of countries are Natural Earth's, public domain, boiled down by training/outlines.py.

    days      incidents a day by how they are attested, with the truces
    gallery   the pictures of a situation report, each with the words beneath it
    maps      where incidents were, with how precisely that is known
    outlines  the borders and coasts of the world's countries
    scales    from days and numbers to points of a picture
    svg       elements as text
    tolls     how totals of the same people grew, by who counts them
"""
