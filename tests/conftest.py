"""What the tests of every room share."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped maps, built once, as `make map` builds them."""
    folder = tmp_path_factory.mktemp("output")
    command = [sys.executable, "-m", "mapgen", "build", "arguments", "-o", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, (
        f"{' '.join(command[1:])} ended with {run.returncode}:\n{run.stdout}{run.stderr}"
    )
    return folder
