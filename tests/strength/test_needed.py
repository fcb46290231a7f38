"""A chain breaks first at what every way to its conclusion needs, and what would mend it stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.model.schemes import SCHEMES
from mapgen.strength.breaking import breaks as module
from mapgen.strength.repair.scheme_advice import SCHEME_ADVICE, can_be_met
from mapgen.strength.summary import Break
from mapgen.strength.weigh import weigh
from mapgen.vocabulary import Carried
from tests.strength.maps import CAREFUL, HEAD, weighed
from tests.strength.tangled import tangled

TEXT = "One [1]. Two [2]. Three. Four [4].\n"
CHAIN = "arguments: {a: {title: A, conclusion: end}}\n"
SKIN = "  skin: {en: The skin does as the vein., implicit: it is needed, kind: effect}\n"
VEIN = "  vein: {en: By vein., quote: Two, cites: [2], kind: result}\n"
TRIED = VEIN.replace("[2]", "[1]")
CHOICE = "scheme: practical-reasoning, answers: {alternatives: {is: failed}}"
AT_ODDS = CHOICE.replace("alternatives", "goals")
MOUTH = "  mouth: {en: By mouth., quote: Four, cites: [2], kind: result}\n"
FAILED = "scheme: evidence-to-claim, answers: {indirectness: {is: failed, why: {en: Other people were looked at there.}}}"


def first(folder: Path, claims: str, modality: str = "does") -> Break:
    end = f"  end: {{en: End., quote: Three, kind: effect, modality: {modality}, because: [%s]}}\n"
    found = weighed(
        folder, "claims:\n" + end % claims.partition("\n")[0] + claims.partition("\n")[2] + CHAIN, text=TEXT
    )
    return found.breaks["end"][0]


def test_an_assumption_of_every_step_comes_before_a_fault_of_one(tmp_path: Path) -> None:
    steps = f"{{premises: [vein, skin], {FAILED}}}, {{premises: [mouth, skin], scheme: sign}}\n"
    found = first(tmp_path, steps + SKIN + VEIN + MOUTH)
    assert found.why.best("en") == "Assumed, never shown: The skin does as the vein"


def test_what_only_one_way_takes_for_granted_is_told_after_that_way_s_own_fault(tmp_path: Path) -> None:
    steps = f"{{premises: [vein, skin], {FAILED}}}, {{premises: [bare], scheme: sign}}\n"
    bare = "  bare: {en: Bare., quote: One, kind: effect}\n"
    assert first(tmp_path, steps + SKIN + VEIN + bare).why.best("en") == "Other people were looked at there."


SAID = (
    "  given: {en: Given., quote: Two, kind: effect, because: [{premises: [custom], scheme: cause-to-effect}]}\n"
    "  custom: {en: The custom., quote: Four, kind: definition}\n"
)


def test_a_part_for_which_no_evidence_is_given_comes_before_an_assumption_where_it_alone_is_enough(
    tmp_path: Path,
) -> None:
    steps = "{premises: [given, skin], scheme: composition, answers: {hereditary: {is: answered}}}\n"
    assert first(tmp_path, steps + SKIN + SAID).on == "given.1"
    other = "{premises: [given, vein, skin], scheme: composition, answers: {hereditary: {is: answered}}}\n"
    harm = SAID.replace("kind: effect", "kind: harm, modality: no-link")
    assert first(tmp_path, other + SKIN + VEIN + harm).on == "end.1"


def test_a_graver_fault_of_the_same_step_comes_first_where_to_show_the_assumption_changes_nothing(
    tmp_path: Path,
) -> None:
    failed = "scheme: cause-to-effect, answers: {strength: {is: failed}, evidence: {is: failed}}"
    steps = f"{{premises: [%s, skin], {failed}}}, {{premises: [bare, skin], scheme: sign}}\n"
    seen = "  seen: {en: A cohort., quote: Four, cites: [2], kind: result}\n"
    bare = "  bare: {en: Bare., quote: One, kind: effect}\n"
    why = first(tmp_path, steps % "seen" + SKIN + seen + bare).why.best("en")
    assert why.startswith("The cause brings about the effect only now and then")
    assert first(tmp_path, steps % "vein" + SKIN + TRIED + bare).why.best("en").startswith("Assumed")


def test_to_mend_a_step_leaves_what_it_takes_for_granted(tmp_path: Path) -> None:
    end = (
        f"  end: {{en: End., quote: Three, kind: effect, because: [{{premises: [vein, skin], {FAILED}}}]}}\n"
    )
    found = weighed(tmp_path, "claims:\n" + end + SKIN + VEIN + CHAIN, text=TEXT).breaks["end"]
    assert [one.why.best("en") for one in found[:2]] == [
        "Other people were looked at there.",
        "Assumed, never shown: The skin does as the vein",
    ]


def test_to_show_an_assumption_mends_no_other_fault_of_the_step(tmp_path: Path) -> None:
    step = "{premises: [vein, skin], scheme: practical-reasoning, answers: {alternatives: {is: failed}}}"
    end = f"  end: {{en: End., quote: Three, kind: effect, because: [{step}]}}\n"
    found = weighed(tmp_path, "claims:\n" + end + SKIN + VEIN + CHAIN, text=TEXT).breaks["end"]
    assert [one.on for one in found[:2]] == ["end.1", "end.1"]
    assert found[1].why.best("en") == "The other ways to the goal are left out."


def test_what_cannot_be_checked_is_told_after_what_is_taken_for_granted(tmp_path: Path) -> None:
    mouth = "  mouth: {en: By mouth., quote: One, cites: [9], kind: result}\n"
    found = first(tmp_path, f"{{premises: [mouth, skin], {CAREFUL}}}\n" + SKIN + mouth, "can")
    assert found.why.best("en").startswith("Assumed, never shown")


def test_whether_another_choice_is_better_is_asked_after_whether_this_one_helps(tmp_path: Path) -> None:
    step = "{premises: [vein, skin], scheme: practical-reasoning, answers: {alternatives: {is: failed}}}\n"
    found = first(tmp_path, step + SKIN + VEIN)
    assert found.why.best("en").startswith("Assumed, never shown")


def test_where_it_would_be_dear_only_the_way_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = f"{{premises: [vein, skin], {FAILED}}}, {{premises: [bare, skin], scheme: sign}}\n"
    monkeypatch.setattr(module, "DEAREST", 3)
    bare = "  bare: {en: Bare., quote: One, kind: effect}\n"
    found = first(tmp_path, steps + SKIN + VEIN + bare)
    assert found.why.best("en") == "Other people were looked at there."


@pytest.mark.parametrize(
    ("step", "mend"),
    [
        (
            "premises: [vein], scheme: evidence-to-claim, answers: {comparison: {is: failed}}",
            "Compare with similar people who did not get it: a randomised trial",
        ),
        (
            "premises: [vein], scheme: verbal-classification, answers: {classification: {is: failed}}",
            "Put direct evidence for the claim (End) in place of this step: a randomised trial",
        ),
        ("premises: [vein, skin], scheme: sign", "Show what the text supposes: The skin does as the vein. "),
        ("premises: [vein], scheme: popular-practice", "Give direct evidence for the claim (End)"),
    ],
)  # fmt: skip
def test_what_would_mend_a_break_is_said_of_that_break(tmp_path: Path, step: str, mend: str) -> None:
    found = first(tmp_path, f"{{{step}}}\n" + SKIN + VEIN)
    assert found.mend.best("en").startswith(mend)
    assert found.mend.get("fr")


NOTHING = "Otherwise say it as a hypothesis: the text gives nothing that is enough."


@pytest.mark.parametrize(
    ("vein", "otherwise"),
    [
        (VEIN, "Otherwise say no more than this, as the text tells of Roe 2021: By vein."),
        (VEIN.replace("cites: [2], ", ""), NOTHING),
        (VEIN.replace("result}", "result, rebutted-by: [{by: other}]}") + "  other: {en: Other., quote: One, cites: [2], kind: result}\n", NOTHING),
        (VEIN.replace("kind: result}", "kind: recommendation}"), NOTHING),
        (VEIN.replace("cites: [2], kind: result", "kind: effect, because: [{premises: [bare], scheme: sign}]") + MOUTH.replace("mouth:", "bare:"),
         "Otherwise say no more than this, as the text tells of Roe 2021: By mouth."),
    ],
)  # fmt: skip
def test_without_what_would_mend_it_no_more_is_said_than_what_stands(
    tmp_path: Path, vein: str, otherwise: str
) -> None:
    """What is not cited, or spoken against, or broken itself, cannot stand in the conclusion's place."""
    found = first(tmp_path, f"{{premises: [vein], {FAILED}}}\n" + vein)
    assert f"{otherwise} Repairing this place alone is not enough" in found.mend.best("en") or (
        found.mend.best("en").endswith(otherwise)
    )
    assert ("selon ce que le texte rapporte" in found.mend.best("fr")) is ("as the text tells" in otherwise)


