"""What a chain's sheet shows: its own steps, gaps, other chains closed, and other evidence."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

from mapgen.layout.contents import contents_of
from mapgen.layout.drawings import Sheet
from mapgen.pipeline import check_file, summarise
from tests.conftest import ROOT
from tests.layout.arranged import arranged, arranged_file, box, drawings, wired

SHIPPED = ROOT / "arguments" / "migraine-magnesium.yaml"
TWO_CHAINS = """\
claims:
  tea-calms: {en: Tea calms., quote: One., because: [{id: first, premises: [leaf-calms]}]}
  leaf-calms: {en: The leaf calms., quote: Two.}
  drink-tea:
    en: Drink tea.
    quote: Three.
    because:
      - {id: advice, premises: [tea-calms, calm-is-good]}
  calm-is-good: {en: Calm is good., implicit: The advice needs it.}
arguments:
  calm: {title: How tea calms, conclusion: tea-calms}
  tea: {title: Drink tea, conclusion: drink-tea}
"""


def kinds(sheet: Sheet) -> dict[str, str]:
    """The kind of each box but those of what findings say is missing, by its id."""
    return {placed.box.id: placed.box.kind.value for placed in sheet.boxes if placed.box.finding < 0}


def test_a_chain_stops_at_the_conclusion_of_another_which_is_one_closed_box(tmp_path: Path) -> None:
    sheet = drawings(arranged(tmp_path, TWO_CHAINS))["tea"].wide
    assert kinds(sheet) == {"drink-tea": "claim", "tea-calms": "chain", "calm-is-good": "gap"}
    closed = box(sheet, "tea-calms").box
    assert (closed.element, closed.label["en"]) == ("calm", ("How tea calms",))
    assert [one.step for one in sheet.steps] == ["advice"]


def test_the_overview_joins_chains_that_use_each_others_conclusions(tmp_path: Path) -> None:
    sheet = drawings(arranged(tmp_path, TWO_CHAINS))["overview"].wide
    (ribbon,) = sheet.steps
    assert ([start for start, _ in ribbon.stubs], ribbon.to) == (["calm"], "tea")
    assert box(sheet, "calm").x < box(sheet, "tea").x


def test_premises_of_one_step_end_on_one_bar_and_one_premise_has_none(tmp_path: Path) -> None:
    both = drawings(arranged(tmp_path, TWO_CHAINS))
    joined = wired(both["tea"].wide, "advice")
    assert joined.bar is not None
    assert {points[-1][0] for _, points in joined.stubs} == {joined.bar[0]}
    assert joined.wire[0][0] == joined.bar[0]
    singles = [one for one in drawings(arranged_file(SHIPPED))["answer-to-the-title"].wide.steps if one.joint]
    single = next(one for one in singles if len(one.stubs) == 1)
    assert single.bar is None
    assert single.stubs[0][1][-1] == single.joint == single.wire[0]


def test_what_the_makers_brought_in_stands_in_a_band_of_its_own(tmp_path: Path) -> None:
    sheet = drawings(
        arranged(
            tmp_path,
            """\
sources: {trial: {title: A trial}}
claims:
  end: {en: It works., quote: One., because: [{id: own, premises: [reason]}, {id: theirs, premises: [found]}]}
  reason: {en: It must., quote: Two., undermined-by: [{by: not-so}]}
  found: {en: A trial found it., source: trial}
  not-so: {en: A trial did not., source: trial, rebutted-by: [{by: small}]}
  small: {en: It was small., source: trial}
arguments: {only: {title: It works, conclusion: end}}
""",
        )
    )["only"].wide
    inside = {placed.box.id for placed in sheet.boxes if placed.y > sheet.band}
    assert sheet.band > 0
    assert inside == {"found", "not-so", "small"}
    assert {one.step for one in sheet.steps if one.step} == {"own", "theirs"}
    assert len(sheet.attacks) == 2


def test_an_objection_of_the_text_stands_among_its_reasoning(tmp_path: Path) -> None:
    sheet = drawings(
        arranged(
            tmp_path,
            """\
claims:
  end: {en: It works., quote: One., because: [{id: own, premises: [reason], undercut-by: [{by: but}]}]}
  reason: {en: It must., quote: Two.}
  but: {en: Not always., quote: Three.}
arguments: {only: {title: It works, conclusion: end}}
""",
        )
    )["only"].wide
    assert sheet.band == 0
    assert box(sheet, "but").x == box(sheet, "reason").x
    joint = wired(sheet, "own").joint
    assert joint is not None
    assert sheet.attacks[0].points[-1][0] == joint[0]


LACKING = """\
claims:
  end: {en: Take it., quote: One., because: [{id: own, premises: [reason]}]}
  reason: {en: It helps., quote: Two., because: [{id: next, premises: [deep]}]}
  deep: {en: It acts., quote: Three.}
