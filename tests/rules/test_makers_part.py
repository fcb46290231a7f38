"""What the makers of a map brought in neither excuses nor charges what the text itself gives."""

from __future__ import annotations

from pathlib import Path

from tests.rules.said import header, said

TEXT = "Swallowed, balm eases pain. Rubbed in, balm eases pain. It may ease pain. So it works. It is newly made after research, and has been used for centuries."
TRIAL = "sources:\n  roe: {authors: [Roe], year: 2010, design: randomised-trial, reading: read, direction: against}\n"
ORAL = (
    "  oral: {quote: 'Swallowed, balm eases pain', kind: result, intervention: {agent: balm, route: oral}}\n"
)
THEIRS = "  theirs: {en: Theirs., source: roe, kind: result, intervention: {agent: balm, route: %s}}\n"
RUBBED = (
    "  rubbed: {quote: 'Rubbed in, balm eases pain', kind: effect, intervention: {agent: balm, route: topical}, "
    "because: [%s]}\n"
)


def step(premise: str) -> str:
    return f"{{premises: [{premise}], scheme: evidence-to-claim}}"


def test_evidence_of_the_makers_by_another_route_is_not_charged_to_the_text(tmp_path: Path) -> None:
    yaml = TRIAL + "claims:\n" + RUBBED % step("theirs") + THEIRS % "oral"
    assert not said("route-transfer", tmp_path, TEXT, yaml)


def test_a_step_that_needs_one_thing_of_the_makers_is_theirs(tmp_path: Path) -> None:
    yaml = TRIAL + "claims:\n" + ORAL + RUBBED % step("theirs, oral") + THEIRS % "oral"
    assert not said("route-transfer", tmp_path, TEXT, yaml)


def test_direct_evidence_of_the_makers_does_not_excuse_a_transfer_of_the_text(tmp_path: Path) -> None:
    both = f"{step('oral')}, {step('theirs')}"
    yaml = TRIAL + "claims:\n" + ORAL + RUBBED % both + THEIRS % "topical"
    (found,) = said("route-transfer", tmp_path, TEXT, yaml)
    assert "by mouth → on the skin" in (found.message.get("en") or "")


def test_what_the_makers_brought_in_does_not_license_a_stronger_word(tmp_path: Path) -> None:
    yaml = (
        TRIAL
        + "claims:\n  may: {quote: It may ease pain, modality: might, kind: effect, accepted: x}\n"
        + f"  works: {{quote: it works, modality: does, kind: effect, because: [{step('may')}, {step('theirs')}]}}\n"
        + "  theirs: {en: Theirs., source: roe, kind: result, modality: does}\n"
    )
    assert len(said("conclusion-too-strong", tmp_path, TEXT, yaml)) == 1


def test_a_work_that_tells_of_harm_only_is_no_contrary_study(tmp_path: Path) -> None:
    claim = "claims:\n  works: {quote: it works, kind: effect, cites: [], rebutted-by: [{by: theirs}]}\n"
    other = "  theirs: {en: Theirs., source: roe, kind: %s}\n"
    head = {"date": "2020"}
    told = {
        kind: len(
            said("missing-counter-evidence", tmp_path, TEXT, TRIAL + claim + other % kind, header(**head))
        )
        for kind in ("harm", "result")
    }
    assert told == {"harm": 0, "result": 1}


def test_what_is_too_indirect_is_not_said_to_support(tmp_path: Path) -> None:
    unlike = "answers: {indirectness: {is: failed, why: {en: Other people.}}}"
    for answers, told in (("", "what supports it here"), (f", {unlike}", "too indirect to support it")):
        step_ = f"{{premises: [theirs], scheme: evidence-to-claim{answers}}}"
        yaml = (
            TRIAL
            + f"claims:\n  works: {{quote: it works, kind: effect, because: [{step_}]}}\n"
            + "  theirs: {en: Theirs., source: roe, kind: result}\narguments: {a: {title: A, conclusion: works}}\n"
        )
        (found,) = said("unsupported-claim", tmp_path, TEXT, yaml)
        assert told in (found.message.get("en") or "")


def test_recent_research_beside_a_tradition_is_not_told_as_one(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  new: {quote: newly made after research, kind: practice, accepted: x}\n"
        "  old: {quote: has been used for centuries, kind: practice, accepted: x}\n"
        "  works: {quote: it works, kind: effect, because: [{premises: [new, old], scheme: popular-practice}]}\n"
    )
    (found,) = said("popularity-tradition-practice", tmp_path, TEXT, yaml)
    told = found.message.get("en") or ""
    assert "has been used for centuries" in told.casefold()
    assert "newly made" not in told
