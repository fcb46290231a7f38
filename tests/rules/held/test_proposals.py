"""How often a rule is right on passages that were written before it was.

A file here is a list of passages: `rule`, `language`, `text`, and whether the rule
ought to speak (`fires`). NAME.yaml was written before the rule, NAME-second.yaml and
those that follow after it, on other subjects; what the rule did with each of these at
the first run is told in docs/rules-measured.md.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.rules import engine
from mapgen.rules.registry import all_rules
from mapgen.strength.weigh import weigh
from tests.syntax.helper import read_yaml
from tests.yaml_in_c import values

HERE = Path(__file__).parent
HEADER = "mapgen: 1\ndocument: {{title: Example, language: {}, kind: web-page, text: text.txt}}\n"
PRECISION, RECALL = 0.9, 0.75
RULES = {rule.name for rule in all_rules()}


@dataclass(frozen=True)
class Passage:
    rule: str
    language: str
    text: str
    fires: bool


def held(path: Path) -> list[Passage]:
    return [Passage(**one) for one in values(path.read_text(encoding="utf-8"))]


SETS: dict[tuple[str, str, str], list[Passage]] = defaultdict(list)
for file in sorted(HERE.glob("possible-*.yaml")):
    for passage in held(file):
        SETS[file.stem, passage.rule, passage.language].append(passage)


def speaks(passage: Passage, folder: Path) -> bool:
    """Whether the rule says anything of the passage, when each of its sentences is a claim."""
    text = DocumentText(passage.text, passage.language)
    quotes = dict.fromkeys(text.slice(sentence) for sentence in text.sentences)
    claims = {f"said-{number}": {"quote": quote} for number, quote in enumerate(quotes)}
    header = HEADER.format(passage.language)
    file = read_yaml(folder, "claims: " + json.dumps(claims), passage.text, header)
    assert file.map is not None, file.findings
    return bool(engine.check(file.map, weigh(file.map), only=passage.rule))


@pytest.mark.parametrize("key", SETS, ids=" ".join)
def test_a_rule_is_mostly_right_and_misses_little(key: tuple[str, str, str], tmp_path: Path) -> None:
    wrong, missed, right = [], [], 0
    for passage in SETS[key]:
        told = speaks(passage, tmp_path)
        right += told and passage.fires
        wrong += [passage.text] * (told and not passage.fires)
        missed += [passage.text] * (passage.fires and not told)
    precision, recall = right / max(1, right + len(wrong)), right / max(1, right + len(missed))
    told_of = "\n".join(
        [*(f"wrongly told: {text}" for text in wrong), *(f"missed: {text}" for text in missed)]
    )
    print(f"{' '.join(key)}: precision {precision:.2f}, recall {recall:.2f}\n{told_of}")
    assert precision >= PRECISION, told_of
    assert recall >= RECALL, told_of


def test_each_rule_that_proposes_is_measured_in_both_languages() -> None:
    proposing = {rule.name for rule in all_rules() if rule.name.startswith("possible-")}
    assert proposing
    assert {(name, name, code) for name in proposing for code in ("en", "fr")} <= SETS.keys()


@pytest.mark.parametrize("key", SETS, ids=" ".join)
def test_a_list_names_a_rule_and_has_as_many_near_misses(key: tuple[str, str, str]) -> None:
    passages = SETS[key]
    assert key[1] in RULES
    assert len(passages) >= 10
    assert 2 * sum(passage.fires for passage in passages) == len(passages)
