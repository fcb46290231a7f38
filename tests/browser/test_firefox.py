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


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("folder", ["built", "built_shared"])
def test_a_reader_opens_a_chain_selects_a_claim_and_doubts_it(
    folder: str, browser_path: Path, tmp_path: Path, name: str, request: pytest.FixtureRequest
) -> None:
    node = Path(sys.executable).with_name("node")
    page = (request.getfixturevalue(folder) / f"{name}.html").resolve().as_uri() + "#lang=en"
    done = subprocess.run(
        [str(node), str(Path(__file__).with_name("firefox.mjs")), str(browser_path), str(tmp_path), page],
        capture_output=True,
        text=True,
        timeout=300,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["overview"] > 5
    assert seen["chain"] > 5
    assert seen["across"] == 0
    assert seen["details"]
    assert seen["supposed"]
    assert seen["trouble"] == []
