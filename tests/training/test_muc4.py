"""MUC-4's heads are cross-validated: what a fold's head says of a row, it has not learned from it."""

from __future__ import annotations

import numpy as np
from eval.muc4.linear import bare, numbered
from training.heads import Fitting
from training.muc4 import FOLDS, crossed


def test_a_fold_s_head_has_not_seen_its_own_rows() -> None:
    rows = bare([numbered([f"report {i}"]) for i in range(4 * FOLDS)])
    held = np.array([[i % FOLDS == 0] for i in range(4 * FOLDS)], np.float32)
    heads = crossed(("told",), rows, held, range(4 * FOLDS), Fitting(rounds=12, step=0.3))
    own = [i for i in range(4 * FOLDS) if i % FOLDS == 0]
    assert (heads.unseen[own] < 0.1).all()
    assert (heads.whole.chances(rows[own]) > 0.15).all()


def test_reports_of_one_number_stay_in_one_fold() -> None:
    rows = bare([numbered(["word", f"of {i % 2}"]) for i in range(40)])
    held = np.array([[i % 2 == 0] for i in range(40)], np.float32)
    heads = crossed(("even",), rows, held, [i // 2 for i in range(40)], Fitting(rounds=12, step=0.3))
    assert ((heads.unseen[:, 0] > 0.5) == (held[:, 0] == 1)).all()
    assert len(heads.folds) == FOLDS
