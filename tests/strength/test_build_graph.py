"""From a map to a web: what questions do to a step, and the same web on another scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.model.elements import Attack
from mapgen.strength.scale import DEFAULT, OTHER, kept
from mapgen.strength.semantics.build_graph import rescaled
from mapgen.vocabulary import AttackKind, Certainty, Status
from tests.strength.generated import generated
from tests.strength.maps import weighed, woven
from tests.strength.tangled import tangled


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("made", [tangled, lambda seed: generated(seed, 40)], ids=["tangled", "generated"])
def test_a_web_on_another_scale_is_the_web_that_would_have_been_woven_on_it(made, seed):
    map_ = made(seed)
    there, here = woven(map_, OTHER).web, rescaled(woven(map_, DEFAULT), OTHER).web
    assert here.bases == there.bases
    assert [here.limits[step] for step in here.conclusions] == [
        there.limits[step] for step in there.conclusions
    ]


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
    made = woven(replace(map_, inferences=(*steps, bare, *map_.inferences[3:])), DEFAULT)
    (nobody,) = [place for place, id_ in enumerate(made.id) if not id_]
    assert (made.web.bases[nobody], made.web.levels[nobody]) == (0.0, Certainty.NONE.rank)
    assert made.web.grounded[nobody]
    for step in (*steps, bare):
        assert made.web.premises[made.place[step.id]][-1] == nobody
    assert made.web.premises[made.place[bare.id]] == (nobody,)


def test_attacks_by_and_on_what_nobody_describes_change_nothing():
    map_ = generated(2, 30)
    strange = (
        Attack("x", AttackKind.REBUT, "nobody-knows", "c0"),
        Attack("y", AttackKind.REBUT, "c0", "nobody-knows"),
    )
    more, plain = woven(replace(map_, attacks=(*map_.attacks, *strange)), DEFAULT), woven(map_, DEFAULT)
    assert (more.web.attacks, more.web.mutual) == (plain.web.attacks, plain.web.mutual)


def test_all_that_contradicts_strikes_back_among_equals_and_an_undercut_does_not():
    map_ = generated(3, 60)
    made = woven(map_, DEFAULT)
    assert {attack.kind for attack in map_.attacks} == set(AttackKind)
    assert made.web.mutual == {
        (made.place[attack.attacker], made.place[attack.target])
        for attack in map_.attacks
        if attack.kind in (AttackKind.REBUT, AttackKind.UNDERMINE)
    }
