"""The sample: thirty short reports of the war over Nagorno-Karabakh in autumn 2020, written for Parley.

In: nothing. Out: the paths of the reports, to be read as any reports are. They are JSON Lines, one report a line:

- `report`: its name, numbered in the order of time; `published`: its day; `text`: the report, scrape noise included;
- `source`: who publishes it. These outlets are invented, and say so;
- `url`: the address that its facts come from; `note`: that its words are Parley's own. Both stay out of the text.

What is told of real people and bodies is what they were reported to have said, in indirect speech. Rival accounts,
denials, tolls that differ, a story printed in three versions, and pages that were scraped badly are there on purpose.
"""

from __future__ import annotations

from pathlib import Path


def sample_paths() -> tuple[Path, ...]:
    """The files of the sample, in order."""
    return tuple(sorted(Path(__file__).parent.glob("*.jsonl")))
