"""Where a supposed change is stopped on its way, and why: small maps in, the first halt out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mapgen.exchange.compiled import dump
from mapgen.page.embedding import read
from mapgen.page.joiner import join
from mapgen.page.page_data import page_data
from mapgen.rules.summary import summary
from mapgen.strength import weigh
from tests.strength.maps import CAREFUL, read_map

TRIAL = "a: {en: A., quote: One., cites: [1]}"
COHORT = "a: {en: A., quote: One., cites: [2]}"
STORY = "b: {en: B., quote: Two., cites: [3]}"
END = "arguments: {m: {title: M, conclusion: c}}"


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page with nothing on it."""
    page = browser.new_page()
    yield page
    page.close()


def effect(page: Page, folder: Path, claims: str, kind: str, on: str) -> dict[str, Any]:
    """What one supposition turns, and where it is stopped, the furthest first."""
    map_ = read_map(folder, f"claims:\n{claims}\n{END}\n")
    strengths = weigh(map_)
    compiled = page_data(dump(map_, strengths, [], {}, summary(map_, strengths, [])))
    engine = join("whatif/effects.js", lambda path: read(f"js/{path}"))
    found: dict[str, Any] = page.evaluate(
        f"""([map, one]) => {{
            {engine}
            const {{ turned, halts }} = effectOf(map, "", one);
            return {{ turned: [...turned], halts }};
        }}""",
        [compiled, {"kind": kind, "on": on, "question": ""}],
    )
    return found


def test_a_change_that_goes_all_the_way_is_stopped_nowhere(blank: Page, tmp_path: Path) -> None:
    claims = f"  {TRIAL}\n  c: {{en: C., quote: Three., because: [{{premises: [a], {CAREFUL}}}]}}"
    found = effect(blank, tmp_path, claims, "doubt", "a")
    assert {"a", "c"} <= set(found["turned"])
    assert found["halts"] == []


def test_a_weaker_premise_holds_a_step_down(blank: Page, tmp_path: Path) -> None:
    claims = (
        f"  {COHORT}\n  {STORY}\n  c: {{en: C., quote: Three., because: [{{premises: [a, b], {CAREFUL}}}]}}"
    )
    found = effect(blank, tmp_path, claims, "accept", "a")
    assert found["turned"] == ["a"]
    assert found["halts"] == [{"at": "c.1", "reason": "premise", "with": "b"}]


def test_another_step_leads_to_the_claim_just_as_well(blank: Page, tmp_path: Path) -> None:
    steps = f"[{{premises: [a], {CAREFUL}}}, {{premises: [b], {CAREFUL}}}]"
    claims = f"  {TRIAL}\n  {STORY}\n  c: {{en: C., quote: Three., because: {steps}}}"
    found = effect(blank, tmp_path, claims, "doubt", "b")
    assert "c" not in found["turned"]
    assert [one["with"] for one in found["halts"] if (one["at"], one["reason"]) == ("c", "step")] == ["a"]


def test_a_claim_has_evidence_of_its_own(blank: Page, tmp_path: Path) -> None:
    claims = f"  {STORY}\n  c: {{en: C., quote: Three., cites: [1], because: [{{premises: [b], {CAREFUL}}}]}}"
    found = effect(blank, tmp_path, claims, "doubt", "b")
    assert "c" not in found["turned"]
    assert found["halts"] == [{"at": "c", "reason": "own"}]


def test_nothing_is_left_of_what_is_doubted_in_any_case(blank: Page, tmp_path: Path) -> None:
    claims = f"  a: {{en: A., quote: One.}}\n  c: {{en: C., quote: Three., because: [{{premises: [a], {CAREFUL}}}]}}"
    found = effect(blank, tmp_path, claims, "doubt", "a")
    assert found["halts"] == [{"at": "a", "reason": "nothing"}]


def test_an_objection_may_weigh_too_little_to_be_missed(blank: Page, tmp_path: Path) -> None:
    claims = (
        "  a: {en: A., quote: One., cites: [1], undermined-by: [{by: b, reason: No.}]}\n"
        f"  {STORY}\n  c: {{en: C., quote: Three., because: [{{premises: [a], {CAREFUL}}}]}}"
    )
    found = effect(blank, tmp_path, claims, "doubt", "b")
    assert found["turned"] == ["b"]
    assert found["halts"] == [{"at": "a", "reason": "light"}]


def test_what_nobody_says_is_not_told_to_have_evidence_of_its_own(blank: Page, tmp_path: Path) -> None:
    claims = (
        f"  {STORY}\n  d: {{en: D., implicit: It is needed.}}\n"
        f"  c: {{en: C., quote: Three., because: [{{premises: [b, d], {CAREFUL}}}]}}"
    )
    found = effect(blank, tmp_path, claims, "accept", "d")
    assert "d" in found["turned"]
    assert all(halt["at"] != "d" for halt in found["halts"])


def test_what_is_taken_as_known_is_told_so(blank: Page, tmp_path: Path) -> None:
    claims = (
        "  a: {en: A., quote: One., accepted: Everybody knows it.}\n"
        f"  c: {{en: C., quote: Three., because: [{{premises: [a], {CAREFUL}}}]}}"
    )
    found = effect(blank, tmp_path, claims, "accept", "a")
    assert found["halts"] == [{"at": "a", "reason": "taken"}]
