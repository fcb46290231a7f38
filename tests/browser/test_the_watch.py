"""The watch itself: a page that is not quiet is noticed, whatever it does."""

from __future__ import annotations

from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from tests.browser import chromium
from tests.browser.reader import Reader

PAGE = '<!doctype html><html lang="en"><head>{head}<title>A page</title></head><main><h1>A page</h1>{body}</main></html>'
STRICT = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def trouble(browser: Browser, path: Path) -> list[str]:
    reader = Reader(browser)
    page = reader.open(path)
    page.wait_for_load_state("networkidle")
    reader.close()
    return reader.trouble


@pytest.mark.parametrize(
    ("head", "noise", "what"),
    [
        ("", "<script>console.log('hello')</script>", "The console says, log: hello"),
        ("", "<script>throw new Error('oh')</script>", "It threw oh"),
        ("", "<img alt='' src='https://example.org/a.png'>", "It asked for https://example.org/a.png"),
        (
            "",
            "<script>fetch('https://example.org/').catch(() => 0)</script>",
            "It asked for https://example.org/",
        ),
        ("", "<link rel='stylesheet' href='beside.css'>", "It asked for file://"),
        (STRICT, "<p style='color: red'>red</p>", "The console says, error: "),
    ],
)
def test_a_noisy_page_is_noticed(browser: Browser, tmp_path: Path, head: str, noise: str, what: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(head=head, body=noise), encoding="utf-8")
    assert any(line.startswith(what) for line in trouble(browser, path))


def test_a_quiet_page_is_left_in_peace(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(head="", body=""), encoding="utf-8")
    assert trouble(browser, path) == []


def test_the_network_is_off(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(head="", body=""), encoding="utf-8")
    reader = Reader(browser)
    page = reader.open(path)
    with (
        HTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler) as server,
        pytest.raises(PlaywrightError, match="ERR_INTERNET_DISCONNECTED"),
    ):
        page.goto(f"http://127.0.0.1:{server.server_port}/")
    reader.close()
    assert any("It asked for http://127.0.0.1" in line for line in reader.trouble)


def test_axe_judges_a_page_whose_policy_forbids_every_script(page_of, axe, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(head=STRICT, body="<button></button>"), encoding="utf-8")
    with pytest.raises(AssertionError, match="button-name"):
        axe(page_of(path))


def test_a_browser_that_is_named_and_not_there_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAPGEN_BROWSER", "no-such-browser")
    with pytest.raises(chromium.NoBrowser, match="`no-such-browser`"):
        chromium.find_or_install()


def test_having_no_browser_is_a_failure_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium.debian, "install", lambda package: False)
    with pytest.raises(chromium.NoBrowser, match="apt-get install chromium"):
        chromium.find_or_install()
