"""What the makers of a map bring in neither saves nor sinks the text's reasoning."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim, Inference, Source
from mapgen.model.schemes import SCHEMES
from mapgen.queries.owners import makers_part
from mapgen.vocabulary import (
    AttackKind,
    Certainty,
    ClaimKind,
    Design,
    DrawnBy,
    EvidenceSays,
    RiskOfBias,
    Unclear,
)
from mapgen.words import Text
from tests.strength.judged import judged
from tests.strength.maps import CAREFUL, HEAD, read_map, weighed
from tests.strength.texts import SHIPPED, a_text, of_file, with_makers

END = (
    "claims:\n  end: {en: End., quote: One, kind: effect, because: [{premises: [seen], "
    + CAREFUL
    + "}%s]%s}\n  seen: {en: Seen., quote: Two, cites: [2], kind: result}\n"
)
THEIR_STEP = ", {premises: [theirs], " + CAREFUL + "}"


def owned(folder, more):
    map_ = read_map(folder, more)
    found = makers_part(map_)
    return found.claims, found.steps


@pytest.mark.parametrize(
    ("body", "claims", "steps"),
    [
        ("claims:\n  end: {en: End., quote: One}\n", set(), set()),
        ("claims:\n  end: {en: End., source: trial}\n", {"end"}, set()),
        ("claims:\n  end: {en: End., implicit: it is needed}\n", {"end"}, set()),
        (
            "claims:\n  end: {en: End., quote: One, because: [{premises: [a]}]}\n  a: {en: A., implicit: needed}\n",
            set(),
            set(),
        ),
        (
            "claims:\n  end: {en: End., quote: One, because: [{premises: [a, b]}]}\n"
            "  a: {en: A., implicit: needed}\n  b: {en: B., source: trial}\n",
            {"a", "b"},
            {"end.1"},
        ),
        (
            "claims:\n  end: {en: End., quote: One, because: [{premises: [a], drawn-by: makers}]}\n  a: {en: A., quote: Two}\n",
            set(),
            {"end.1"},
        ),
        (
            "claims:\n  end: {en: End., source: trial, because: [{premises: [a]}]}\n  a: {en: A., quote: Two}\n",
            {"end"},
            {"end.1"},
        ),
        (
            "claims:\n  end: {en: End., implicit: unsaid}\narguments: {a: {title: A, conclusion: end}}\n",
            set(),
            set(),
        ),
    ],
    ids=["quoted", "from outside", "unneeded", "needed", "with a premise from outside", "said so", "to theirs",
         "a conclusion that nobody says"],
)  # fmt: skip
def test_whose_a_claim_and_a_step_are(tmp_path, body, claims, steps):
    assert owned(tmp_path, body) == (claims, steps)


@pytest.mark.parametrize(
    ("work", "step", "attack", "says"),
    [
        ("trial", THEIR_STEP, "", EvidenceSays.YES),
        ("cohort", THEIR_STEP, "", EvidenceSays.POSSIBLY),
        ("trial", "", ", rebutted-by: [{by: theirs}]", EvidenceSays.NO),
        ("trial", "", ", rebutted-by: [{by: theirs, fatal: so it is}]", EvidenceSays.NO),
        ("cohort", "", ", rebutted-by: [{by: theirs}]", EvidenceSays.POSSIBLY_NOT),
        ("story", "", ", rebutted-by: [{by: theirs}]", EvidenceSays.UNCLEAR),
        ("trial", THEIR_STEP, ", rebutted-by: [{by: theirs}]", EvidenceSays.UNCLEAR),
    ],
)
def test_what_the_makers_bring_in_is_told_apart_and_moves_nothing(tmp_path, work, step, attack, says):
    theirs = f"  theirs: {{en: Theirs., source: {work}, kind: result}}\n"
    plain = weighed(tmp_path, END % ("", "")).claims["end"]
    more = weighed(tmp_path, END % (step, attack) + theirs).claims["end"]
    assert (more.certainty, more.reasoning) == (plain.certainty, plain.reasoning)
    assert plain.certainty is Certainty.LOW
    assert more.other_evidence.says is says
    assert more.other_evidence
    assert not plain.other_evidence
    assert more.own_evidence is plain.own_evidence is EvidenceSays.POSSIBLY


def test_an_objection_of_the_makers_to_a_step_is_named_and_says_nothing_of_the_claim(tmp_path):
    body = END.replace("}%s]%s", ", undercut-by: [{by: theirs}]}]")
    body += "  theirs: {en: Theirs., source: trial, kind: result}\n"
    found = weighed(tmp_path, body).claims["end"].other_evidence
    assert (found.says, found.supporting, found.opposing) == (EvidenceSays.UNCLEAR, (), ("theirs",))


@pytest.mark.parametrize(
    ("work", "step", "attack", "why"),
    [
        ("story", THEIR_STEP, "", Unclear.TOO_LITTLE),
        ("story", "", ", rebutted-by: [{by: theirs}]", Unclear.TOO_LITTLE),
        ("story", THEIR_STEP, ", rebutted-by: [{by: theirs}]", Unclear.TOO_LITTLE),
        ("story", THEIR_STEP, ", rebutted-by: [{by: other}]", Unclear.CONFLICTING),
        ("story", THEIR_STEP.replace("indirectness: {is: answered", "indirectness: {is: failed"), "", Unclear.INDIRECT),
        ("trial", THEIR_STEP, "", None),
    ],
)  # fmt: skip
def test_what_is_unclear_points_both_ways_or_is_too_little_or_indirect(tmp_path, work, step, attack, why):
    theirs = f"  theirs: {{en: Theirs., source: {work}, kind: result}}\n"
    if "other" in attack:
        theirs += "  other: {en: Other., source: tale, kind: result}\n"
    head = HEAD + "  tale: {design: opinion, match: certain}\n"
    assert (
        weighed(tmp_path, END % (step, attack) + theirs, head=head).claims["end"].other_evidence.unclear
        is why
    )


@pytest.mark.parametrize(
    ("kind", "theirs", "safety"),
    [
        ("effect", "kind: harm", True),
        ("recommendation", "kind: harm", True),
        ("effect", "kind: testimony", True),
        ("effect", "kind: result", False),
        ("harm, modality: no-link", "kind: harm", False),
    ],
)
def test_a_harm_is_no_evidence_that_a_thing_does_not_help(tmp_path, kind, theirs, safety):
    work = "  notice: {authors: [Agency], year: 2022, design: regulatory, match: certain}\n"
    source = "notice" if "testimony" in theirs else "trial"
    body = f"""claims:
  end: {{en: End., quote: One, kind: {kind}, because: [{{premises: [start]}}], rebutted-by: [{{by: theirs}}]}}
  start: {{en: Start., quote: Three, kind: effect, cites: [1]}}
  theirs: {{en: Theirs., source: {source}, {theirs}}}
