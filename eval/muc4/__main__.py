"""`python -m eval.muc4 [FILE ...]`: the slots of MUC-4's templates.

In: reports with templates as JSON Lines, plain or gzipped. Out: F of every slot.
"""

from eval.command import finished, measured
from eval.muc4 import measure

if __name__ == "__main__":
    raise SystemExit(finished(lambda: measured(measure.MUC4, measure.__doc__)))
