"""Where a page's script does not run, the page says so in both languages after a moment, and not before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from mapgen.page.task import draw_task
from tests.browser.shipped import MAPS
from tests.page.lesson import lesson

SAID = ("This page could not begin.", "Cette page n’a pas pu démarrer.")
Spoil = Callable[[str], str]


def cut(page: str) -> str:
    return page[: int(len(page) * 0.6)]


def with_another_character(page: str) -> str:
    found = re.search('id="main-script">', page)
    assert found
    at = found.end() + 5_000
    return page[:at] + ("A" if page[at] != "A" else "B") + page[at + 1 :]


def without_scripts(page: str) -> str:
    return re.sub("<script.*?</script>", "", page, flags=re.DOTALL)


def without_data(page: str) -> str:
    return re.sub('<script type="application/.*?</script>', "", page, flags=re.DOTALL)


def in_another_encoding(page: str) -> str:
    """As a program does that takes UTF-8 for Latin-1."""
    return page.encode("utf-8").decode("latin-1")


SPOILT = [
    *(("map", spoil) for spoil in (cut, with_another_character, without_scripts, without_data)),
    # The script that begins a map is ASCII, and begins it in any encoding.
    *(("task", spoil) for spoil in (cut, without_scripts, without_data, in_another_encoding)),
]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page with this content, for a reader who wants little movement."""
    context = browser.new_context(reduced_motion="reduce")
    context.set_offline(True)

    def open_(content: str) -> Page:
        file = tmp_path / "page.html"
        file.write_text(content, encoding="utf-8")
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    yield open_
    context.close()


@pytest.fixture(scope="module")
def written(built: Path) -> dict[str, str]:
    return {
        "map": (built / f"{MAPS[0]}.html").read_text(encoding="utf-8"),
        "task": draw_task(lesson()),
    }


@pytest.mark.parametrize(("kind", "spoil"), SPOILT)
def test_a_page_that_was_spoilt_says_that_it_could_not_begin(
    opened: Callable[..., Page], written: dict[str, str], kind: str, spoil: Spoil
) -> None:
    page = opened(spoil(written[kind]))
    sentence = page.locator("#not-begun")
    expect(sentence).to_be_visible()
    said = " ".join(sentence.inner_text().split())
    assert said.startswith(SAID[0])
    assert SAID[1] in said or spoil is in_another_encoding


def test_where_a_preview_forbids_scripts_the_page_says_so(browser: Browser, written: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    headers = {"content-type": "text/html", "content-security-policy": "script-src 'none'"}
    page.route("**/*", lambda route: route.fulfill(body=written["map"], headers=headers))
    page.goto("http://preview.test/")
    expect(page.locator("#not-begun")).to_be_visible()
    context.close()


@pytest.mark.parametrize("kind", ["map", "task"])
def test_a_page_that_is_whole_never_shows_it(
    opened: Callable[..., Page], written: dict[str, str], kind: str
) -> None:
    page = opened(written[kind])
    expect(page.locator("#not-begun")).to_have_count(0)
    # Before the script takes it out it has no room and is not seen; while the page is drawn it waits longer.
    page = opened(without_scripts(written[kind]))
    sentence = page.locator("#not-begun")
    assert sentence.evaluate("one => getComputedStyle(one).visibility") == "hidden"
    assert sentence.evaluate("one => one.getBoundingClientRect().height") == 0
    sentence.evaluate("one => one.classList.add('drawing')")
    page.wait_for_timeout(1_800)
    expect(sentence).to_be_hidden()
