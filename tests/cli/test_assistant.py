"""`mapgen mcp` answers over the Model Context Protocol, reads within its folder, and writes nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mapgen.cli.assistant import TOOLS, answered
from tests.conftest import ROOT

YAML = (
    "mapgen: 1\ndocument: {title: Lamps, language: en, kind: opinion, text: text.txt}\n"
    "claims:\n  help: {quote: Lamps help}\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "text.txt").write_text("Lamps help. Nobody knows why.\n", encoding="utf-8")
    (tmp_path / "maps" / "lamps.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "secret.yaml").write_text(YAML, encoding="utf-8")
    return tmp_path / "maps"


def call(folder: Path, tool: str, **arguments: object) -> tuple[str, bool]:
    message = {
        "jsonrpc": "2.0",
        "id": 7,
        "method": "tools/call",
        "params": {"name": tool, "arguments": arguments},
    }
    found: Any = answered(json.dumps(message), folder)
    assert found["id"] == 7
    return found["result"]["content"][0]["text"], found["result"]["isError"]


def test_each_tool_gives_what_its_command_prints(folder: Path) -> None:
    assert call(folder, "sentences", file="lamps.yaml") == ("1. Lamps help.\n2. Nobody knows why.", False)
    assert "unsupported-claim" in call(folder, "check", file="lamps.yaml")[0]
    assert call(folder, "explain", name="dangling-citation")[0].startswith("# dangling-citation")
    assert json.loads(call(folder, "show", file="lamps.yaml")[0])["claims"][0]["id"] == "help"


@pytest.mark.parametrize(
    "file",
    [
        "../secret.yaml",
        "/etc/passwd",
        "",
        "nowhere.yaml",
        ".",
        "-o",
        "a\0b",
        "link.yaml",
        7,
        None,
        ["lamps.yaml"],
    ],
)
def test_nothing_outside_of_the_folder_is_read(file: object, folder: Path) -> None:
    (folder / "link.yaml").symlink_to(folder.parent / "secret.yaml")
    for tool in ("sentences", "check", "show"):
        assert call(folder, tool, file=file)[1]


def test_an_unknown_name_is_told_and_nothing_stops(folder: Path) -> None:
    text, failed = call(folder, "explain", name="dangling-citatoin")
    assert failed
    assert "`dangling-citation`" in text


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("", -32700), ("{", -32700), ("[" * 100_000, -32700), ("[]", -32600), ("7", -32600), ('{"id": 1}', -32600),
        ('{"id": 1, "method": 7}', -32600), ('{"id": 1, "method": "shell"}', -32601),
        ('{"id": 1, "method": "tools/call", "params": {"name": "build"}}', -32601),
        ('{"id": 1, "method": "tools/call", "params": [1]}', -32601),
        ('{"id": 1, "method": "tools/call", "params": {"name": ["check"]}}', -32601),
        ('{"id": 1, "method": "tools/call", "params": {"name": {"check": 1}}}', -32601),
        ('{"id": NaN, "method": "ping"}', -32700), ('{"id": -Infinity, "method": "ping"}', -32700),
        ('{"id": 1e999, "method": "ping"}', -32600), ('{"id": [1], "method": "ping"}', -32600),
        ('{"id": true, "method": "ping"}', -32600),
    ],
)  # fmt: skip
def test_what_is_no_request_is_answered_with_an_error(line: str, code: int, tmp_path: Path) -> None:
    found = answered(line, tmp_path)
    assert found is not None
    assert found["error"]["code"] == code


@pytest.mark.parametrize("given", ["\ud800", "a" * 5_000, "a/" * 3_000, "\udcff.yaml", "\x1b[2J", "\n"])
def test_what_no_file_or_rule_can_be_called_is_told(given: str, folder: Path) -> None:
    for tool, (_, argument, _) in TOOLS.items():
        assert call(folder, tool, **{argument: given})[1]


def test_a_tool_that_fails_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr("mapgen.syntax.read.reader.read", fails)
    assert call(folder, "sentences", file="lamps.yaml") == (
        "this could not be given: RuntimeError: out of order",
        True,
    )


def test_the_server_goes_on_after_lines_that_are_no_messages(folder: Path) -> None:
    call_ = '{"id": 1, "method": "tools/call", "params": {"name": "check", "arguments": {"file": "%s"}}}\n'
    lines = [b"\xff\xfe\n", b'{"id": NaN, "method": "ping"}\n', (call_ % r"\ud800").encode(), (call_ % ("a" * 5_000)).encode(), b'{"id": 2, "method": "ping"}\n']  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "mapgen", "mcp"],
        input=b"".join(lines), capture_output=True, cwd=folder, check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in answers] == [None, None, 1, 1, 2]
    assert done.stderr == b""


def test_a_conversation_over_the_standard_streams(folder: Path) -> None:
    asked = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18"}},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/list"},
        {"jsonrpc": "2.0", "id": 3, "method": "ping"},
    ]
    before = sorted(path.name for path in folder.iterdir())
    done = subprocess.run(
        [sys.executable, "-m", "mapgen", "mcp"],
        input="".join(f"{json.dumps(one)}\n" for one in asked), capture_output=True, text=True, cwd=folder, check=True,
    )  # fmt: skip
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert first["result"]["serverInfo"]["name"] == "mapgen"
    assert [tool["name"] for tool in second["result"]["tools"]] == list(TOOLS)
    assert third == {"jsonrpc": "2.0", "id": 3, "result": {}}
    assert sorted(path.name for path in folder.iterdir()) == before
