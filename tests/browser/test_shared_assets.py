"""Maps whose common part lies beside them, opened from the disk with the network off."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mapgen.page.embedding import packed
from tests.browser.shipped import MAPS, colours_on, island, map_sheet, show_chain
from tests.page.pages import unpack

NAME = MAPS[0]


@pytest.fixture
def moved(built_shared: Path, tmp_path: Path) -> Path:
    """The folder elsewhere, as it is when it was copied to a stick."""
    return shutil.copytree(built_shared, tmp_path / "moved é")


def asset(folder: Path) -> Path:
    return next((folder / "assets").iterdir())


def opened(browser: Browser, path: Path) -> tuple[Page, list[str]]:
    """The page, and what went wrong in it: it may ask for what lies beside it, and for nothing else."""
    context = browser.new_context(locale="fr-FR", reduced_motion="reduce")
    context.set_offline(True)
    page, trouble = context.new_page(), []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda raised: trouble.append(str(raised)))
    page.on("dialog", lambda dialog: trouble.append("It ran what it should not"))
    page.on(
        "request",
        lambda asked: trouble.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None,
    )
    page.goto(path.resolve().as_uri())
    return page, trouble


@pytest.mark.parametrize("name", MAPS)
def test_the_page_is_drawn_as_one_that_holds_everything_itself(
    browser: Browser, moved: Path, built: Path, name: str
) -> None:
    seen = []
    for path in (moved / f"{name}.html", built / f"{name}.html"):
        page, trouble = opened(browser, path)
        map_sheet(page).locator("canvas").first.wait_for()
        show_chain(page, island(page)["arguments"][0]["id"])
        page.wait_for_timeout(200)
        assert trouble == []
        assert colours_on(page) > 5
        seen.append((page.locator("body").inner_text(), map_sheet(page).screenshot()))
        page.context.close()
    assert seen[0] == seen[1]


def without(folder: Path) -> None:
    shutil.rmtree(folder / "assets")


def cut_short(folder: Path) -> None:
    content = asset(folder).read_bytes()
    asset(folder).write_bytes(content[: len(content) // 2])


def cut_within_the_scripts(folder: Path) -> None:
    asset(folder).write_bytes(asset(folder).read_bytes()[:-5_000])


def _exchange(folder: Path, change: Callable[[Any], Any]) -> None:
    style = asset(folder).read_text(encoding="utf-8")
    found = re.search(r'--shared-part: "([^"]*)"', style)
    assert found
    part = change(json.loads(unpack(found[1])))
    asset(folder).write_text(style.replace(found[1], packed(json.dumps(part))), encoding="utf-8")


def with_another_script(folder: Path) -> None:
    def other(held: list[str]) -> list[str]:
        id_, type_, text = held
        return [id_, type_, packed(f"alert(1);\n{unpack(text)}")] if id_ == "main-script" else held

    _exchange(folder, lambda part: [other(held) for held in part])


def with_nothing_in_it(folder: Path) -> None:
    _exchange(folder, lambda part: [])


def with_other_words(folder: Path) -> None:
    """As an older version has them, whose scripts are the same."""

    def fewer(held: list[str]) -> list[str]:
        return [*held[:2], packed("{}")] if held[0] == "words-data" else held

    _exchange(folder, lambda part: [fewer(held) for held in part])


@pytest.mark.parametrize(
    "spoil",
    [
        without,
        cut_short,
        cut_within_the_scripts,
        with_another_script,
        with_other_words,
        with_nothing_in_it,
    ],
)
def test_a_page_without_its_common_part_says_so_in_both_languages_and_runs_nothing_else(
    browser: Browser, moved: Path, spoil
) -> None:
    name = asset(moved).name
    spoil(moved)
    page, trouble = opened(browser, moved / f"{NAME}.html")
    page.locator("#shared-missing").wait_for()
    said = page.locator("#shared-missing").inner_text()
    assert "which it shares with the other maps, in its own folder" in said
    assert "commun à toutes les cartes, dans son propre dossier" in said
    assert said.count(f"assets/{name}") == 2
    assert "It ran what it should not" not in trouble
    assert map_sheet(page).locator("canvas").count() == 0
    page.context.close()


def test_a_page_that_is_whole_does_not_say_so(browser: Browser, built_shared: Path) -> None:
    page, _ = opened(browser, built_shared / f"{NAME}.html")
    map_sheet(page).locator("canvas").first.wait_for()
    assert page.locator("#shared-missing").is_hidden()
    page.context.close()
