"""`mapgen mcp`: lets a program that assists an author read over the Model Context Protocol, and not write.

One JSON-RPC 2.0 message stands in each line of standard input and output, as the protocol's
transport over standard streams has it (version 2025-06-18). What the tools give is what the
commands of the same name print; `sentences` gives the numbered sentences of a document. Files
outside of the folder where the command was started are not read.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from math import isfinite
from pathlib import Path
from typing import Any

from mapgen import __version__

PROTOCOL = "2025-06-18"
_LONGEST = 2**20  # characters of a message
_FILE = {
    "type": "string",
    "description": "path of an argument file, within the folder where mapgen was started",
}
_NAME = {
    "type": "string",
    "description": "name of a rule, a field, a kind of step or a word, such as dangling-citation, source.bias or analogy",
}
TOOLS: Mapping[str, tuple[str, str, dict[str, str]]] = {
    "sentences": ("the numbered sentences of the text that an argument file is about", "file", _FILE),
    "check": ("what is wrong, weak or missing in an argument file, with what to do", "file", _FILE),
    "explain": (
        "the page of a rule, or what a field, a kind of step, a critical question or a word means",
        "name",
        _NAME,
    ),
    "show": ("the compiled map as JSON, with certainties, verdicts and findings", "file", _FILE),
}
"""What each tool gives, and its one argument."""


def mcp(options: argparse.Namespace) -> int:
    """Answer messages from standard input until it ends; return 0."""
    folder = Path.cwd()
    out = sys.stdout
    for line in sys.stdin.buffer:
        answer = answered(line.decode("utf-8", errors="replace"), folder)
        if answer is not None:
            print(json.dumps(answer, ensure_ascii=True, allow_nan=False), file=out, flush=True)
    return 0


def answered(line: str, folder: Path) -> dict[str, Any] | None:
    """Return the answer to one message; None where it asks for none. Files are read within `folder`."""
    try:
        message = json.loads(line, parse_constant=_refuse) if len(line) <= _LONGEST else None
    except (ValueError, RecursionError):
        return _error(None, -32700, "this is no JSON")
    if not isinstance(message, dict) or not isinstance(message.get("method"), str):
        return _error(None, -32600, "this is no request")
    if "id" not in message:
        return None
    if not _is_id(message["id"]):
        return _error(None, -32600, "an id is a text or a number")
    method, given = message["method"], message.get("params")
    params = given if isinstance(given, dict) else {}
    if method == "initialize":
        about = {"name": "mapgen", "version": __version__}
        return _result(
            message, {"protocolVersion": PROTOCOL, "capabilities": {"tools": {}}, "serverInfo": about}
        )
    if method == "ping":
        return _result(message, {})
    if method == "tools/list":
        return _result(message, {"tools": [_told(name) for name in TOOLS]})
    tool = params.get("name")
    if method == "tools/call" and isinstance(tool, str) and tool in TOOLS:
        text, failed = _called(tool, params.get("arguments"), folder)
        return _result(message, {"content": [{"type": "text", "text": text}], "isError": failed})
    return _error(message.get("id"), -32601, "there is no such method or tool")


def _refuse(constant: str) -> None:
    """Raise ValueError: Python reads NaN and Infinity, which are no JSON."""
    raise ValueError(constant)


def _is_id(value: object) -> bool:
    """Return whether JSON-RPC has such ids. A number too large to be read is infinite."""
    if isinstance(value, float):
        return isfinite(value)
    return value is None or (isinstance(value, (str, int)) and not isinstance(value, bool))


def _result(message: Mapping[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": message["id"], "result": result}


def _error(id_: object, code: int, why: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": id_, "error": {"code": code, "message": why}}


def _told(name: str) -> dict[str, Any]:
    means, argument, schema = TOOLS[name]
    wanted = {"type": "object", "properties": {argument: schema}, "required": [argument]}
    return {"name": name, "description": means, "inputSchema": wanted}


def _called(name: str, arguments: object, folder: Path) -> tuple[str, bool]:
    """Return what a tool gives, and whether it could not be given.

    Whatever fails is told in the answer, since the next message may well be answered.
    """
    try:
        return _given(name, arguments, folder)
    except (Exception, SystemExit) as error:
        return f"this could not be given: {type(error).__name__}: {error}", True


def _given(name: str, arguments: object, folder: Path) -> tuple[str, bool]:
    _, argument, _ = TOOLS[name]
    value = arguments.get(argument) if isinstance(arguments, dict) else None
    if not isinstance(value, str) or not value or value.startswith("-") or "\0" in value:
        return f"`{argument}` must be given, as a text", True
    if argument == "file":
        path = Path(os.path.realpath(folder / value))
        if not path.is_relative_to(os.path.realpath(folder)) or not _is_file(path):
            return f"{value}: no such file in the folder where mapgen was started", True
        if name == "sentences":
            return _sentences(path)
        value = str(path)
    return _printed(name, value)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # no file can have such a name
        return False


def _printed(command: str, value: str) -> tuple[str, bool]:
    """Return what a command prints, and whether it could not run."""
    from mapgen.cli.options import parser

    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        options = parser().parse_args([command, value, *(["--all"] if command == "check" else [])])
        status = options.run(options)
    return printed.getvalue(), status == 2


def _sentences(path: Path) -> tuple[str, bool]:
    """Return the numbered sentences of the text of an argument file, one a line."""
    from mapgen.syntax.read.reader import read

    map_ = read(path).map
    if map_ is None:
        return "the argument file cannot be read; call `check` first", True
    words = (" ".join(map_.text.slice(sentence).split()) for sentence in map_.text.sentences)
    return "\n".join(f"{number}. {one}" for number, one in enumerate(words, start=1)), False
