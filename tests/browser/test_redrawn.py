"""What a page shows depends on its state alone: redrawn equals drawn from nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from mapgen.syntax.read.reader import read

ROOT = Path(__file__).resolve().parents[2]
SHOWN = """() => {
  const copy = document.body.cloneNode(true);
  // What is painted and where the reader looks, what is said aloud and what he has opened are no part of the state.
  for (const each of copy.querySelectorAll("canvas, script, [role=status], [role=application] *")) each.remove();
  // A panel that is closed is drawn when it opens.
  for (const each of copy.querySelectorAll(".panel[hidden]")) each.replaceChildren();
  for (const each of copy.querySelectorAll("details")) each.removeAttribute("open");
  copy.querySelector("[role=search]").removeAttribute("data-open");
  for (const each of copy.querySelectorAll("[style]")) each.removeAttribute("style");
  // In which order an element was given its attributes is not seen.
  for (const each of copy.querySelectorAll("*")) {
    const attributes = [...each.attributes].sort((one, other) => one.name.localeCompare(other.name));
    for (const { name } of attributes) each.removeAttribute(name);
    for (const { name, value } of attributes) each.setAttribute(name, value);
  }
  return copy.innerHTML.replaceAll("><", ">\\n<");
}"""


def states(name: str) -> list[str]:
    """Addresses that walk through the page: each leaves something that the next has to take back."""
    map_ = read(ROOT / "arguments" / f"{name}.yaml").map
    assert map_ is not None
    first, second = map_.arguments[0].id, map_.arguments[-1].id
    claim, step = map_.arguments[0].conclusion, map_.inferences[0].id
    doubted = f"doubt:{map_.inferences[0].premises[0]}"
    walk: list[dict[str, str]] = [
        {},
        {"chain": first},
        {"chain": first, "select": claim},
        {"chain": first, "select": claim, "tab": "whatif", "lang": "en"},
        {"chain": first, "select": step, "tab": "outline", "lang": "en"},
        {"chain": second, "tab": "findings", "kind": "weak-link", "lang": "en"},
        {"select": map_.sources[0].id, "tab": "text"},
        {"chain": first, "select": claim, "find": "magn", "tab": "outline"},
        {"chain": first, "select": claim, "whatif": doubted, "tab": "text"},
        {"chain": first, "whatif": doubted, "lang": "en", "tab": "outline"},
        {"chain": first, "tour": "2"},
        {"chain": first, "tour": "2", "answer": "1", "tab": "findings"},
        {"chain": first, "tour": "2", "answer": "1", "present": "1"},
        {"chain": first, "brick": doubted, "votes": "1-0-2", "tab": "text"},
        {"chain": first, "brick": doubted, "run": "1"},
        {"chain": first, "brick": doubted, "run": "9", "tour": "2"},
        {"chain": first, "select": claim, "focus": "1"},
        {"chain": first, "view": "map"},
        {"chain": first, "tab": "findings", "author": "1"},
        {"select": "no-such-thing", "lang": "en"},
        {"family": "sources", "within": first, "tab": "findings"},
        {},
    ]
    return [f"{urlencode({'lang': 'fr', **fields})}" for fields in walk]


def shown(page: Page) -> list[str]:
    page.wait_for_timeout(150)  # what is typed or scrolled settles
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    return page.evaluate(SHOWN).split("\n")


@pytest.mark.parametrize(("name", "turn"), [("migraine-magnesium", 0), ("mesotherapie-magnesium", 1)])
def test_redrawn_equals_drawn_from_nothing(
    built: Path, page_of: Callable[..., Page], name: str, turn: int
) -> None:
    """Both maps are walked through all states; of two in a row, one is compared on each of the maps."""
    file = built / f"{name}.html"
    walked, fresh = page_of(file), page_of(file)
    for number, address in enumerate(states(name)):
        walked.evaluate("hash => { location.hash = hash; }", address)
        walked.wait_for_timeout(50)
        if number % 2 != turn:
            continue
        fresh.goto("about:blank")  # from one address of a file to another, nothing is drawn anew
        fresh.goto(f"{file.resolve().as_uri()}#{address}")
        fresh.locator("#rail button").first.wait_for(state="attached")
        assert shown(walked) == shown(fresh), address