arguments: {{a: {{title: A, conclusion: end}}}}
"""
    found = weighed(tmp_path, body, head=HEAD + work).arguments["a"].other_evidence
    assert (found.safety, found.opposing) == ((("theirs",), ()) if safety else ((), ("theirs",)))
    assert bool(found) is not safety
    assert not found.on_way_only


def test_what_strikes_the_way_to_a_conclusion_is_named_for_its_chain_alone(tmp_path):
    body = """claims:
  end: {en: End., quote: One, kind: effect, because: [{premises: [middle]}]}
  middle: {en: Middle., quote: Two, kind: effect, because: [{premises: [start], undercut-by: [{by: theirs}]}]}
  start: {en: Start., quote: Three, kind: effect, cites: [1], undermined-by: [{by: others}]}
  theirs: {en: Theirs., source: trial, kind: result}
  others: {en: Others., source: cohort, kind: result}
arguments: {a: {title: A, conclusion: end}%s}
"""
    alone = weighed(tmp_path, body % "")
    assert alone.arguments["a"].other_evidence.on_the_way == ("theirs", "others")
    assert alone.arguments["a"].other_evidence.on_way_only
    assert not alone.arguments["a"].other_evidence
    assert alone.claims["end"].other_evidence.on_the_way == ()
    fed = weighed(tmp_path, body % ", b: {title: B, conclusion: middle}")
    assert fed.arguments["a"].other_evidence.on_the_way == ()
    assert fed.arguments["b"].other_evidence.on_the_way == ("others",)
    assert fed.arguments["b"].other_evidence.opposing == ("theirs",)


@pytest.mark.parametrize(("design", "named"), [("cohort", ("far", "near")), ("opinion", ("near", "far"))])
def test_a_study_far_from_the_break_is_named_before_an_opinion_at_it(tmp_path, design, named):
    body = """claims:
  end: {en: End., quote: One, kind: effect, because: [{premises: [middle]}]}
  middle: {en: Middle., quote: Two, kind: effect, because: [{premises: [start], undercut-by: [{by: near}]}]}
  start: {en: Start., quote: Three, kind: effect, because: [{premises: [first]}]}
  first: {en: First., quote: Four, kind: effect, cites: [1], undermined-by: [{by: far}]}
  near: {en: Near., source: story, kind: result}
  far: {en: Far., source: found, kind: result}
