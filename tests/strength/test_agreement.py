"""Verdicts on articles that two readers graded before mapgen was run on them (docs/appraisal.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Carried
from tests.strength import agreement
from tests.strength.agreement import READERS, SETS

MAPS = [(name, path) for name in SETS for path in agreement.maps(name)]
ENOUGH = 0.7
DOCS = Path(__file__).parents[2] / "docs" / "appraisal.md"


@pytest.mark.parametrize(("name", "path"), MAPS, ids=lambda value: getattr(value, "stem", value))
def test_each_map_passes_its_check(name, path):
    assert not agreement.checked(path).failing


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", SETS)
def test_the_words_agree_with_each_reader(name, reader):
    word, _ = agreement.agreement(list(agreement.chains(name)), "mapgen", reader)
    assert word >= ENOUGH


@pytest.mark.parametrize("name", SETS)
def test_no_word_is_opposite_to_a_readers(name):
    opposite = {Carried.SUPPORTED, Carried.FAILS}
    for chain in agreement.chains(name):
        for grade in (chain.first, chain.second):
            assert {chain.mapgen.word, grade.word} != opposite, chain


@pytest.mark.parametrize("name", SETS)
def test_where_a_chain_breaks_has_been_judged_for_the_place_that_mapgen_names_now(name):
    judged = {
        (row["article"], row["chain"]): (row["place"], row["same"]) for row in agreement.read(name, "breaks")
    }
    broken = {
        (chain.article, chain.chain): chain.mapgen.place for chain in agreement.chains(name) if chain.broken
    }
    assert {chain: place for chain, (place, _) in judged.items()} == broken
    assert {same for _, same in judged.values()} <= {"yes", "partly", "no"}


def test_kappa():
    """Identical judgements give 1, those of chance 0, opposite ones less."""
    assert agreement.kappa([(0, 0), (1, 1), (2, 2)]) == 1
    assert agreement.kappa([(0, 0), (0, 2), (2, 0), (2, 2)]) == 0
    assert agreement.kappa([(0, 2), (2, 0)]) == -1


@pytest.mark.parametrize("name", SETS)
def test_the_documentation_tells_these_figures(name):
    page = DOCS.read_text("utf-8").splitlines()
    assert [line for line in agreement.told(name) if line not in page] == []
