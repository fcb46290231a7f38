"""Serves editors over standard input and output: every feature is one function of the desk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from mapgen import __version__
from mapgen.desk.edits import Edit
from mapgen.desk.formatting import formatted
from mapgen.desk.help.completing import complete
from mapgen.desk.help.hovering import hover, word_around
from mapgen.desk.help.looking_up import define, references
from mapgen.desk.help.outline import symbols
from mapgen.desk.remedies.members import offered
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.desk.renaming import NotRenamed, rename
from mapgen.lsp import wire
from mapgen.lsp.positions import Positions
from mapgen.lsp.state import OpenText, is_argument_file
from mapgen.pipeline import check_source
from mapgen.syntax.read.reader import read_source

PAUSE = 0.2
"""How many seconds nothing is typed before the rules run."""
LONGEST_LINE = 300
"""How many characters standard error is told of one failure."""
T = TypeVar("T")


class AtPlace(Protocol):
    """What a request about one place of a text tells."""

    text_document: types.TextDocumentIdentifier
    position: types.Position


class Server(LanguageServer):
    """The server, with what it knows of each open argument file by its URI."""

    def __init__(self) -> None:
        super().__init__("mapgen", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.open: dict[str, OpenText] = {}
        self.language = "en"
        # One thread reads what is typed, the other runs the rules, so that neither waits for the other.
        self.reading = ThreadPoolExecutor(1)
        self.checking = ThreadPoolExecutor(1)
        self._tasks: set[asyncio.Task[None]] = set()

    def positions(self, source: str) -> Positions:
        """Return the positions of a text, in the units that were negotiated."""
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return Positions(source, getattr(encoding, "value", str(encoding)))

    def at(self, params: AtPlace) -> tuple[OpenText, int, Positions] | None:
        """Return the open file of a request, the offset, and its positions; None where it is not open."""
        text = self.open.get(params.text_document.uri)
        if text is None:
            return None
        positions = self.positions(text.source)
        return text, positions.offset(params.position), positions

    def changed(self, uri: str) -> None:
        """React to a change of a text: read it at once, and run the rules on it after a pause."""
        document = self.workspace.get_text_document(uri)
        source, version = document.source, document.version
        if not is_argument_file(source):
            if self.open.pop(uri, None) is not None:
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, [], version))
            return
        text = self.open.setdefault(uri, OpenText(Path(to_fs_path(uri) or "untitled.yaml"), source))
        edition = text.change(source, version)
        task = asyncio.get_running_loop().create_task(self._follow(uri, text, edition))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(self, uri: str, text: OpenText, edition: int) -> None:
        """Read an edition of a text and tell its faults, then check it; stop where there is a later one."""

        def latest(make: Callable[[], T]) -> T | None:
            return make() if text.edition == edition else None

        source, loop = text.source, asyncio.get_running_loop()
        read = await loop.run_in_executor(self.reading, latest, lambda: read_source(source, text.path))
        if read is None or text.edition != edition:
            return
        text.take_read(read)
        self.publish(uri, text)
        await asyncio.sleep(PAUSE)
        checked = await loop.run_in_executor(self.checking, latest, lambda: check_source(source, text.path))
        if checked is None or text.edition != edition:
            return
        text.take_checked(checked, read)
        self.publish(uri, text)

    def publish(self, uri: str, text: OpenText) -> None:
        """Tell the editor what is found in a text."""
        if self.open.get(uri) is not text:
            return
        positions = self.positions(text.source)
        told = [wire.told_to_editor(one, positions, self.language) for one in text.findings()]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, told, text.version))


def serve() -> None:
    """Serve an editor over standard input and output until it says goodbye."""
    in_a_line = logging.StreamHandler()  # standard error is shown to the author
    in_a_line.setFormatter(_InALine())
    logger = logging.getLogger("pygls")
    logger.setLevel(logging.ERROR)
    logger.addHandler(in_a_line)
    logger.propagate = False
    made().start_io()


class _InALine(logging.Formatter):
    """Tells what went wrong with a message of the editor in one line, without a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        error = record.exc_info[1] if record.exc_info else None
        told = f"{record.getMessage()}: {error}" if error else record.getMessage()
        return f"mapgen lsp: {' '.join(told.split())[:LONGEST_LINE]}"


