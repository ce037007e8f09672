"""Reading files, and writing what they come to, asks nothing of any other machine: neither a name nor a connection."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import sys
def heard(event, given):
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto", "socket.sendmsg", "urllib.Request"}:
        sys.stderr.write(f"ASKED {event}\\n")
sys.addaudithook(heard)
from parley.cli import main
main()
"""
PAGE = """<!doctype html><title>Fire</title><link rel=stylesheet href="http://198.51.100.1/a.css"><img src="http://198.51.100.1/b.png">
<article><h1>Fire across the river</h1><p>Marland said on Monday that nine of its soldiers had been killed near Tervel, and that it would
answer. <a href="http://198.51.100.1/c">More</a></p><p>The mission called on both sides to hold their fire until talks on Friday.</p></article>"""


def parley(*arguments: object) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", WATCHED, *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, timeout=120, check=False)


def test_what_watches_hears_an_address_being_asked_for(tmp_path: Path) -> None:
    result = parley("read", "http://127.0.0.1:9/", "--library", tmp_path / "a.parley")
    assert "ASKED socket.getaddrinfo" in result.stderr
    assert "ASKED socket.connect" not in result.stderr
    assert "is at 127.0.0.1, which is no public address" in " ".join(result.stderr.split())


@pytest.mark.slow
def test_reading_and_writing_ask_nothing(tmp_path: Path) -> None:
    (tmp_path / "fire.html").write_text(PAGE, encoding="utf-8")
    library = tmp_path / "a.parley"
    for call in (["read", tmp_path / "fire.html"], ["brief"], ["export"]):
        result = parley(*call, "--library", library)
        assert result.returncode == 0, result.stderr
        assert "ASKED" not in result.stderr, call
