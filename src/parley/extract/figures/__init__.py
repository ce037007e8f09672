"""Figures: claims of how many people were killed, injured, missing, captured, displaced.

In: a `Doc` with the layers before. Out: the same with this one. The modules of the package say which step is whose.
"""

from parley.extract.figures.claims import FIGURES, read_figures

__all__ = ["FIGURES", "read_figures"]
