"""What a fault says in French is put together from pieces, and is French all the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.syntax.helper import read_yaml
from tests.syntax.test_faults import CASES


@pytest.mark.parametrize("name", CASES)
def test_no_fault_sets_a_preposition_before_an_article_that_it_joins(name: str, tmp_path: Path) -> None:
    for finding in read_yaml(tmp_path, CASES[name][0]).findings:
        assert not re.search(r"\bde (le|les|un|une)\b|\bà (le|les)\b", finding.message.best("fr"))
