import pytest

from parley.fuse.fold import folded


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("U.S.-led coalition", "US-led coalition"),
        ("the U.N. mission", "UN mission"),
        ("the Barda  Region", "Barda region"),
        ("Defence Ministry", "defense ministry"),
    ],
)
def test_spellings_of_one_name_are_one(name: str, other: str) -> None:
    assert folded(name) == folded(other)


def test_initials_of_people_stay_apart() -> None:
    assert folded("J.S. Lind") == folded("J. S. Lind") != folded("JS Lind")
