"""A finding about many steps or claims names some of them, and says how many more there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import said


@pytest.mark.parametrize(
    ("rule", "scheme", "english", "french"),
    [
        ("unlicensed-inference", "", "They lead to: ", "Elles mènent à\u00a0: "),
        ("critical-question-open", ", scheme: expert-opinion", "They lead to: ", "Elles mènent à\u00a0: "),
        ("idle-evidence", "", "of the text: ", "du texte\u00a0: "),
    ],
)
@pytest.mark.parametrize("count", [5, 7])
def test_a_finding_about_many_names_at_most_five_of_them(
    tmp_path: Path, rule: str, scheme: str, english: str, french: str, count: int
) -> None:
    words = [f"Saffron is red {number}" for number in range(1, count + 1)]
    steps = "".join(
        f"  b{number}: {{en: {own}, because: [{{premises: [a]{scheme}}}]}}\n"
        if rule != "idle-evidence"
        else f"  b{number}: {{quote: {own}, cites: [1]}}\n"
        for number, own in enumerate(words)
    )
    yaml = "sources: {roe: {mark: 1}}\n" * (rule == "idle-evidence") + (
        f"claims:\n  a: {{en: A., accepted: x}}\n  c: {{en: C., accepted: x}}\n{steps}"
        # Once a chain is named, a question is told only where an answer could move it.
        + "arguments: {t: {title: T, conclusion: c}}\n" * (rule != "critical-question-open")
    )
    text = " [1]. ".join(words) + " [1].\n\nSources\n1. Roe B. Sleep. J Sleep. 2019.\n"
    (found,) = said(rule, tmp_path, text, yaml)
    told = [found.message.get("en") or "", found.message.get("fr") or ""]
    assert english in told[0]
    assert french in told[1]
    named = 5 if count == 5 else 4
    assert [sum(own in one for own in words) for one in told] == [named, named]
    assert ("and 3 more" in told[0], "et 3 autres" in told[1]) == (count == 7, count == 7)
