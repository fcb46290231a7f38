"""From a map to a graph: what questions do to a step, and the same graph on another scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.model.elements import Attack
from mapgen.strength.scale import DEFAULT, OTHER, kept
from mapgen.strength.semantics.build_graph import rescaled
from mapgen.vocabulary import AttackKind, Certainty, Status
from tests.strength.generated import generated
from tests.strength.maps import indexed_graph, weighed
from tests.strength.tangled import tangled


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("made", [tangled, lambda seed: generated(seed, 40)], ids=["tangled", "generated"])
def test_a_rescaled_graph_is_the_graph_that_would_have_been_built_on_that_scale(made, seed):
    map_ = made(seed)
    there, here = indexed_graph(map_, OTHER).graph, rescaled(indexed_graph(map_, DEFAULT), OTHER).graph
    assert list(here.nodes) == list(there.nodes)


def test_by_how_much_a_strength_is_lowered():
    assert [kept(DEFAULT, steps) for steps in range(6)] == pytest.approx([1, 0.75, 0.5, 0.25, 0.25, 0.25])


SURE = "  sure: {en: Sure., quote: Two, accepted: so it is}\n"


def step(tmp_path, more, premises="sure"):
    body = f"claims:\n  end: {{en: End., quote: One, because: [{{premises: [{premises}]{more}}}]}}\n{SURE}"
    return weighed(tmp_path, body).inferences["end.1"]


@pytest.mark.parametrize(
    ("failed", "status"),
    [
        (["side-effects"], Status.UNDECIDED),
        (["alternatives"], Status.OUT),
        (["alternatives", "side-effects"], Status.OUT),
        (["alternatives", "feasibility"], Status.OUT),
    ],
)
def test_a_failed_question_is_told_and_costs_strength_and_any_that_blocks_is_enough(tmp_path, failed, status):
    answers = ", ".join(f"{question}: {{is: failed, why: So it is.}}" for question in failed)
    found = step(tmp_path, f", scheme: practical-reasoning, answers: {{{answers}}}")
    assert set(found.failed_questions) == set(failed)
    assert found.status is status
    assert found.strength == pytest.approx(0.8 * 0.2)
    assert not set(failed) & {*found.open_questions, *found.open_exceptions}


def test_a_premise_that_nobody_describes_is_worth_nothing_and_stands_once():
    map_ = generated(2, 30)
    steps = [replace(step, premises=(*step.premises, "nobody-knows")) for step in map_.inferences[:2]]
    bare = replace(map_.inferences[2], premises=())
    made = indexed_graph(replace(map_, inferences=(*steps, bare, *map_.inferences[3:])), DEFAULT)
    (nobody,) = [node for node, id_ in enumerate(made.id_of) if not id_]
    assert (made.graph.nodes[nobody].initial_weight, made.graph.nodes[nobody].level) == (
        0.0,
        Certainty.NONE.rank,
    )
    assert made.graph.nodes[nobody].assumable
    for step in (*steps, bare):
        assert made.graph.nodes[made.node_of[step.id]].premises[-1] == nobody
    assert made.graph.nodes[made.node_of[bare.id]].premises == (nobody,)


def test_attacks_by_and_on_what_nobody_describes_change_nothing():
    map_ = generated(2, 30)
    strange = (
        Attack("x", AttackKind.REBUT, "nobody-knows", "c0"),
        Attack("y", AttackKind.REBUT, "c0", "nobody-knows"),
    )
    more, plain = (
        indexed_graph(replace(map_, attacks=(*map_.attacks, *strange)), DEFAULT),
        indexed_graph(map_, DEFAULT),
    )
    assert more.graph == plain.graph


def test_all_that_contradicts_strikes_back_among_equals_and_an_undercut_does_not():
    map_ = generated(3, 60)
    made = indexed_graph(map_, DEFAULT)
    assert {attack.kind for attack in map_.attacks} == set(AttackKind)
    assert made.graph.contradictions == {
        (made.node_of[attack.attacker], made.node_of[attack.target])
        for attack in map_.attacks
        if attack.kind in (AttackKind.REBUT, AttackKind.UNDERMINE)
    }