FACETS = "intervention: {agent: tea}, outcome: {name: %s, kind: important}"
TERMS = "terms: {tea: {en: green tea, fr: thé vert}, cough: {en: coughing, fr: toux}, sleep: {en: sleep, fr: sommeil}}\n"


@pytest.mark.parametrize(
    ("words", "facets", "offered"),
    [
        ("Green tea eased it", FACETS % "cough", True),
        ("Green tea eased it", FACETS % "sleep", False),
        ("Green tea eased coughing", "intervention: {agent: tea}", True),
        ("Green tea calms the nerves", "intervention: {agent: tea}", False),
        ("Green tea was very effective", FACETS % "cough", False),
        ("Le thé vert est très efficace", FACETS % "cough", False),
    ],
)
def test_what_is_offered_instead_is_about_the_outcome_and_does_not_boast(
    tmp_path: Path, words: str, facets: str, offered: bool
) -> None:
    vein = f"  vein: {{en: {words}., quote: Two, cites: [2], kind: result, {facets}}}\n"
    end = f"  end: {{en: End., quote: Three, kind: effect, {FACETS % 'cough'}, because: [{{premises: [vein], {FAILED}}}]}}\n"
    found = weighed(tmp_path, f"{TERMS}claims:\n{end}{vein}{CHAIN}", text=TEXT).breaks["end"][0].mend
    assert ("Otherwise say no more than this, as the text tells of Roe 2021" in found.best("en")) is offered
    assert ("ne pas en dire plus que ceci" in found.best("fr")) is offered


