"""The server shows the pages of the output to browsers on this machine, and nothing to anybody else."""

from __future__ import annotations

import http.client
import json
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from mapgen.watching.board import Board, Notice
from mapgen.watching.server import LOOPBACK, PageServer
from mapgen.words import both

PAGE = (
    '<!doctype html>\n<html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "script-src 'sha256-x'\">\n"
    '<meta name="generator" content="mapgen">\n<title>A map</title></head><body>The map.</body></html>\n'
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PageServer]:
    output = tmp_path / "out"
    output.mkdir()
    (output / "map.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "outside.html").write_text(PAGE, encoding="utf-8")
    server = PageServer(output, Board())
    Thread(target=server.serve_forever, daemon=True).start()
    with ExitStack() as opened:
        OPENED[server.server_port] = opened
        yield server
        server.end()


OPENED: dict[int, ExitStack] = {}
"""The connections to the server at each port, closed when its test ends."""


def asked(server: PageServer, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(LOOPBACK, server.server_port)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{server.server_port}", **headers}.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    OPENED[server.server_port].callback(connection.close)
    OPENED[server.server_port].callback(answer.close)
    return answer


def test_a_page_is_served_with_the_script_that_its_policy_then_allows(server: PageServer) -> None:
    answer = asked(server, "/map.html")
    page = answer.read().decode()
    assert answer.status == 200
    assert "script-src 'self' 'sha256-x'" in page
    assert "connect-src 'self'" in page
    assert re.search(
        r'<script src="/-/watch.js" defer data-page="map.html" data-version="[0-9a-f]{64}">', page
    )
    assert b"EventSource" in asked(server, "/-/watch.js").read()
    assert (server.output / "map.html").read_text(encoding="utf-8") == PAGE


def test_where_nothing_is_drawn_yet_the_index_waits_for_it(server: PageServer) -> None:
    answer = asked(server, "/")
    page = answer.read().decode()
    assert (answer.status, 'data-version=""' in page) == (200, True)
    assert "script-src 'self'" in page


@pytest.mark.parametrize(
    "host", ["", "evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "[::1]:{port}"]
)
def test_whoever_asks_under_another_name_is_refused(server: PageServer, host: str) -> None:
    for path in ("/map.html", "/-/events", "/-/watch.js"):
        answer = asked(server, path, Host=host.format(port=server.server_port))
        assert (answer.status, answer.read()) == (403, b"")


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:{port}"]
)
def test_whoever_asks_from_another_origin_is_refused(server: PageServer, origin: str) -> None:
    assert asked(server, "/-/events", Origin=origin.format(port=server.server_port)).status == 403


def test_this_machine_may_be_called_localhost(server: PageServer) -> None:
    name = f"localhost:{server.server_port}"
    assert asked(server, "/map.html", Host=name, Origin=f"http://{name}").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../outside.html", "/%2e%2e/outside.html", "/..%2foutside.html", "/..%5coutside.html", "//etc/passwd",
        "/%2fetc%2fpasswd", "/link.html", "/map.html/../../outside.html", "/foreign.html", "/folder.html",
        "/pipe.html", "/notes.txt", "/.hidden.html", "/map.html%00", "/%ff.html", "/map.html%0d%0aX:%20y", "/none.html",
        "/" + "a" * 5000 + ".html",
    ],
)  # fmt: skip
def test_nothing_but_mapgen_s_pages_in_the_output_is_served(server: PageServer, path: str) -> None:
    output = server.output
    os.symlink(output.parent / "outside.html", output / "link.html")
    (output / "foreign.html").write_text("<!doctype html><title>Mine</title>", encoding="utf-8")
    (output / "notes.txt").write_text(PAGE, encoding="utf-8")
    (output / ".hidden.html").write_text(PAGE, encoding="utf-8")
    (output / "folder.html").mkdir()
    os.mkfifo(output / "pipe.html")
    answer = asked(server, path)
    assert answer.status == 404
    assert answer.read() == b""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_there_is_nothing_to_do_but_to_read(server: PageServer, method: str) -> None:
    assert asked(server, "/map.html", method).status == 501


def next_event(answer: http.client.HTTPResponse) -> dict[str, object]:
    """Wait for the next event."""
    for line in answer:
        if line.startswith(b"data: "):
            return dict(json.loads(line.removeprefix(b"data: ")))
    raise AssertionError("no further event")


def test_a_change_is_told_to_who_follows_a_page(server: PageServer) -> None:
    following = asked(server, "/-/events?page=map.html")
    assert following.headers["Content-Type"].startswith("text/event-stream")
    first = next_event(following)
    (server.output / "map.html").write_text(PAGE.replace("The map", "Another"), encoding="utf-8")
    server.board.put({}, Notice())
    second = next_event(following)
    assert first["version"] != second["version"]
    assert f'data-version="{second["version"]}"'.encode() in asked(server, "/map.html").read()
    server.board.put({"map.html": Notice(both("Oh\n\ndata: no", "Ah"), both("Where", "Où"))}, Notice())
    third = next_event(following)
    assert third["summary"] == {"en": "Oh\n\ndata: no", "fr": "Ah"}
    following.close()


def test_one_who_joins_later_is_told_at_once(server: PageServer) -> None:
    server.board.put({}, Notice(both("Gone.", "Parti.")))
    assert next_event(asked(server, "/-/events?page=map.html"))["summary"] == {"en": "Gone.", "fr": "Parti."}


def test_a_page_s_name_ends_no_attribute(server: PageServer) -> None:
    (server.output / 'a"><script>.html').write_text(PAGE, encoding="utf-8")
    page = asked(server, "/a%22%3E%3Cscript%3E.html").read().decode()
    assert 'data-page="a&quot;&gt;&lt;script&gt;.html"' in page
