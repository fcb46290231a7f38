"""What a build remembers: of another shape it counts for nothing, and pages whose files are gone are told."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from mapgen import pipeline
from mapgen.building.cache import BuildCache, cache_folder, load, save, text_digest
from mapgen.building.fingerprint import fingerprint
from mapgen.cli import main
from tests.syntax.helper import HEADER, TEXT

MAP = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
MADE = {"digests": {"": "hash"}, "page": "hash", "told": {}, "needed": "{}"}
WHOLE: dict[str, Any] = {"made": {"a.yaml": MADE}, "beside": {}, "index_of": "", "pages": {}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    for name in ("one", "two"):
        Path(f"{name}.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def kept(body: str) -> BuildCache:
    """What is read of a record with this body, and the header that belongs to it."""
    Path("out").mkdir()
    save(BuildCache(), Path("out"), "hash")
    caches = cache_folder()
    assert caches is not None
    (file,) = caches.glob("*.built")
    output = json.dumps(os.path.realpath("out"))
    file.write_text(f"{text_digest(['hash', output, body])} {output}\n{body}", encoding="utf-8")
    return load(Path("out"), "hash")


@pytest.mark.parametrize(
    "value",
    [
        {}, [], None, 1, "text", [WHOLE],
        {**WHOLE, "made": []}, {**WHOLE, "made": None}, {**WHOLE, "made": {"a.yaml": None}},
        {**WHOLE, "made": {"a.yaml": {**MADE, "digests": []}}}, {**WHOLE, "made": {"a.yaml": {**MADE, "digests": {"": 1}}}},
        {**WHOLE, "made": {"a.yaml": {**MADE, "told": {"en": None}}}}, {**WHOLE, "made": {"a.yaml": {**MADE, "page": None}}},
        {**WHOLE, "made": {"a.yaml": {**MADE, "needed": {}}}}, {**WHOLE, "made": {"a.yaml": {**MADE, "more": ""}}},
        {**WHOLE, "made": {"a.yaml": {"digests": {}}}}, {**WHOLE, "beside": []}, {**WHOLE, "beside": {"index.html": 1}},
        {**WHOLE, "index_of": None}, {**WHOLE, "pages": {"a.html": []}}, {**WHOLE, "more": 1},
    ],
    ids=lambda value: json.dumps(value)[:60],
)  # fmt: skip
def test_a_cache_of_another_shape_is_as_good_as_none(folder: Path, value: object) -> None:
    assert kept(json.dumps(value)) == BuildCache()


@pytest.mark.parametrize("body", ["", "{", "[" * 100_000, "nonsense"])
def test_a_cache_that_is_no_json_is_as_good_as_none(folder: Path, body: str) -> None:
    assert kept(body) == BuildCache()


def test_a_cache_that_nobody_can_look_at_stops_no_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder / ("x" * 300)))
    assert main(["build", "one.yaml", "-o", "out"]) == 0
    assert "The next build cannot reuse this one" in capsys.readouterr().err


def test_a_link_to_a_name_that_no_disk_has_stops_no_build(folder: Path) -> None:
    assert main(["build", ".", "-o", "out"]) == 0
    Path("two.yaml").unlink()
    Path("two.yaml").symlink_to("x" * 300)
    assert main(["build", "one.yaml", "-o", "out"]) == 0
    assert main(["build", ".", "-o", "out"]) == 0


def test_a_whole_cache_is_read_as_it_was_written(folder: Path) -> None:
    record = kept(json.dumps(WHOLE))
    assert list(record.made) == ["a.yaml"]
    save(record, Path("out"), fingerprint())
    assert load(Path("out"), fingerprint()) == record


@pytest.mark.parametrize("changed", ["one.yaml", "text.txt"])
def test_a_file_that_changes_while_its_page_is_drawn_is_made_again_by_the_next_build(
    folder: Path, changed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(*arguments: Any) -> Any:
        checked = check_file(*arguments)
        Path(changed).write_text(Path(changed).read_text() + "\n", encoding="utf-8")
        return checked

    check_file = pipeline.check_file
    with monkeypatch.context() as during:
        during.setattr(pipeline, "check_file", change)
        assert main(["build", "one.yaml", "-o", "out"]) == 0
    capsys.readouterr()
    assert main(["build", "one.yaml", "-o", "out"]) == 0
    assert "[1/1] one.yaml → out/one.html" in capsys.readouterr().err
    assert main(["build", "one.yaml", "-o", "out"]) == 0
    assert "Unchanged: 1 of 1" in capsys.readouterr().err


def test_a_page_whose_file_is_gone_is_told_until_it_is_removed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*options: str) -> str:
        assert main(["build", str(folder), "-o", str(folder / "out"), *options]) == 0
        return "".join(line for line in capsys.readouterr().err.splitlines() if "still there" in line)

    page, file = folder / "out" / "two.html", folder / "two.yaml"
    line = (
        f"{page} is still there, but {file}, from which it was drawn, is gone; delete it if nobody needs it"
    )
    assert told() == ""
    file.unlink()
    assert told() == line
    monkeypatch.chdir(folder.parent)  # files are gone or there, wherever the command is given
    assert told("--fresh") == line
    page.unlink()
    assert told() == ""


def test_a_page_of_a_file_that_is_not_built_this_time_is_not_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one.yaml", "two.yaml"):
        assert main(["build", name, "-o", "out"]) == 0
    assert "stays" not in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_name_too_long_for_a_page_loses_that_page_and_no_other(
    folder: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "a" * 251 + ".yml"
    Path(long).write_text(MAP + "# remark\n" * 4_000, encoding="utf-8")
    for _ in range(2):
        assert main(["build", ".", "-o", "out", "--jobs", jobs]) == 2
        stderr = capsys.readouterr().err
        assert f"mapgen: {long}: its page cannot have this name here" in stderr
        assert "rename the argument file; its page is not drawn" in stderr
    assert sorted(path.name for path in Path("out").iterdir()) == ["index.html", "one.html", "two.html"]


@pytest.mark.parametrize(
    "arguments",
    [["build", "--jobs", "\x1b[2J"], ["build", "--\x1b[2J"], ["check", "--lang", "\x1b"], ["\x9b"]],
)
def test_what_is_said_of_a_wrong_command_line_moves_no_cursor(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    stderr = capsys.readouterr().err
    assert stderr
    assert not [sign for sign in stderr if not sign.isprintable() and sign != "\n"]
