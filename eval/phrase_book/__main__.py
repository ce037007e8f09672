"""`python -m eval.phrase_book [FILE ...]`: what is reached on a phrase book's sentences, its blind part's where none is
named."""

from __future__ import annotations

from eval.command import finished, measured
from eval.phrase_book import PHRASE_BOOK
from eval.phrase_book import __doc__ as about

if __name__ == "__main__":
    raise SystemExit(finished(lambda: measured(PHRASE_BOOK[1], about)))
