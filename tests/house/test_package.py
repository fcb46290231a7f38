"""What is handed on: the wheel runs outside the repository; the source distribution has every file."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest

from tests.house.project import ROOT, files

pytestmark = pytest.mark.slow

ADDED = {"PKG-INFO"}
"""What a source distribution has beside the files of the project."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    (path,) = built.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith("/METADATA"))
    return message_from_string(wheel.read(name).decode("utf-8"))


def run(folder: Path, code: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with the modules of another folder before all that is installed."""
    environment = {**os.environ, "PYTHONPATH": str(code)}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_has_every_file_of_the_package_and_no_other(wheel: zipfile.ZipFile) -> None:
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == {path.as_posix() for path in files() if path.parts[0] == "mapgen"}


def test_the_sdist_has_every_file_of_the_project(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        held = {name.partition("/")[2] for name in sdist.getnames()}
    assert held == {path.as_posix() for path in files()} | ADDED


def test_the_unpacked_wheel_builds_a_page_of_the_sample_outside_the_repository(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    code, folder = tmp_path / "code", tmp_path / "mine"
    wheel.extractall(code)
    folder.mkdir()
    found = run(folder, code, "-c", "import mapgen; print(mapgen.__file__)")
    assert found.stdout.strip() == str(code / "mapgen" / "__init__.py")
    for command in ("sample", "build", "check"):
        done = run(folder, code, "-m", "mapgen", command)
        assert done.returncode == 0, done.stderr
    assert (folder / "output" / "mill-lane.html").is_file()


def test_the_tests_of_the_sdist_can_be_run(built: Path, tmp_path: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        sdist.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    chosen = ["tests/house/test_docs.py", "tests/cli/test_sample.py"]
    done = run(folder, folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *chosen)
    assert done.returncode == 0, done.stdout


def test_the_metadata_say_what_it_is_and_what_it_needs(metadata: Message) -> None:
    assert metadata["Name"] == "mapgen"
    assert metadata["Keywords"]
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Description-Content-Type"] == "text/markdown"
    systems = [one for one in metadata.get_all("Classifier") or [] if one.startswith("Operating System")]
    assert systems == ["Operating System :: POSIX :: Linux"], "only what has been tried"


def test_the_readme_names_the_wheel_that_is_built(built: Path) -> None:
    (path,) = built.glob("*.whl")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("pipx install", "uvx --from", "pip install"):
        assert f"{command} dist/{path.name}" in readme
