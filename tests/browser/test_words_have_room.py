"""Words lie on no others, and what stands in one line stays in it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from mapgen.cli import main
from tests.browser.shipped import MAPS, details, island, show_chain

RECORD = """
window.written = [];
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const { a, d, e, f } = this.getTransform();
  const width = this.measureText(text).width;
  const left = x - (this.textAlign === "center" ? width / 2 : 0);
  const size = parseFloat(/([\\d.]+)px/.exec(this.font)?.[1] ?? "0");
  if (this.canvas?.closest?.("#sheet .vis-network") && String(text).trim())
    window.written.push({ text, left: a * left + e, right: a * (left + width) + e,
      top: d * (y - 0.7 * size) + f, foot: d * y + f });
  return write.call(this, text, x, y, ...rest);
};
const start = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...area) {
  if (this.canvas?.closest?.("#sheet .vis-network")) window.written = [];
  return start.call(this, ...area);
};
null;
"""
TOUCHING = 1.5  # pixels


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize(
    ("language", "width", "height"), [("en-GB", 1366, 768), ("fr-FR", 1024, 768), ("fr-FR", 390, 844)]
)
def test_no_words_on_the_map_lie_on_others(
    page_of, built: Path, name: str, language: str, width: int, height: int
) -> None:
    page: Page = page_of(built / f"{name}.html", language=language, width=width, height=height)
    page.evaluate(RECORD)
    for argument in island(page)["arguments"]:
        show_chain(page, argument["id"])
        page.wait_for_timeout(400)
        written: list[dict[str, Any]] = page.evaluate("window.written")
        assert len(written) > 5
        for one, other in combinations({tuple(each.items()): each for each in written}.values(), 2):
            assert not _on(one, other), (argument["id"], one, other)


def _on(one: dict[str, Any], other: dict[str, Any]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    along = min(one["foot"], other["foot"]) - max(one["top"], other["top"])
    return across > TOUCHING and along > TOUCHING


def test_a_place_that_breaks_for_several_reasons_has_one_letter(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html")
    arguments = [one for one in island(page)["arguments"] if len(one["breaks"]) > len(places(one))]
    assert arguments
    for argument in arguments:
        show_chain(page, argument["id"])
        page.evaluate("hash => { location.hash = hash }", f"select={argument['id']}&lang=en")
        discs = details(page).locator(".break .disc").all_inner_texts()
        assert discs == ["ABC"[places(argument).index(one["on"])] for one in argument["breaks"]]


def places(argument: dict[str, Any]) -> list[str]:
    """Where a chain breaks, each place once."""
    return list(dict.fromkeys(one["on"] for one in argument["breaks"]))


@pytest.mark.parametrize("language", ["en-GB", "fr-FR"])
def test_on_a_telephone_the_bar_under_the_map_is_one_line(page_of, built: Path, language: str) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=360, height=740, language=language, has_touch=True)
    argument = island(page)["arguments"][0]
    page.evaluate(
        "hash => { location.hash = hash }", f"chain={argument['id']}&select={argument['conclusion']}"
    )
    buttons = page.locator("#map-panel .map-foot").locator("button, summary")
    tops = {
        box["y"] + box["height"] / 2
        for box in (one.bounding_box() for one in buttons.all() if one.is_visible())
        if box
    }
    assert max(tops) - min(tops) < 4


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_room_sees_all_that_a_stop_of_the_tour_tells(
    page_of, built: Path, name: str, language: str
) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    for stop in range(1, len(island(page)["tour"]) + 1):
        page.evaluate("hash => { location.hash = hash }", f"tour={stop}&answer=1&present=1&lang={language}")
        hidden = page.locator("#tour .tour-told").evaluate("told => told.scrollHeight - told.clientHeight")
        assert hidden <= 1, stop


@pytest.mark.parametrize("width", [1024, 1366])
def test_the_buttons_of_a_stop_do_not_lie_on_its_words(page_of, built: Path, width: int) -> None:
    page = page_of(built / "migraine-magnesium.html", "tour=2&present=1&lang=fr", width=width, height=768)
    overlap = page.locator("#tour").evaluate(
        """tour => {
            const words = document.createRange();
            const buttons = [...tour.querySelectorAll(".tour-buttons button")].map(one => one.getBoundingClientRect());
            return [...tour.querySelectorAll(".kicker, .tour-question")].some(told => {
                words.selectNodeContents(told);
                return [...words.getClientRects()].some(line => buttons.some(button =>
                    line.left < button.right && button.left < line.right
                    && line.top < button.bottom && button.top < line.bottom));
            });
        }"""
    )
    assert not overlap


ALIKE = """\
mapgen: 2
document: {title: Walking, language: en, kind: web-page, text: text.txt, answer: walk}
sources:
  hale: {mark: 1, design: cohort, participants: 9000 people, bias: low}
  roe: {mark: 2, design: cohort, participants: 9000 people, bias: low}
claims:
  walkers: {quote: walkers slept longer, kind: result}
  nurses: {quote: nurses who walked slept deeper, kind: result}
  better:
    quote: walking makes sleep better
    kind: effect
    because: {premises: [walkers, nurses], scheme: correlation-to-cause}
  walk:
    quote: everybody should walk
    kind: recommendation
    because: {premises: better, scheme: practical-reasoning}
arguments: {main: {title: Walk, conclusion: walk}}
"""
ALIKE_TEXT = """\
In a study walkers slept longer [1]. In another nurses who walked slept deeper [2].
So walking makes sleep better, and everybody should walk.

1. Hale A. Walking. 2019.
2. Roe B. Nurses. 2020.
"""


def test_a_reason_for_several_breaks_stands_once_after_their_letters(page_of, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(ALIKE_TEXT, encoding="utf-8")
    (tmp_path / "walk.yaml").write_text(ALIKE, encoding="utf-8")
    assert main(["build", str(tmp_path / "walk.yaml"), "-o", str(tmp_path / "out")]) == 0
    page: Page = page_of(tmp_path / "out" / "walk.html", "lang=en")
    page.evaluate(RECORD)
    (argument,) = island(page)["arguments"]
    reasons = [one["why"]["en"] for one in argument["breaks"]]
    alike = [letter for letter, why in zip("ABC", reasons, strict=False) if reasons.count(why) > 1]
    assert len(alike) == 2
    show_chain(page, "main")
    page.wait_for_timeout(400)
    written = [one["text"] for one in page.evaluate("window.written")]
    shared = reasons["ABC".index(alike[0])]
    assert sum(bool(one) and shared.startswith(one) and len(one) > 4 for one in written) == 1
    assert all(written.count(letter) == 2 for letter in alike), "at its place, and before the reason"
