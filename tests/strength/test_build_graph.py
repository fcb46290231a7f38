"""From a map to a graph: what questions do to a step, and the same graph on another scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.model.elements import Attack
from mapgen.queries.owners import makers_part
from mapgen.strength.scale import DEFAULT, OTHER, kept
from mapgen.strength.semantics.build_graph import rescaled
from mapgen.vocabulary import AttackKind, Certainty, Status
from tests.strength.generated import generated
from tests.strength.maps import CAREFUL, HEAD, indexed_graph, read_map, weighed
from tests.strength.tangled import tangled


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("made", [tangled, lambda seed: generated(seed, 40)], ids=["tangled", "generated"])
def test_a_rescaled_graph_is_the_graph_that_would_have_been_built_on_that_scale(made, seed):
    map_ = made(seed)
    there, here = indexed_graph(map_, OTHER).graph, rescaled(indexed_graph(map_, DEFAULT), OTHER).graph
    assert list(here.nodes) == list(there.nodes)


def test_by_how_much_a_strength_is_lowered():
    assert [kept(DEFAULT, steps) for steps in range(6)] == pytest.approx([1, 0.75, 0.5, 0.25, 0.25, 0.25])


def step(tmp_path, answers):
    """A step from what a trial found to what to do."""
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [found], scheme: practical-reasoning, answers: {{{answers}}}}}]}}
  found: {{en: Found., quote: Two, cites: [1]}}
"""
    return weighed(tmp_path, body).inferences["end.1"]


# Of the questions of the step only `feasibility` has its burden of proof on whoever argues.
@pytest.mark.parametrize(
    ("failed", "feasibility", "certainty", "strength"),
    [
        ([], "answered", Certainty.HIGH, 0.8),
        ([], "not-applicable", Certainty.HIGH, 0.8),
        ([], "open", Certainty.MODERATE, 0.6),
        ([], "failed", Certainty.MODERATE, 0.6),
        (["side-effects"], "answered", Certainty.MODERATE, 0.6),
        (["alternatives"], "answered", Certainty.MODERATE, 0.6),
        (["alternatives"], "open", Certainty.LOW, 0.4),
        (["alternatives", "side-effects"], "answered", Certainty.LOW, 0.4),
        (["alternatives", "side-effects", "goals"], "answered", Certainty.VERY_LOW, 0.2),
        (["alternatives", "side-effects", "goals", "efficiency"], "failed", Certainty.VERY_LOW, 0.2),
    ],
)
def test_each_failed_question_costs_a_rank_and_the_open_ones_one_in_all(
    tmp_path, failed, feasibility, certainty, strength
):
    states = {**dict.fromkeys(failed, "failed"), "feasibility": feasibility}
    found = step(
        tmp_path, ", ".join(f"{id}: {{is: {state}, why: So it is.}}" for id, state in states.items())
    )
    assert (found.certainty, found.status) == (certainty, Status.IN)
    assert found.strength == pytest.approx(strength)
    assert set(found.failed_questions) == {id for id, state in states.items() if state == "failed"}
    assert not set(found.failed_questions) & {*found.open_questions, *found.open_exceptions}


def test_an_answer_that_is_fatal_leaves_nothing(tmp_path):
    found = step(tmp_path, "feasibility: {is: answered}, goals: {is: failed, fatal: It does the opposite.}")
    assert (found.certainty, found.status, found.strength) == (Certainty.NONE, Status.OUT, 0.0)


def test_why_an_answer_is_fatal_says_nothing_where_it_speaks_for_the_step(tmp_path):
    found = step(tmp_path, "feasibility: {is: answered, fatal: It cannot be done.}")
    assert found.certainty is Certainty.HIGH


@pytest.mark.parametrize("answers", ["", "design: {is: open}"])
def test_that_nobody_judged_the_bias_pardons_the_open_questions(tmp_path, answers):
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [found], scheme: evidence-to-claim, answers: {{{answers}}}}}]}}
  found: {{en: Found., quote: Two, cites: [1]}}