def made() -> Server:
    """Return a server that answers every request."""
    server = Server()
    _documents(server)
    _help(server)
    _edits(server)
    return server


def _documents(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.language = "fr" if (params.locale or "").lower().startswith("fr") else "en"

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        # What was saved may be the text that open argument files quote.
        for uri in tuple(server.open):
            server.changed(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        if server.open.pop(params.text_document.uri, None) is not None:
            server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(params.text_document.uri, [])
            )


def _help(server: Server) -> None:
    options = types.CompletionOptions(trigger_characters=[" ", "[", "{", ","])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    def completion(params: types.CompletionParams) -> types.CompletionList | None:
        here = server.at(params)
        if here is None:
            return None
        text, offset, positions = here
        found = complete(text.source, offset, text.map)
        listed = list(wire.items(found, offset, positions, server.language))
        return types.CompletionList(is_incomplete=True, items=listed)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(params: types.HoverParams) -> types.Hover | None:
        here = server.at(params)
        if here is None:
            return None
        text, offset, positions = here
        found = hover(text.source, offset, text.map, text.strengths, text.text())
        return wire.hovered(found, positions, server.language) if found is not None else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> types.Location | None:
        here = server.at(params)
        if here is None:
            return None
        text, offset, positions = here
        found = define(text.source, offset)
        return types.Location(params.text_document.uri, positions.range(*found)) if found else None

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def named(params: types.ReferenceParams) -> list[types.Location]:
        here = server.at(params)
        if here is None:
            return []
        text, offset, positions = here
        found = references(text.source, offset)
        return [types.Location(params.text_document.uri, positions.range(*one)) for one in found]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        text = server.open.get(params.text_document.uri)
        return wire.outlined(symbols(text.source), server.positions(text.source)) if text else []


def _edits(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(params: types.PrepareRenameParams) -> types.Range | None:
        here = server.at(params)
        if here is None:
            return None
        text, offset, positions = here
        return positions.range(*word_around(text.source, offset)) if references(text.source, offset) else None

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit | None:
        here = server.at(params)
        if here is None:
            return None
        text, offset, positions = here
        start, end = word_around(text.source, offset)
        try:
            edits = rename(text.source, text.source[start:end], params.new_name)
        except NotRenamed as refused:
            raise JsonRpcInvalidParams(refused.why.best(server.language)) from None
        return types.WorkspaceEdit({params.text_document.uri: wire.text_edits(edits, positions)})

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    def quick_fixes(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        text = server.open.get(uri)
        if text is None:
            return []
        positions = server.positions(text.source)
        lines = params.range.start.line + 1, params.range.end.line + 1
        named = {(str(one.code), one.range.start.line + 1) for one in params.context.diagnostics}
        file = OpenFile(text.source, text.path, text.map)
        found = offered(file, text.findings(), lines, positions.offset(params.range.start), named)
        return [wire.action(remedy, finding, uri, positions, server.language) for remedy, finding in found]

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    def in_form(params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        text = server.open.get(params.text_document.uri)
        if text is None:
            return []
        new = formatted(text.source)
        return wire.text_edits(_difference(text.source, new), server.positions(text.source))


def _difference(old: str, new: str) -> list[Edit]:
    """Return one edit of the lines from the first to the last that differ; none where nothing does."""
    if old == new:
        return []
    before, after = old.splitlines(True), new.splitlines(True)
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    start = sum(map(len, before[:first]))
    end = len(old) - sum(map(len, before[len(before) - last :]))
    return [Edit(start, end, "".join(after[first : len(after) - last]))]