def test_a_work_is_named_only_where_it_is_certain(tmp_path: Path) -> None:
    likely = HEAD.replace("mark: 2, match: certain", "mark: 2, match: very-likely")
    end = f"  end: {{en: End., quote: Three, kind: effect, because: [{{premises: [vein], {FAILED}}}]}}\n"
    found = weighed(tmp_path, f"claims:\n{end}{VEIN}{CHAIN}", head=likely, text=TEXT).breaks["end"][0].mend
    assert "as the text tells of the work cited as [2]: By vein." in found.best("en")
    assert "rapporte de la publication citée sous [2]" in found.best("fr")


def test_an_assumption_about_another_route_takes_a_comparison_of_the_routes(tmp_path: Path) -> None:
    skin = SKIN.replace("kind: effect", "kind: effect, intervention: {route: intradermal}")
    found = first(tmp_path, f"{{premises: [vein, skin], {CAREFUL}}}\n" + skin + VEIN)
    assert "It would take a trial of the conclusion" in found.mend.best("en")


def test_a_result_that_shows_little_is_no_hypothesis(tmp_path: Path) -> None:
    end = f"  end: {{en: End., quote: Three, kind: effect, modality: does, because: [{{premises: [vein], {CAREFUL}}}]}}\n"
    found = weighed(tmp_path, f"claims:\n{end}{VEIN}{CHAIN}", text=TEXT).breaks["end"]
    assert [one.on for one in found] == ["vein"]
    assert found[0].mend.best("en").endswith("Otherwise say with it how little it can show.")


