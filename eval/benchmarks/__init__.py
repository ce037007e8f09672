"""How fast Parley is.

In: texts made up on the spot. Out: lines of figures, most of them ratios, which hold on any machine.
"""
