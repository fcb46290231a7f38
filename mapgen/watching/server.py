"""Serves the pages to browsers on this machine alone, and tells them when theirs has changed.

Server-sent events (WHATWG HTML, 9.2) reconnect by themselves. A page of another site could reach this
machine through its reader's browser, by a name of its own that leads here (DNS rebinding): whoever asks
under another name than ours, or from another origin, is refused.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from mapgen.building.build import INDEX
from mapgen.outputs import own_page
from mapgen.watching.board import Board
from mapgen.watching.served import EVENTS_PATH, SCRIPT_PATH, script, served, version

LOOPBACK = "127.0.0.1"
PORT = 8641
"""The port that is tried first: the address stays the same from one watch to the next."""
_ALIVE = 15.0
"""Seconds after which a line without meaning is sent, by which a connection that has gone is noticed."""
_MOST_FOLLOWERS = 100
"""How many pages may wait for changes at once; each has a thread of its own."""


class PageServer(ThreadingHTTPServer):
    """Serves the pages of an output folder, and the changes that a board tells. Port 0 is any free one."""

    daemon_threads = True

    def __init__(self, output: Path, board: Board, port: int = 0) -> None:
        self.output, self.board, self.ended = output, board, Event()
        self.followers = 0
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def address(self) -> str:
        """The address of the index."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def names(self) -> set[str]:
        """Return the names, with the port, under which a browser on this machine asks for it."""
        return {f"{host}:{self.server_port}" for host in (LOOPBACK, "localhost")}

    def end(self) -> None:
        """Stop serving, and let those go who wait for changes; `serve_forever` must be running."""
        self.ended.set()
        self.board.wake()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Do nothing: a browser that goes away in the middle of an answer is no trouble."""


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: PageServer
    protocol_version = "HTTP/1.1"
    timeout = 60  # of seconds for a request to come
    server_version, sys_version = "mapgen", ""

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: what the watch has to say is about the files."""

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def do_GET(self) -> None:
        """Send a page, the script or the changes; refuse whoever asks under another name or origin."""
        if not self._is_ours():
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        try:
            asked = urlsplit(self.path)
        except ValueError:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return
        if asked.path == SCRIPT_PATH:
            self._send(script(), "text/javascript; charset=utf-8")
        elif asked.path == EVENTS_PATH:
            self._follow(parse_qs(asked.query).get("page", [INDEX])[0])
        else:
            self._page(unquote(asked.path).removeprefix("/") or INDEX)

    def _is_ours(self) -> bool:
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin")
        own = self.server.names()
        return host in own and (origin is None or origin in {f"http://{name}" for name in own})

    def _page(self, name: str) -> None:
        """Send a page of the output folder; nothing from within another folder, and no file of others."""
        content = own_page(self.server.output / name) if is_page_name(name) else None
        if content is None and name != INDEX:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self._send(served(content, name), "text/html; charset=utf-8")

    def _follow(self, page: str) -> None:
        """Send the notice and version of a page, and again after each change, until its reader has gone."""
        if not is_page_name(page) or self.server.followers >= _MOST_FOLLOWERS:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        self.server.followers += 1
        try:
            self._tell_changes(page)
        except OSError:
            pass  # the reader has gone
        finally:
            self.server.followers -= 1

    def _tell_changes(self, page: str) -> None:
        board, told = self.server.board, ""
        self.wfile.write(b"retry: 1000\n\n")
        while not self.server.ended.is_set():
            number, notice = board.notice(page)
            summary, details = notice.summary.as_dict(), notice.details.as_dict()
            state = json.dumps(
                {
                    "version": version(own_page(self.server.output / page)),
                    "summary": {"en": "", "fr": "", **summary},
                    "details": {"en": "", "fr": "", **details},
                }
            )
            # Line by line: JSON has no line feed, so that it is one field of one event.
            self.wfile.write(f"data: {state}\n\n".encode() if state != told else b": unchanged\n\n")
            self.wfile.flush()
            told = state
            board.wait(number, _ALIVE)

    def _send(self, content: bytes, kind: str) -> None:
        self._head(HTTPStatus.OK, kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self._head(status, "text/plain; charset=utf-8")
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def _head(self, status: HTTPStatus, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")


def is_page_name(name: str) -> bool:
    """Return whether a name can be that of a page in the output folder itself, and not elsewhere."""
    signs = any(sign in "/\\:" or not sign.isprintable() for sign in name)
    return name.endswith(".html") and not signs and not name.startswith(".")