"""
    judged = weighed(tmp_path, body)
    assert judged.claims["end"].certainty is Certainty.MODERATE
    unjudged = weighed(tmp_path, body, head=HEAD.replace(", bias: low, mark: 1", ", mark: 1"))
    assert unjudged.claims["found"].certainty is Certainty.MODERATE
    assert unjudged.claims["end"].certainty is Certainty.MODERATE
    assert unjudged.inferences["end.1"].limits.pardoned


@pytest.mark.parametrize(
    ("question", "work", "expected"),
    [
        ("size", "participants: 120 people, bias: low", Certainty.MODERATE),
        ("size", "participants: 1000 people, bias: low", Certainty.MODERATE),
        ("size", "participants: 1000 people, bias: high", Certainty.LOW),
        ("bias", "participants: 1000 people, bias: high", Certainty.MODERATE),
        ("comparison", "participants: 1000 people, bias: high", Certainty.MODERATE),
        ("bias", "participants: 120 people, bias: high", Certainty.LOW),
        ("design", "participants: 120 people, bias: low", Certainty.LOW),
    ],
)
def test_a_question_fails_for_nothing_more_where_its_matter_has_lowered_the_work(
    tmp_path, question, work, expected
):
    head = HEAD.replace("participants: 1000 people, bias: low, mark: 1", f"{work}, mark: 1")
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [found], {CAREFUL}}}]}}
  found: {{en: Found., quote: Two, cites: [1]}}
"""
    failed = body.replace(f"{question}: {{is: answered}}", f"{question}: {{is: failed, why: So it is.}}")
    assert failed != body
    assert weighed(tmp_path, failed, head=head).claims["end"].certainty is expected


def test_what_a_works_own_rating_has_weighed_is_not_charged_again(tmp_path):
    answers = ", ".join(f"{id}: {{is: failed}}" for id in ("bias", "comparison", "size", "consistency"))
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [found], scheme: evidence-to-claim, answers: {{{answers}}}}}]}}
  found: {{en: Found., quote: Two, cites: [1], rated: moderate}}
"""
    found = weighed(tmp_path, body)
    assert found.claims["end"].certainty is Certainty.MODERATE
    assert found.inferences["end.1"].limits.pardoned


def test_a_premise_that_nobody_says_is_an_open_question_of_its_step(tmp_path):
    unsaid = "  unsaid: {en: Unsaid., implicit: the step needs it%s}\n"
    body = f"claims:\n  end: {{en: End., quote: One, because: [{{premises: [found, unsaid], {CAREFUL}}}]}}\n"
    body += "  found: {en: Found., quote: Two, cites: [1]}\n" + unsaid
    assert weighed(tmp_path, body % "").claims["end"].certainty is Certainty.MODERATE
    assert weighed(tmp_path, body % "").claims["unsaid"].certainty is Certainty.NONE
    assert weighed(tmp_path, body % ", accepted: so it is").claims["end"].certainty is Certainty.HIGH
    open_too = body.replace("design: {is: answered}", "design: {is: open}")
    assert weighed(tmp_path, open_too % "").claims["end"].certainty is Certainty.MODERATE


def test_what_crosses_from_the_makers_to_the_text_is_not_in_the_graph(tmp_path):
    map_ = read_map(tmp_path, f"""\
claims:
  end:
    en: End.
    quote: One
    because:
      - {{premises: [found], {CAREFUL}, undercut-by: [{{by: theirs}}]}}
      - {{premises: [theirs], {CAREFUL}}}
    rebutted-by: [{{by: theirs}}, {{by: own}}]
  found: {{en: Found., quote: Two, cites: [1]}}
  own: {{en: Own., quote: Three, cites: [2]}}
  theirs: {{en: Theirs., source: trial, rebutted-by: [{{by: own}}]}}
""")  # fmt: skip
    made = indexed_graph(map_, DEFAULT)
    end, own, theirs = (made.node_of[id] for id in ("end", "own", "theirs"))
    assert made.graph.nodes[end].supports == ((made.node_of["end.1"],),)
    assert made.graph.nodes[end].attacks == ((own,),)
    assert made.graph.nodes[made.node_of["end.1"]].attacks == ()
    assert made.graph.nodes[theirs].attacks == ((own,),)
    assert theirs not in made.graph.contradicted[own]


def test_the_readings_differ_in_what_nobody_told(tmp_path):
    map_ = read_map(tmp_path, """\
claims:
  end: {en: End., quote: One, because: [{premises: [found, lost], scheme: evidence-to-claim}]}
  found: {en: Found., quote: Two, cites: [1]}
  lost: {en: Lost., quote: Three, cites: [9], called: randomised-trial, participants: 1000 people}
""")  # fmt: skip
    made = indexed_graph(map_, DEFAULT)
    step, lost = made.node_of["end.1"], made.node_of["lost"]
    cautious, told, at_best = made.graph.nodes, made.as_told().nodes, made.at_best().nodes
    assert (cautious[lost].level, told[lost].level, at_best[lost].level) == (1, 3, 4)
    assert not at_best[step].open
    assert cautious[step].open == told[step].open


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
    makers = makers_part(map_)
    made = indexed_graph(map_, DEFAULT)
    assert {attack.kind for attack in map_.attacks} == set(AttackKind)
    assert made.graph.contradictions == {
        (made.node_of[attack.attacker], made.node_of[attack.target])
        for attack in map_.attacks
        if attack.kind in (AttackKind.REBUT, AttackKind.UNDERMINE) and not makers.strike_text(attack)
    }
