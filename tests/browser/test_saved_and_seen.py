"""Save and see: the page that a browser shows follows its argument file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from mapgen.watching.board import Board
from mapgen.watching.server import PageServer
from mapgen.watching.watch import Watch
from tests.syntax.helper import HEADER, TEXT

FIRST = HEADER.replace("Example", "First title")
FIRST += "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
FIRST += "  b: {quote: Screens are bright}\narguments:\n  why: {title: Why, conclusion: a}\n"
SECOND = FIRST.replace("First title", "Second title")


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address at which a folder with one map is watched."""
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    Path("map.yaml").write_text(FIRST, encoding="utf-8")
    board, stop = Board(), Event()
    watch = Watch([Path("map.yaml").absolute()], Path("out").absolute(), board, lambda done: None)
    watch.look(stop)
    server = PageServer(Path("out").absolute(), board)
    threads = [
        Thread(target=server.serve_forever, daemon=True),
        Thread(target=watch.run, args=(stop,), daemon=True),
    ]
    for thread in threads:
        thread.start()
    yield server.address
    stop.set()
    threads[1].join()
    server.end()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    page = context.new_page()
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda message: trouble.append(message.text))
    yield page
    context.close()
    assert not trouble, trouble


def test_a_save_is_seen_with_the_same_claim_selected(address: str, page: Page) -> None:
    page.goto(address + "map.html#tab=outline&select=a")
    expect(page.get_by_role("heading", level=1)).to_contain_text("First title")
    fragment = page.evaluate("location.hash")
    Path("map.yaml").write_text(SECOND, encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Second title")
    assert page.evaluate("location.hash") == fragment
    assert "select=a" in fragment


def test_what_is_wrong_stands_in_a_strip_over_the_last_good_map(address: str, page: Page) -> None:
    page.goto(address + "map.html#tab=outline")
    strip = page.locator("#mapgen-watch")
    expect(page.get_by_role("heading", level=1)).to_contain_text("First title")
    expect(strip).to_be_hidden()
    Path("map.yaml").write_text("claims: [", encoding="utf-8")
    expect(strip).to_contain_text("as it was before")
    expect(page.get_by_role("heading", level=1)).to_contain_text("First title")
    strip.locator("summary").click()
    expect(strip.locator("pre")).to_contain_text("not-yaml")
    os.rename("map.yaml", "elsewhere.yaml")
    expect(strip).to_contain_text("no longer there")
    Path("map.yaml").write_text(SECOND, encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Second title")
    expect(strip).to_be_hidden()


def test_the_index_follows_its_maps_and_hostile_words_stay_words(address: str, page: Page) -> None:
    page.goto(address)
    expect(page.get_by_role("link").first).to_be_visible()
    Path("map.yaml").write_text("'<img src=x onerror=alert(1)>': [", encoding="utf-8")
    strip = page.locator("#mapgen-watch")
    expect(strip).to_contain_text("as it was before")
    assert strip.locator("img").count() == 0
