"""What the tests of every room share."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the tests build is remembered apart from what the person who runs them builds."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped maps, built once, as `make map` builds them."""
    return build_shipped(tmp_path_factory.mktemp("output"))


@pytest.fixture(scope="session")
def built_shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same maps, with what they have in common in one file beside them."""
    return build_shipped(tmp_path_factory.mktemp("shared"), "--assets", "shared")


def build_shipped(folder: Path, *options: str) -> Path:
    command = [sys.executable, "-m", "mapgen", "build", "arguments", "-o", str(folder), *options]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, (
        f"{' '.join(command[1:])} ended with {run.returncode}:\n{run.stdout}{run.stderr}"
    )
    return folder