def test_a_question_of_a_scheme_has_its_advice_in_both_languages_or_cannot_be_met() -> None:
    unmet = {
        (scheme.id, asked.id)
        for scheme in SCHEMES.values()
        for asked in scheme.questions
        if not can_be_met(scheme.id, asked.id)
    }
    assert unmet == {
        ("popular-opinion", "acceptance"),
        ("popular-opinion", "doubt"),
        ("popular-practice", "acceptance"),
        ("popular-practice", "doubt"),
        ("commitment", "exception"),
        ("commitment", "sameness"),
        ("verbal-classification", "classification"),
        ("example", "instance"),
        ("ethotic", "relevance"),
    }
    known = {(scheme.id, asked.id) for scheme in SCHEMES.values() for asked in scheme.questions}
    assert {(scheme, question) for scheme, told in SCHEME_ADVICE.items() for question in told} <= known
    assert all(len(text.wordings) == 2 for told in SCHEME_ADVICE.values() for text in told.values())


@pytest.mark.parametrize(
    ("step", "vein", "told"),
    [
        (CHOICE, TRIED, ""),
        (CAREFUL, VEIN, "Repairing this place alone is not enough"),
        (AT_ODDS, VEIN, "That alone is not enough, since the reasoning breaks elsewhere as well"),
        (CHOICE, VEIN, ""),  # a trial of what is advised is asked for there
    ],
)
def test_a_repair_that_alone_does_not_carry_the_conclusion_says_so(
    tmp_path: Path, step: str, vein: str, told: str
) -> None:
    found = first(tmp_path, f"{{premises: [vein, skin], {step}}}\n" + SKIN + vein)
    assert found.why.best("en").startswith("Assumed")
    assert ("alone is not enough" in found.mend.best("en")) is bool(told)
    assert told in found.mend.best("en")


@pytest.mark.parametrize(("vein", "word"), [(TRIED, Carried.WEAK), (VEIN, Carried.FAILS)])
def test_an_assumption_is_told_with_what_else_weakens_the_step_and_without_levels(
    tmp_path: Path, vein: str, word: Carried
) -> None:
    """One assumption costs one level; what lies beneath makes a chain weak or lets it fail."""
    end = (
        f"  end: {{en: End., quote: Three, kind: effect, because: [{{premises: [vein, skin], {CHOICE}}}]}}\n"
    )
    found = weighed(tmp_path, f"claims:\n{end}{SKIN}{vein}{CHAIN}", text=TEXT).claims["end"].reasoning
    assert found.word is word
    named = " In addition: a question without a good answer (Are there other ways to reach the goal?)"
    assert found.why.best("en").endswith(named)


def test_a_supported_conclusion_has_nothing_to_mend(tmp_path: Path) -> None:
    body = f"claims:\n  end: {{en: End., quote: Three, kind: effect, because: [{{premises: [mouth], {CAREFUL}}}]}}\n"
    found = weighed(tmp_path, body + MOUTH.replace("[2]", "[1]") + CHAIN, text=TEXT)
    assert found.claims["end"].reasoning.word is Carried.SUPPORTED
    assert found.repair_plans["a"].mended == ()


@pytest.mark.parametrize("seed", range(40))
def test_what_is_mended_is_no_place_where_a_chain_breaks_again(seed: int) -> None:
    map_ = tangled(seed)
    strengths = weigh(map_)
    assert all(each.why for argument in map_.arguments for each in strengths.breaks[argument.conclusion])
