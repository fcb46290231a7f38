"""The rules on words, on passages that were written before the rules were changed, and measured.

In `words/SET.LANGUAGE.yaml` each rule has passages in which the words between ⟦ and ⟧
are to be found, and near misses in which nothing is. A passage is the whole text, quoted
by one claim. `python -m tests.rules.held.test_words` prints precision and recall of each set,
and what was missed or found wrongly.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from tests.syntax.helper import read_yaml
from tests.yaml_in_c import values

FILES = sorted((Path(__file__).parent / "words").glob("*.yaml"))
HEADER = "mapgen: 1\ndocument: {{title: Example, language: {}, kind: web-page, text: text.txt}}\n"
DECLARED: dict[str, dict[str, object]] = {
    "modality-overclaim": {"design": "cross-sectional"},
    "safety-silent": {"kind": "effect", "intervention": {"agent": "it", "route": "oral"}},
}
"""What the author of the map declared of the claim, where the rule asks for it."""
PRECISION, RECALL = 0.9, 0.75


@dataclass
class Figures:
    """What a rule found in the passages of one set, in one language."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong)) if self.right + len(self.wrong) else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed)) if self.right + len(self.missed) else 1.0


def found_in(rule: str, text: str, language: str, folder: Path) -> list[Passage]:
    """The passages of the rule's findings when one claim quotes the whole text."""
    sentences = DocumentText(text, language).sentences
    quotes = [text[sentence.start : sentence.end] for sentence in sentences]
    claims = {f"said-{n}": {"quote": quote, **DECLARED.get(rule, {})} for n, quote in enumerate(quotes)}
    file = read_yaml(folder, "claims: " + json.dumps(claims), text, HEADER.format(language))
    assert file.map is not None, file.findings
    findings = engine.check(file.map, weigh(file.map), only=rule)
    return [passage for one in findings for passage in one.passages]


def measure(rule: str, passages: dict[str, list[str]], language: str, folder: Path) -> Figures:
    """What the rule finds of what is marked, and what else it finds in sentences where it found no mark."""
    figures = Figures()
    for written in (*passages["found"], *passages["silent"]):
        text = re.sub("[⟦⟧]", "", written)
        text_of = DocumentText(text, language)
        marked = list(_marked(written))
        found = found_in(rule, text, language, folder)
        hit = [mark for mark in marked if any(_overlap(mark, one) for one in found)]
        figures.right += len(hit)
        figures.missed += [text[mark.start : mark.end] for mark in marked if mark not in hit]
        spared = [text_of.sentence_at(mark.start) for mark in hit]
        others = [one for one in found if not any(_overlap(place, one) for place in (*marked, *spared))]
        figures.wrong += [f"{text[one.start : one.end]} | {text[:60]}" for one in others]
    return figures


def _marked(written: str) -> Iterator[Passage]:
    for number, match in enumerate(re.finditer("⟦([^⟧]+)⟧", written)):
        yield Passage(match.start() - 2 * number, match.start() - 2 * number + len(match[1]))


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def held(file: Path) -> dict[str, dict[str, list[str]]]:
    """The passages of a set, by rule."""
    content: dict[str, dict[str, list[str]]] = values(file.read_text(encoding="utf-8"))
    return content


CASES = [(file, rule) for file in FILES for rule in held(file)]


@pytest.mark.parametrize(("file", "rule"), CASES, ids=lambda case: getattr(case, "stem", case))
def test_nearly_all_that_a_rule_finds_is_right_and_most_of_it_is_found(
    file: Path, rule: str, tmp_path: Path
) -> None:
    figures = measure(rule, held(file)[rule], file.suffixes[0][1:], tmp_path)
    told = f"wrong: {figures.wrong}; missed: {figures.missed}"
    assert figures.precision >= PRECISION, told
    assert figures.recall >= RECALL, told


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_rule_has_ten_passages_of_which_half_are_near_misses(file: Path) -> None:
    for rule, passages in held(file).items():
        assert (len(passages["found"]), len(passages["silent"])) == (5, 5), rule


def main() -> None:
    """Print the figures of each set as a table, and what was missed or wrong below it."""
    rows: dict[tuple[str, str], dict[str, Figures]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for file, rule in CASES:
            name, language = file.stem.split(".")
            figures = measure(rule, held(file)[rule], language, Path(folder))
            rows.setdefault((name, rule), {})[language] = figures
    print("| set | rule | precision en | recall en | precision fr | recall fr |\n|---|---|---|---|---|---|")
    for (name, rule), by_language in rows.items():
        cells = [f"{by_language[at].precision:.2f} | {by_language[at].recall:.2f}" for at in ("en", "fr")]
        print(f"| {name} | {rule} | {' | '.join(cells)} |")
    for (name, rule), by_language in rows.items():
        for at, figures in by_language.items():
            for kind, told in (("wrong", figures.wrong), ("missed", figures.missed)):
                for words in told:
                    print(f"{name}.{at} {rule} {kind}: {words}", file=sys.stderr)


if __name__ == "__main__":
    main()
