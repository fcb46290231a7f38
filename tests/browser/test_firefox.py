"""The pages in Firefox, where it can be had."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import firefox
from tests.browser.shipped import MAPS


@pytest.fixture(scope="session")
def browser_path() -> Path:
    found = firefox.find()
    if found is None:
        pytest.skip(firefox.NOT_TRIED)
    return found


def test_a_reader_opens_a_chain_selects_a_claim_and_doubts_it(
    built: Path, built_shared: Path, browser_path: Path, tmp_path: Path
) -> None:
    pages = [folder / f"{name}.html" for folder in (built, built_shared) for name in MAPS]
    node = Path(sys.executable).with_name("node")
    script = Path(__file__).with_name("firefox.mjs")
    addresses = [f"{page.resolve().as_uri()}#lang=en" for page in pages]
    done = subprocess.run(  # one browser for all: it takes longer to start than what is done in it
        [str(node), str(script), str(browser_path), str(tmp_path), *addresses],
        capture_output=True,
        text=True,
        timeout=300,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    stories = json.loads(done.stdout)
    assert len(stories) == len(pages)
    for page, seen in zip(pages, stories, strict=True):
        assert seen["overview"] > 5, page
        assert seen["chain"] > 5, page
        assert seen["across"] == 0, page
        assert seen["details"], page
        assert seen["supposed"], page
        assert seen["trouble"] == [], page
