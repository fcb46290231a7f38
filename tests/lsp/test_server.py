"""What an editor gets from the language server, over a real pipe."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.conftest import ROOT
from tests.lsp.client import LONG, Editor, editor

pytestmark = pytest.mark.slow
Session = Callable[[Editor], Coroutine[None, None, None]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "mapgen/cli/samples/en", tmp_path, dirs_exist_ok=True)
    return tmp_path / "mill-lane.yaml"


def run(path: Path, session: Session, **options: object) -> None:
    async def whole() -> None:
        async with editor(path, **options) as client:  # type: ignore[arg-type]
            await session(client)

    asyncio.run(whole())


def position(source: str, words: str, beyond: int = 0) -> types.Position:
    """The position of the first occurrence of words, in UTF-16 units, which for this file are characters."""
    before = source[: source.index(words) + beyond]
    return types.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)


def applied(source: str, edits: list[types.TextEdit]) -> str:
    lines = source.split("\n")
    begins = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    for edit in sorted(
        edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True
    ):
        start = begins[edit.range.start.line] + edit.range.start.character
        end = begins[edit.range.end.line] + edit.range.end.character
        source = source[:start] + edit.new_text + source[end:]
    return source


def test_faults_are_told_and_every_help_is_given(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    async def session(client: Editor) -> None:
        client.opens(source)
        assert [
            one for one in await client.rules_told() if one.severity is types.DiagnosticSeverity.Error
        ] == []

        named = position(source, "close-the-lane", 3)
        at = types.TextDocumentPositionParams(client.document, named)
        hover = await client.text_document_hover_async(types.HoverParams(at.text_document, named))
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert "The lane should be closed to cars" in hover.contents.value

        used = types.Position(*_last(source, "close-the-lane"))
        entry = await client.text_document_definition_async(types.DefinitionParams(client.document, used))
        assert isinstance(entry, types.Location)
        assert source.split("\n")[entry.range.start.line].strip() == "close-the-lane:"

        context = types.ReferenceContext(include_declaration=True)
        places = await client.text_document_references_async(
            types.ReferenceParams(context, client.document, named)
        )
        assert places is not None
        assert len(places) == source.count("close-the-lane")

        outline = await client.text_document_document_symbol_async(
            types.DocumentSymbolParams(client.document)
        )
        assert outline is not None
        assert "claims" in [one.name for one in outline]

        edit = await client.text_document_rename_async(
            types.RenameParams(client.document, named, new_name="shut-the-lane")
        )
        assert edit is not None
        assert edit.changes is not None
        renamed = applied(source, list(edit.changes[client.uri]))
        assert renamed == source.replace("close-the-lane", "shut-the-lane")
        with pytest.raises(JsonRpcException, match="no id"):
            await client.text_document_rename_async(types.RenameParams(client.document, named, "No Id"))

        client.types_in(source.replace("claims:\n", "claims:   \n"))
        form = types.FormattingOptions(2, True)
        edits = await client.text_document_formatting_async(
            types.DocumentFormattingParams(client.document, form)
        )
        assert applied(source.replace("claims:\n", "claims:   \n"), list(edits or [])) == source

    run(path, session)


def _last(source: str, words: str) -> tuple[int, int]:
    before = source[: source.rindex(words) + 2]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def test_a_fault_has_a_quick_fix_that_removes_it(path: Path) -> None:
    source = path.read_text(encoding="utf-8").replace(
        "scheme: practical-reasoning", "scheme: practical-reasonin"
    )

    async def session(client: Editor) -> None:
        client.opens(source)
        found = [one for one in await client.told_next() if one.code == "unknown-word"]
        assert found
        context = types.CodeActionContext(found)
        actions = await client.text_document_code_action_async(
            types.CodeActionParams(client.document, found[0].range, context)
        )
        first = next(one for one in actions or [] if isinstance(one, types.CodeAction))
        assert first.is_preferred
        assert first.edit is not None
        assert first.edit.changes is not None
        mended = applied(source, list(first.edit.changes[client.uri]))
        client.types_in(mended)
        left = [one for one in await client.rules_told() if one.code == "unknown-word"]
        assert left == []

    run(path, session)


def test_what_lets_a_finding_stand_names_its_rule_and_comes_last(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    async def session(client: Editor) -> None:
        client.opens(source)
        found = await client.rules_told()
        whole = types.Range(types.Position(0, 0), types.Position(source.count("\n"), 0))
        actions = await client.text_document_code_action_async(
            types.CodeActionParams(client.document, whole, types.CodeActionContext(found))
        )
        titles = [one.title for one in actions or [] if isinstance(one, types.CodeAction)]
        waiving = [title.startswith("Let `") for title in titles]
        assert 1 < sum(waiving) < len(waiving)
        assert waiving == sorted(waiving)

    run(path, session)


def test_help_goes_on_while_yaml_is_half_written(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    claim = "claims:\n"
    half = source.replace(claim, claim + "  new-claim:\n    quote: 'the lane should\n", 1)

    async def session(client: Editor) -> None:
        client.opens(source)
        await client.rules_told()
        client.types_in(half)
        assert "not-yaml" in [one.code for one in await client.told_next()]
        caret = position(half, "'the lane should", len("'the lane should"))
        found = await client.text_document_completion_async(types.CompletionParams(client.document, caret))
        assert isinstance(found, types.CompletionList)
        new = [one.text_edit.new_text for one in found.items if isinstance(one.text_edit, types.TextEdit)]
        assert "The lane should be closed to cars for that half hour." in new
        hover = await client.text_document_hover_async(
            types.HoverParams(client.document, position(half, "close-the-lane", 1))
        )
        assert hover is not None

    run(path, session)


@pytest.mark.parametrize("encoding", list(types.PositionEncodingKind))
def test_places_are_told_in_the_units_that_were_negotiated(
    path: Path, encoding: types.PositionEncodingKind
) -> None:
    source = (
        "mapgen: 2\n# é\ndocument: {title: é𝄞, kind: nothing, language: en, text: documents/mill-lane.txt}\n"
    )
    line = source.split("\n")[2]
    before = line[: line.index("nothing")]
    units = {
        "utf-8": len(before.encode()),
        "utf-16": len(before.encode("utf-16-le")) // 2,
        "utf-32": len(before),
    }

    async def session(client: Editor) -> None:
        assert client.server.capabilities.position_encoding == encoding
        client.opens(source)
        fault = next(one for one in await client.told_next() if one.code == "unknown-word")
        assert fault.range.start == types.Position(2, units[encoding.value])
        caret = types.Position(2, units[encoding.value] + 3)
        found = await client.text_document_completion_async(types.CompletionParams(client.document, caret))
        assert isinstance(found, types.CompletionList)
        assert "web-page" in [one.label for one in found.items]

    run(path, session, encodings=[encoding])


def test_other_yaml_is_left_alone_and_french_is_spoken(path: Path) -> None:
    async def session(client: Editor) -> None:
        client.opens("name: CI\non: [push]\n", "yaml")
        client.types_in("# map\nmapgen: 2\nclaims: [")
        told = await client.told_next()
        assert [one.message.split(" ")[0] for one in told] == ["Ceci"]
        client.types_in("name: CI\n")
        assert await client.told_next() == []

    run(path, session, locale="fr-FR")


def test_the_latest_text_wins(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    async def session(client: Editor) -> None:
        client.opens(source)
        for number in range(40):
            client.types_in(source.replace("because", "becaus", 1) if number % 2 else source + "# typed\n")
        client.types_in(source)
        last = await client.rules_told()
        assert "unknown-field" not in [one.code for one in last]
        assert any(one.code not in ("unknown-field", "not-yaml") for one in last)

    run(path, session)


@pytest.mark.parametrize(
    "body", ["[]", "5", "{", '{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover"}']
)
def test_a_message_that_is_none_is_told_in_a_line_without_a_traceback(body: str) -> None:
    sent = f"Content-Length: {len(body)}\r\n\r\n{body}"
    done = subprocess.run(
        [sys.executable, "-m", "mapgen", "lsp"],
        input=sent.encode(),
        capture_output=True,
        timeout=LONG,
        check=False,
    )
    lines = done.stderr.decode().splitlines()
    assert lines
    assert all(line.startswith("mapgen lsp: ") for line in lines), lines
