"""A teacher reads the page of a class: students' own maps beside the key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mapgen.cli import main
from tests.browser.test_the_collection import open_everything
from tests.conftest import ROOT

KEY = ROOT / "mapgen/cli/samples/fr/rue-du-moulin.yaml"


@pytest.fixture(scope="module")
def of_a_class(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of three students: all of the key, a part of it under a hostile name, and no YAML."""
    folder = tmp_path_factory.mktemp("class")
    content = KEY.read_text(encoding="utf-8")
    part = content.replace("  aussi-etroite: La rue du Moulin est aussi étroite que la rue de la Gare.\n", "")
    assert part != content
    (folder / "Anaïs.yaml").write_text(content, encoding="utf-8")
    (folder / "<img src=x onerror=alert(1)>.yaml").write_text(part, encoding="utf-8")
    (folder / "Zoé.yaml").write_text("claims: [\n", encoding="utf-8")
    page = folder / "classe.html"
    assert main(["compare", str(KEY), str(folder), "-o", str(page)]) == 1
    return page


def row(page: Page, name: str):
    return page.get_by_role("row", name=re.compile(f"^{re.escape(name)}"))


def test_a_row_tells_what_a_student_found_and_leads_to_the_details(page_of, of_a_class: Path) -> None:
    page = page_of(of_a_class, language="fr")
    expect(row(page, "Anaïs").get_by_role("link", name="manqué")).to_have_count(0)
    hostile = row(page, "<img src=x onerror=alert(1)>")
    missed = hostile.get_by_role("link", name="manqué")
    expect(missed).to_have_count(1)
    expect(row(page, "Zoé")).to_contain_text("aucune carte n’a pu être lue")
    missed.click()
    student = page.locator("details.student[open]")
    expect(student).to_have_count(1)
    expect(student).to_be_in_viewport()
    expect(student.locator("summary")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(student.get_by_role("heading", name=re.compile("^manqué"))).to_be_visible()
    student.get_by_role("link", name="Retour au tableau").click()
    expect(page.get_by_role("heading", name="La classe d’un coup d’œil")).to_be_in_viewport()


def test_on_paper_it_is_light_and_open_and_afterwards_as_before(page_of, of_a_class: Path) -> None:
    page = page_of(of_a_class, dark=True)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.locator("details:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("details[open]")).to_have_count(0)


@pytest.mark.parametrize(("dark", "width"), [(False, 360), (True, 1366)], ids=["light-360", "dark-1366"])
def test_axe_finds_nothing_with_everything_open(
    page_of, axe, of_a_class: Path, dark: bool, width: int
) -> None:
    page = page_of(of_a_class, dark=dark, width=width)
    open_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    axe(page)
