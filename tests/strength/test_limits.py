"""To what advice may be limited, when it is withdrawn first, and how often the same is assumed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.strength.maps import weighed

TERMS = "terms:\n  all-people: {{en: everybody, fr: tout le monde}}\n"
BODY = (
    TERMS
    + "claims:\n  end: {{en: Drink tea., quote: One, kind: recommendation, because: [{{premises: [seen, same],"
    " scheme: practical-reasoning{failed}}}{another}]}}\n"
    "  seen: {{en: Tea helped some., quote: Two, kind: {kind}, cites: [2]{route}}}\n"
    "  more: {{en: Tea helped others., quote: Three, kind: effect, cites: [2]}}\n"
    "  same: {{en: It does the same., implicit: needed, kind: effect{facets}}}\n"
    "arguments: {{a: {{title: A, conclusion: end}}}}\n"
)
EACH = ", population: {group: all-people}"
SWALLOWED = ", intervention: {route: oral}"
SKIN = ", intervention: {route: intradermal}"


def mend(folder: Path, **parts: str) -> str:
    given = {"failed": "", "another": "", "kind": "result", "facets": "", "route": ""} | parts
    return weighed(folder, BODY.format(**given)).breaks["end"][0].mend.best("en")


@pytest.mark.parametrize(
    ("facets", "kind", "route", "otherwise"),
    [
        (
            EACH,
            "result",
            "",
            "Otherwise limit the advice to those in whom it was studied, say how much, for how long and who should not follow it, or withdraw it.",
        ),
        (
            SKIN,
            "result",
            SWALLOWED,
            "Otherwise advise only the route that was studied, or withdraw the advice.",
        ),
        ("", "result", "", "Otherwise withdraw the advice."),
        (SKIN, "result", "", "Otherwise withdraw the advice."),
        (EACH, "practice", "", "Otherwise withdraw the advice."),
        (EACH, "mechanism", "", "Otherwise withdraw the advice."),
    ],
)
def test_too_general_advice_is_limited_before_it_is_withdrawn(
    tmp_path: Path, facets: str, kind: str, route: str, otherwise: str
) -> None:
    told = mend(tmp_path, facets=facets, kind=kind, route=route)
    assert told.startswith("Show what the text supposes")
    assert otherwise in told


def test_advice_that_ignores_other_treatment_is_withdrawn_unless_it_adds_to_it(tmp_path: Path) -> None:
    told = mend(
        tmp_path, facets=EACH, failed=", answers: {alternatives: {is: failed, why: Others are proven.}}"
    )
    assert told.startswith("Withdraw this advice:")
    assert "Only this would justify it: a randomised trial" in told
    assert "added to usual treatment, against that treatment alone." in told
    assert "placebo" not in told


@pytest.mark.parametrize(("times", "told"), [(1, "Another step"), (2, "2 other steps")])
def test_how_often_the_same_is_assumed_on_the_way_is_told(tmp_path: Path, times: int, told: str) -> None:
    another = ", {premises: [more, same], scheme: practical-reasoning}" * times
    assert told in mend(tmp_path, another=another)


def test_advice_that_rests_on_an_effect_that_nothing_shows_is_withdrawn_with_it(tmp_path: Path) -> None:
    body = (
        "claims:\n  end: {en: Drink tea., quote: One, kind: recommendation, because: [{premises: [works], scheme: practical-reasoning}]}\n"
        "  works: {en: Tea works., quote: Two, kind: effect, because: [{premises: [how], scheme: cause-to-effect,"
        " answers: {evidence: {is: failed, why: {en: Nobody was counted.}}}}]}\n"
        "  how: {en: Tea acts., quote: Three, kind: mechanism}\n"
        "arguments: {a: {title: A, conclusion: end}}\n"
    )
    found = weighed(tmp_path, body).breaks["end"]
    assert "Otherwise withdraw the advice that rests on it." in found[0].mend.best("en")
    assert "hypothesis" not in found[0].mend.best("en")
