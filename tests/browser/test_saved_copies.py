"""A page that a browser has saved is as good as the one that mapgen made, and never less safe."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.shipped import MAPS
from tests.browser.test_set_a_task import dialog, saved

NAME = MAPS[0]


def test_of_a_page_that_a_browser_has_saved_the_teachers_page_keeps_its_policy(
    page_of, built: Path, tmp_path: Path
) -> None:
    whole = (built / f"{NAME}.html").read_text(encoding="utf-8")
    before = '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    file = tmp_path / "saved.html"
    file.write_text(whole.replace("<head>", f"<head>{before}", 1), encoding="utf-8")
    page = page_of(file)
    page.get_by_role("button", name="Set a task").click()
    button = dialog(page).get_by_role("button", name="Teacher’s page", exact=True)
    policy = re.compile('<meta http-equiv="Content-Security-Policy" content="[^"]*">')
    assert policy.findall(saved(page, button, tmp_path).read_text(encoding="utf-8")) == policy.findall(whole)
    file.write_text(policy.sub("", whole), encoding="utf-8")
    page = page_of(file)
    page.get_by_role("button", name="Set a task").click()
    expect(dialog(page).get_by_role("button", name="Teacher’s page", exact=True)).to_be_disabled()
    expect(dialog(page).get_by_text("has lost its security policy")).to_be_visible()
