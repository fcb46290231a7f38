"""Pages whose file names hold what addresses use as signs: the index leads to each, from the disk."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from mapgen.cli import main
from tests.browser.shipped import map_region
from tests.faults.world import collection

ODD = (
    "a b",
    "forêt",
    unicodedata.normalize("NFD", "été"),
    "a#b",
    "a%20b",
    "a?b",
    "a&b",
    'it\'s "it"',
    "new\nline",
    "x:y",
)


def test_the_index_leads_to_pages_of_any_name(page_of: Callable[..., Page], tmp_path: Path) -> None:
    collection(tmp_path / "maps", "State", ODD)
    assert main(["build", str(tmp_path / "maps"), "-o", str(tmp_path / "out")]) == 0
    page = page_of(tmp_path / "out" / "index.html")
    addresses = page.locator("ol.maps h3 a").evaluate_all("found => found.map(one => one.href)")
    assert len(set(addresses)) == len(ODD)
    for address in addresses:
        page.goto(address)
        assert page.title() == "State"
        expect(map_region(page)).to_have_count(1)
