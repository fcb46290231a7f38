"""Where a chain breaks first, and where next if that were mended, each in a short sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.model.schemes import SCHEMES, Scheme
from mapgen.strength.breaking.fault import Cause, Fault
from mapgen.strength.breaking.plain_words import SHORTEST, PlainWords, first_sentence
from mapgen.strength.breaking.scheme_words import FAILURES, LIMITS, LONGEST, SHORTER
from mapgen.words import both
from tests.strength.maps import CAREFUL, HEAD, evidence, read_map, weighed

TEXT = "One. Two. Three. Four.\n"
CHAIN = "arguments: {a: {title: A, conclusion: end}}\n"
FOUND = "  found: {en: Found., quote: Two, cites: [1], kind: result}\n"
SEEN = "  seen: {en: Seen., quote: Three, cites: [2], kind: association, modality: associated}\n"


def breaks(folder: Path, claims: str) -> list[tuple[str, str]]:
    found = weighed(folder, f"claims:\n{claims}{CHAIN}", text=TEXT).breaks["end"]
    assert all(len(words) <= LONGEST for one in found for _, words in one.why)
    return [(one.on, one.why.best("en")) for one in found]


def test_the_next_place_is_where_the_chain_breaks_once_the_first_is_mended(tmp_path: Path) -> None:
    claims = (
        "  end: {en: End., quote: One, kind: effect, modality: does, because: [{premises: [mid], scheme: expert-opinion}]}\n"
        "  mid: {en: Mid., quote: Two, kind: cause, modality: does, because: [{premises: [seen], scheme: correlation-to-cause,"
        " answers: {third-factor: {is: failed}}}]}\n" + SEEN
    )
    assert breaks(tmp_path, claims) == [
        ("end.1", "That an expert says so does not make it true."),
        ("mid.1", "Something else may cause both."),
        ("seen", "Studies without randomised groups cannot rule out other causes."),
    ]


def test_where_mending_would_be_dear_only_the_first_place_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = (
        "  end: {en: End., quote: One, kind: effect, because: [{premises: [mid], scheme: expert-opinion}]}\n"
        "  mid: {en: Mid., quote: Two, kind: cause, because: [{premises: [seen], scheme: sign}]}\n" + SEEN
    )
    assert len(breaks(tmp_path, claims)) > 1
    monkeypatch.setattr("mapgen.strength.breaking.breaks.DEAREST", 4)
    assert len(breaks(tmp_path, claims)) == 1


def test_what_is_supported_or_only_cannot_be_checked_breaks_nowhere(tmp_path: Path) -> None:
    sound = f"  end: {{en: End., quote: One, kind: effect, because: [{{premises: [found], {CAREFUL}}}]}}\n"
    found = "  found: {en: Found., quote: Two, cites: [%s], kind: result}\n"
    assert breaks(tmp_path, sound + found % 1) == []
    assert breaks(tmp_path, sound + found % 9) == []


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (
            "premises: [found], scheme: evidence-to-claim, answers: {design: {is: failed, why: "
            "{en: They were asked once. Nothing was followed.}}, comparison: {is: failed}, size: {is: failed}}",
            "This type of study cannot prove this claim.",
        ),
        (
            "premises: [found], scheme: evidence-to-claim, answers: {comparison: {is: failed, why: "
            "{en: Nobody else was followed over these years. So there is no telling.}}, size: {is: failed}, design: {is: answered}}",
            "Nobody else was followed over these years.",
        ),
        (
            "premises: [found, unsaid], scheme: sign, answers: {strength: {is: answered}, alternatives: {is: failed}}",
            "Something else may explain the sign.",
        ),
        ("premises: [bare]", "The map finds nothing in the text to support this: Bare"),
    ],
)  # fmt: skip
def test_what_the_author_wrote_comes_before_a_general_sentence(tmp_path: Path, step: str, why: str) -> None:
    claims = (
        f"  end: {{en: End., quote: One, kind: effect, because: [{{{step}}}]}}\n"
        "  found: {en: Found., quote: Two, cites: [2], kind: result}\n"
        "  bare: {en: Bare., quote: Four, kind: effect}\n"
        "  unsaid: {en: Nobody says so., implicit: true, kind: cause}\n"
    )
    assert breaks(tmp_path, claims)[0][1] == why


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_question_that_fails_is_told_before_one_that_is_open(tmp_path: Path, language: str) -> None:
    claims = (
        "  end: {en: End., fr: Fin., quote: One, kind: effect, modality: does, because: [{premises: [found], "
        "scheme: evidence-to-claim, answers: {design: {is: answered}, comparison: {is: open, why: {en: With whom is not "
        "told., fr: Avec qui n'est pas dit.}}, size: {is: failed, why: {en: Only twelve people took part., "
        "fr: Douze personnes seulement y ont participé.}}}}]}\n"
        "  found: {en: Found., fr: Trouvé., quote: Two, cites: [1], kind: result, participants: 12 people}\n"
    )
    head = HEAD.replace("1000 people, bias: low, mark: 1", "12 people, bias: low, mark: 1")
    (first, *_) = weighed(tmp_path, f"claims:\n{claims}{CHAIN}", head=head, text=TEXT).breaks["end"]
    told = {"en": "Only twelve people took part.", "fr": "Douze personnes seulement y ont participé."}
    assert first.why.best(language) == told[language]


def test_an_objection_of_the_text_is_the_break_of_what_it_contests(tmp_path: Path) -> None:
    claims = (
        f"  end: {{en: End., quote: One, kind: effect, because: [{{premises: [found], {CAREFUL}}}],"
        " rebutted-by: [{by: not, reason: {en: The other trial found no difference.}}]}\n"
        "  found: {en: Found., quote: Two, cites: [1], kind: result}\n"
        "  not: {en: Not., quote: Three, cites: [1], kind: result}\n"
    )
    assert breaks(tmp_path, claims) == [("not", "The other trial found no difference.")]


def test_every_scheme_and_each_of_its_questions_has_a_short_sentence() -> None:
    for scheme in SCHEMES.values():
        sentences = [LIMITS[scheme.id], *(FAILURES[scheme.id][asked.id] for asked in scheme.questions)]
        for sentence in sentences:
            assert len(sentence.wordings) == 2
            assert all(0 < len(words) <= LONGEST and words.endswith(".") for _, words in sentence)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.id)
def test_an_open_question_is_told_in_its_own_words(tmp_path: Path, scheme: Scheme) -> None:
    """What steps of its kind do not show by themselves says nothing of which question is open."""
    step = f"{{premises: [found], scheme: {scheme.id}}}"
    map_ = read_map(
        tmp_path, f"claims:\n  end: {{en: End., quote: One, kind: effect, because: [{step}]}}\n{FOUND}"
    )
    leaves, weights, _ = evidence(map_)
    plain = PlainWords(map_, leaves, {"end.1": weights.of(map_.inference["end.1"])})
    for asked in scheme.questions:
        question = SHORTER.get((scheme.id, asked.id), asked.text)
        for language, lead in (("en", "Left open: "), ("fr", "Reste ouvert\xa0: ")):
            told = plain.of(Fault(Cause.OPEN, asked.id), "end.1").best(language)
            assert told == f"{lead}{question.best(language)}"
            assert len(told) <= LONGEST
        unanswered = plain.of(Fault(Cause.UNANSWERED, asked.id), "end.1").best("en")
        assert unanswered == f"Not answered: {question.best('en')}"


def test_only_the_first_sentence_is_taken_and_only_if_it_is_one(tmp_path: Path) -> None:
    assert not first_sentence(both("No.", "Non."))
    assert not first_sentence(both("a" * 200, "b" * 200))
    told = first_sentence(
        both("As Roe et al. 2020 found,\nmost were ill. Not all.", "La plupart étaient malades, dit Roe")
    )
    assert told == both("As Roe et al. 2020 found, most were ill.", "La plupart étaient malades, dit Roe.")
    assert SHORTEST < LONGEST
