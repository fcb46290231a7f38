"""States of a file that git has: taken out with their text, and nothing run that a repository says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.revisions.from_git import NotInGit, put_revision

SAMPLE = Path("mapgen/cli/samples/en").resolve()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose folder `maps` has the sample in one commit, and a change that is not committed."""
    shutil.copytree(SAMPLE, tmp_path / "maps")
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first"],
    ):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    path = tmp_path / "maps" / "mill-lane.yaml"
    path.write_text(path.read_text().replace("participants: 90", "participants: 9"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "names",
    [
        ["maps/mill-lane.yaml"],
        ["HEAD:maps/mill-lane.yaml", "maps/mill-lane.yaml"],
        ["HEAD:./maps/mill-lane.yaml", "maps/mill-lane.yaml"],
    ],
)
def test_a_file_is_compared_with_a_commit(
    repository: Path, names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *names]) == 0
    assert "participants: 90 → 9" in capsys.readouterr().out


def test_a_file_is_compared_with_its_commit_from_another_folder(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository / "maps")
    assert main(["diff", "mill-lane.yaml"]) == 0
    assert "participants: 90 → 9" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["nowhere.yaml", "HEAD:nowhere.yaml", "--output=x:maps/mill-lane.yaml", "no-such:x"]
)
def test_what_is_not_there_is_said_in_a_line(
    repository: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "--", name, "maps/mill-lane.yaml"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("mapgen: ")
    assert told.count("\n") == 1


def test_a_text_outside_the_folder_is_not_taken_out(repository: Path, tmp_path: Path) -> None:
    path = repository / "maps" / "mill-lane.yaml"
    path.write_text(path.read_text().replace("documents/mill-lane.txt", "../secret.txt"))
    (repository / "secret.txt").write_text("secret")
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-a", "-m", "second"],
        cwd=repository,
        check=True,
    )
    out = tmp_path / "out"
    out.mkdir()
    put_revision(repository, "HEAD", "maps/mill-lane.yaml", out)
    assert [one.name for one in out.iterdir()] == ["mill-lane.yaml"]


def test_a_revision_is_never_taken_for_an_option(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(NotInGit):
        put_revision(repository, "--batch", "maps/mill-lane.yaml", tmp_path)


@pytest.mark.parametrize(
    "origin",
    [
        {"url": "ssh://x/y"},
        {"url": "ext::touch ran"},
        {"url": "x", "uploadpack": "touch ran;"},
    ],
)
def test_a_repository_that_lacks_an_object_runs_nothing_to_get_it(
    repository: Path, origin: dict[str, str]
) -> None:
    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=repository, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    blob = git("rev-parse", "HEAD:maps/mill-lane.yaml")
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    for name, value in {
        "core.repositoryformatversion": "1",
        "core.sshCommand": "touch ran;",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "protocol.allow": "always",
        **{f"remote.origin.{each}": said for each, said in origin.items()},
    }.items():
        git("config", name, value)
    assert main(["diff", "maps/mill-lane.yaml"]) == 2
    assert not (repository / "ran").exists()
