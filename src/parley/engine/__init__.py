"""The engine: the one place that knows reading, fusing and storing.

In: paths of reports, a library, a reader. Out: the library with what was read (`read`, `reread`), what its claims come to
(`picture`), and the claims of a single text (`read_text`).
"""

from parley.engine.picture import Pictures, bonds, persons, picture
from parley.engine.reader import Attempt, Reader, attempt, read_text, reader, reader_name
from parley.engine.reading import Outcome, Summary, read, reread

__all__ = ["Attempt", "Outcome", "Pictures", "Reader", "Summary", "attempt", "bonds", "persons", "picture", "read", "read_text", "reader",
           "reader_name", "reread"]  # fmt: skip
