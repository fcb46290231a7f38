"""A real browser, with the network off, that lets nothing pass in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect, sync_playwright

from mapgen.page.task import draw_task
from tests.browser import chromium
from tests.browser.kept_pages import KeptPages
from tests.browser.reader import Reader
from tests.page.lesson import lesson

RUN_AXE = """async ([parts, coloured]) => {
    const there = (selectors) => selectors.filter((one) => document.querySelector(one));
    const context = there(parts).length ? { include: there(parts) } : document;
    const options = { resultTypes: ["violations"], preload: false };
    if (!coloured.length) return (await axe.run(context, options)).violations;
    const rules = { "color-contrast": { enabled: false } };
    const runOnly = ["color-contrast"];
    const all = await axe.run(context, { ...options, rules });
    const colours = await axe.run({ include: there(coloured) }, { ...options, runOnly });
    return [...all.violations, ...colours.violations];
}"""

expect.set_options(timeout=20_000)  # several browsers may share a processor


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all the tests; having none is a failure, never a skip."""
    path = chromium.find_or_install()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kept_pages(browser: Browser) -> KeptPages:
    """The pages that one test after the other loads its files into."""
    return KeptPages(browser)


@pytest.fixture
def page_of(
    browser: Browser, kept_pages: KeptPages, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Opens a file as `Reader.open` does. A page that was not quiet fails the test when it ends."""
    reader = Reader(browser, kept_pages)
    failed = request.session.testsfailed
    yield reader.open
    reader.close()
    if reader.trouble or request.session.testsfailed > failed:
        kept_pages.close()  # what failed may have left anything behind
    assert not reader.trouble, "The page was not quiet:\n" + "\n".join(reader.trouble)


@pytest.fixture
def open_task(page_of: Callable[..., Page], tmp_path: Path) -> Callable[..., Page]:
    """Opens the students' page of the small lesson, or of another."""

    def open_(whole: dict[str, Any] | None = None, **options: Any) -> Page:
        path = tmp_path / "task.html"
        path.write_text(draw_task(whole or lesson()), encoding="utf-8")
        return page_of(path, **options)

    return open_


@pytest.fixture
def axe() -> Callable[..., None]:
    """Fails on anything that axe-core finds in the page, or in those of its parts that are named.

    `coloured`: the only parts of which the contrast of colours is judged too. It takes more time than all
    the other rules, and need not be judged again where colours are as they were.
    axe is given to the page by the debugger (`page.evaluate`), which the page's
    Content-Security-Policy does not bind; so the policy stays in force, and the
    page is judged as the reader has it.
    """

    def judge(page: Page, *parts: str, coloured: Sequence[str] = ()) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        found = page.evaluate(RUN_AXE, [parts, coloured])
        told = [f"{one['id']} ({one['impact']}): {one['help']}\n{_where(one)}" for one in found]
        assert not found, "axe found:\n" + "\n".join(told)

    return judge


def _where(found: dict) -> str:
    return "\n".join(f"    {' '.join(map(str, at['target']))}  {at['html'][:160]}" for at in found["nodes"])
