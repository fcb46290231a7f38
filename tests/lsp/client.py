"""A small editor: a client that starts `mapgen lsp` and speaks with it over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

LONG = 30
"""Seconds after which a test gives up."""


class Editor(LanguageClient):
    """A client with one open file."""

    def __init__(self, path: Path) -> None:
        super().__init__("test", "1")
        self.uri = path.as_uri()
        self.version = 0
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.server: types.InitializeResult

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def take(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    def kill(self) -> None:
        """End the server without a goodbye."""
        if self._server is not None and self._server.returncode is None:
            self._server.kill()

    @property
    def document(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)

    def opens(self, source: str, language: str = "mapgen") -> None:
        item = types.TextDocumentItem(self.uri, language, self.version, source)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def types_in(self, source: str) -> None:
        """Tell the server what the file has become."""
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        change = types.TextDocumentContentChangeWholeDocument(source)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def told_next(self) -> list[types.Diagnostic]:
        """Wait for what is told next of the text as it is now; what comes late of an older one is dropped."""
        while True:
            told = await asyncio.wait_for(self.told.get(), LONG)
            if told.version == self.version:
                return list(told.diagnostics)

    async def rules_told(self) -> list[types.Diagnostic]:
        """Wait for the faults of the text as it is now, then return them with what the rules find in it."""
        await self.told_next()
        return await self.told_next()


@asynccontextmanager
async def editor(
    path: Path, encodings: list[types.PositionEncodingKind] | None = None, locale: str = "en"
) -> AsyncIterator[Editor]:
    """Start the server, shake hands, and say goodbye in the end."""
    client = Editor(path)
    await client.start_io(sys.executable, "-m", "mapgen", "lsp")
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    client.server = await asyncio.wait_for(
        client.initialize_async(
            types.InitializeParams(types.ClientCapabilities(general=general), locale=locale)
        ),
        LONG,
    )
    client.initialized(types.InitializedParams())
    try:
        yield client
        await asyncio.wait_for(client.shutdown_async(None), LONG)
        client.exit(None)
        assert await asyncio.wait_for(client._server.wait(), LONG) == 0, "it ends well"
    except BaseException:
        client.kill()
        raise
    finally:
        await asyncio.wait_for(client.stop(), LONG)
