"""Annotated texts are read whole, gzipped or not."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from eval.json_lines import records

LINES = '{"text": "One\u2028line."}\n{"text": "Two."}\n'.encode()


@pytest.mark.parametrize(("name", "data"), [("texts.jsonl", LINES), ("texts.jsonl.gz", gzip.compress(LINES, mtime=0))])
def test_only_line_feeds_part_records(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert [record["text"] for record in records(tmp_path / name)] == ["One\u2028line.", "Two."]