arguments: {a: {title: A, conclusion: end}}
"""
    head = HEAD + f"  found: {{design: {design}, participants: 1000 people, bias: low, match: certain}}\n"
    assert weighed(tmp_path, body, head=head).arguments["a"].other_evidence.on_the_way == named


def same_reasoning(one: ArgumentMap, other: ArgumentMap, ids: list[str]) -> list[str]:
    """The claims and steps whose reasoning differs in two maps, of those with these ids."""
    here, there = judged(one), judged(other)
    found = [
        id
        for id in ids
        if (here.cautious[id], here.charitable[id]) != (there.cautious[id], there.charitable[id])
    ]
    return found + [id for id in ids if id in one.claim and here.reasoning[id] != there.reasoning[id]]


def brought_in(map_: ArgumentMap, seed: int) -> ArgumentMap:
    """The map with one more strong claim of the makers, and a step or an attack from it into the text."""
    random = Random(seed)
    makers = makers_part(map_)
    work = Source("brought", design=Design.RANDOMISED_TRIAL, participants="1000 people", bias=RiskOfBias.LOW)
    claim = Claim("brought-claim", Text.of(en="Brought in."), source="brought", kind=ClaimKind.RESULT)
    claims = [each.id for each in map_.claims if each.id not in makers.claims]
    steps = [step.id for step in map_.inferences if step.id not in makers.steps]
    more = replace(map_, sources=(*map_.sources, work), claims=(*map_.claims, claim))
    how = seed % 3
    if how == 0:
        scheme = SCHEMES["evidence-to-claim"]
        step = Inference("brought-step", (claim.id,), random.choice(claims), scheme, DrawnBy.MAKERS)
        return replace(more, inferences=(*map_.inferences, step))
    target = random.choice(claims if how == 1 or not steps else steps)
    kind = AttackKind.REBUT if target in map_.claim else AttackKind.UNDERCUT
    fatal = Text.of(en="So it is.") if random.random() < 0.5 else Text()
    attack = Attack("brought-attack", kind, claim.id, target, Text.of(en="So it is."), fatal)
    return replace(more, attacks=(*map_.attacks, attack))


def without_makers(map_: ArgumentMap) -> ArgumentMap:
    """The map without any step or attack of its makers."""
    makers = makers_part(map_)
    gone = {step.id for step in map_.inferences if step.id in makers.steps}
    return replace(
        map_,
        inferences=tuple(step for step in map_.inferences if step.id not in gone),
        attacks=tuple(
            attack
            for attack in map_.attacks
            if attack.attacker not in makers.claims and attack.target not in gone
        ),
    )


def text_of(map_: ArgumentMap) -> list[str]:
    """The ids of the text's claims and steps."""
    makers = makers_part(map_)
    return [id for id in map_.claim if id not in makers.claims] + [
        id for id in map_.inference if id not in makers.steps
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_is_brought_into_the_shipped_maps_leaves_the_text_s_reasoning_as_it_is(path):
    map_ = of_file(path)
    for seed in range(9):
        assert same_reasoning(map_, brought_in(map_, seed), text_of(map_)) == [], seed


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_the_makers_of_the_shipped_maps_brought_in_can_be_taken_away(path):
    map_ = of_file(path)
    bare = without_makers(map_)
    assert bare != map_
    assert same_reasoning(map_, bare, text_of(map_)) == []


@pytest.mark.parametrize("seeds", [range(first, first + 100) for first in range(0, 300, 100)])
def test_in_maps_made_by_chance(seeds):
    for seed in seeds:
        map_ = a_text(seed, objections=seed % 5)
        ids = [*map_.claim, *map_.inference]
        assert same_reasoning(map_, with_makers(map_, seed), ids) == [], seed