arguments: {only: {title: Take it, conclusion: end}}
"""


def test_missing_evidence_about_a_claim_is_docked_below_it(tmp_path: Path) -> None:
    sheet = drawings(arranged(tmp_path, LACKING))["only"].wide
    (gap,) = (placed for placed in sheet.boxes if placed.box.kind == "gap" and placed.box.element == "deep")
    claim = box(sheet, "deep")
    assert gap.y - gap.box.height / 2 > claim.y + claim.box.height / 2
    assert gap.x + gap.box.width / 2 == claim.x + claim.box.width / 2
    (line,) = (one for one in sheet.steps if not one.step)
    assert (line.to, line.joint, line.bar) == ("deep", None, None)


def test_missing_evidence_about_a_step_is_an_empty_premise_on_its_bar(tmp_path: Path) -> None:
    sheet = drawings(arranged(tmp_path, LACKING))["only"].wide
    own = wired(sheet, "own")
    premises = [box(sheet, id_).box for id_, _ in own.stubs]
    assert [(one.kind, one.element) for one in premises] == [("claim", "reason"), ("gap", "own")]
    assert own.bar is not None


def test_what_is_not_drawn_of_what_is_missing_is_counted(tmp_path: Path) -> None:
    checked = check_file(SHIPPED)
    assert checked.map is not None
    (argument,) = (each for each in checked.map.arguments if each.id == "holistic-programme")
    gaps = summarise(checked.map, checked.strengths, checked.findings).gaps[argument.id]
    told = {gap.finding for gap in gaps if gap.finding}
    number = {finding: index for index, finding in enumerate(checked.findings)}
    for each, most in ((2, 1000), (1, 1000), (1, 3), (0, 0)):
        made = contents_of(checked.map, checked.strengths, argument, gaps, number, each, most)
        drawn = [entry for entry in made.entries.values() if entry.finding >= 0]
        assert len(drawn) <= most
        assert max(Counter(entry.element for entry in drawn).values(), default=0) <= each
        assert len(drawn) + sum(entry.more for entry in made.entries.values()) == len(
            {(gap.finding, gap.about) for gap in gaps if gap.finding}
        )
    assert told


def test_a_claim_that_two_steps_use_stands_once_and_its_lines_part_late(tmp_path: Path) -> None:
    sheet = drawings(
        arranged(
            tmp_path,
            """\
claims:
  end: {en: So., quote: One., because: [{id: up, premises: [a, shared]}, {id: down, premises: [b, shared]}]}
  a: {en: A., quote: Two.}
  b: {en: B., quote: Three.}
  shared: {en: Both need this., implicit: Both steps need it.}
arguments: {only: {title: So, conclusion: end}}
""",
        )
    )["only"]
    for one in (sheet.wide, sheet.narrow):
        assert sum(placed.box.kind == "gap" and placed.box.id == "shared" for placed in one.boxes) == 1
    (again,) = (placed.box for placed in sheet.narrow.boxes if placed.box.kind == "see")
    assert again.element == "shared"


def test_what_nobody_says_and_two_steps_need_is_a_number_at_one_of_them(tmp_path: Path) -> None:
    both = drawings(
        arranged(
            tmp_path,
            """\
claims:
  end: {en: It works., quote: One., because: [{id: last, premises: [middle, unsaid]}]}
  middle: {en: It must., quote: Two., because: [{id: first, premises: [deep, unsaid]}]}
  deep: {en: It acts., quote: Three.}
  unsaid: {en: What acts in rats acts in us., implicit: Both steps need it.}
arguments: {only: {title: It works, conclusion: end}}
""",
        )
    )["only"]
    stub = box(both.wide, "unsaid@first")
    assert (stub.box.kind, stub.box.element) == ("see", "unsaid")
    assert stub.box.width < box(both.wide, "deep").box.width
    assert "unsaid" in dict(wired(both.wide, "last").stubs)
    assert set(dict(wired(both.wide, "first").stubs)) >= {"deep", "unsaid@first"}
    assert [placed.box.kind for placed in both.narrow.boxes].count("see") == 1


def test_what_nobody_says_is_a_number_also_where_the_text_objects_to_it(tmp_path: Path) -> None:
    sheet = drawings(
        arranged(
            tmp_path,
            """\
claims:
  end: {en: It works., quote: One., because: [{id: last, premises: [middle, unsaid]}]}
  middle: {en: It must., quote: Two., because: [{id: first, premises: [deep, unsaid]}]}
  deep: {en: It acts., quote: Three.}
  unsaid: {en: What acts in rats acts in us., implicit: Both steps need it., undermined-by: [{by: but}]}
  but: {en: Rats are not people., quote: Four.}
arguments: {only: {title: It works, conclusion: end}}
""",
        )
    )["only"].wide
    assert box(sheet, "unsaid@first").box.kind == "see"
    assert box(sheet, "but").x < box(sheet, "unsaid").x


def test_a_line_to_other_evidence_does_not_lie_on_the_one_that_leaves_it() -> None:
    found = 0
    for both in drawings(arranged_file(SHIPPED)).values():
        found += _lines_that_end_at_the_back(both.wide)
    assert found


def _lines_that_end_at_the_back(sheet: Sheet) -> int:
    """Return how many lines end behind a box of other evidence; none of them lies on another."""
    band = [placed for placed in sheet.boxes if placed.y > sheet.band]
    found = 0
    for one in sheet.attacks:
        x, y = one.points[-1]
        ends = [abs(y - at.y) <= at.box.height / 2 and abs(x - at.x - at.box.width / 2) < 1 for at in band]
        if not any(ends):
            continue
        found += 1
        ways = [each.points for each in sheet.attacks if each is not one]
        ways += [points for each in sheet.steps for _, points in each.stubs]
        for (a, b), (c, d) in pairwise(one.points):
            for line in ways:
                for (e, f), (g, h) in pairwise(line):
                    upright = a == c and e == g and abs(a - e) < 3
                    assert not (upright and min(b, d) < max(f, h) and min(f, h) < max(b, d)), one.attack
    return found


def test_claims_that_no_argument_uses_have_a_view_of_their_own(tmp_path: Path) -> None:
    views = drawings(
        arranged(
            tmp_path,
            """\
claims:
  end: {en: So., quote: One.}
  alone: {en: Alone., quote: Two.}
arguments: {only: {title: So, conclusion: end}}
""",
        )
    )
    assert [placed.box.id for placed in views[""].wide.boxes] == ["alone"]
