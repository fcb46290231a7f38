"""What each kind asks, and that it does not ask where two answers could be defended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mapgen.lessons.signs import themes
from tests.lessons.made import items, offered, right

TO_RENT: Any = [["prolongs", "heart"]]
TO_PROLONGS: Any = [["goes-with"]]


def test_a_passage_is_sought_by_its_label_and_not_among_those_that_lead_to_it(tmp_path: Path) -> None:
    item = items(tmp_path, rent=TO_RENT, prolongs=TO_PROLONGS)["says:prolongs"]
    assert item.prompt.best("en") == "Which passage of the text makes the claim “Spades for rest”?"
    assert right(item) == {"prolongs"}
    assert not offered(item) & {"goes-with", "rent"}


def test_no_passage_is_sought_by_a_label_that_repeats_it(tmp_path: Path) -> None:
    found = items(tmp_path, tires={"short": "Hours of digging tire the body"}, rent=TO_RENT)
    assert "says:tires" not in found
    assert "says:asleep" in found


def test_a_passage_about_the_same_outcome_is_no_wrong_option(tmp_path: Path) -> None:
    same: Any = {"outcome": {"name": "nights"}}
    found = items(tmp_path, tires=same, hobby=same, rent=TO_RENT)
    plain = items(tmp_path, rent=TO_RENT)
    assert any("hobby" in offered(item) for id_, item in plain.items() if id_.startswith("says:"))
    assert "hobby" not in offered(found["says:tires"])


def test_no_passage_is_sought_that_stands_in_several_places(tmp_path: Path) -> None:
    two = ["Gardening is associated with longer sleep", "Carrots were sown in March"]
    found = items(tmp_path, goes_with={"quote": two}, rent=TO_RENT)
    assert not {"says:goes-with", "sureness:goes-with", "nature:goes-with"} & found.keys()


def test_the_conclusion_is_the_claim_that_all_the_others_lead_to(tmp_path: Path) -> None:
    item = items(tmp_path, rent=TO_RENT, prolongs=TO_PROLONGS)["conclusion:main"]
    assert right(item) == {"rent"}
    assert offered(item) == {"rent", "prolongs", "heart", "goes-with"}


def test_no_conclusion_is_asked_of_a_circle(tmp_path: Path) -> None:
    found = items(tmp_path, rent=TO_RENT, prolongs=[["goes-with"]], heart=[["rent"]], goes_with=[["rent"]])
    assert "conclusion:main" not in found
    assert "order:main" not in found
    assert "rests-on:rent" not in found


def test_what_follows_from_a_claim_is_a_wrong_option_where_the_text_draws_it(tmp_path: Path) -> None:
    item = items(tmp_path, rent=TO_RENT, prolongs=TO_PROLONGS, goes_with=[["reported"]])["rests-on:goes-with"]
    assert right(item) == {"reported"}
    after = next(
        option for option in item.options if option.on == "prolongs"
    )  # Therefore gardening can improve sleep
    assert after.why.best("en").startswith("It is the other way round")
    no_word = items(tmp_path, rent=TO_RENT, prolongs=TO_PROLONGS)["rests-on:prolongs"]
    assert right(no_word) == {"goes-with"}
    assert "rent" not in offered(no_word)  # You should rent a bed this spring


def test_what_leads_to_a_claim_through_others_is_no_wrong_option(tmp_path: Path) -> None:
    item = items(tmp_path, rent=[["prolongs"]], prolongs=[["goes-with"]], goes_with=[["reported"]])[
        "rests-on:rent"
    ]
    assert right(item) == {"prolongs"}
    assert not offered(item) & {"goes-with", "reported"}


def test_several_reasons_are_asked_for_where_the_text_gives_several(tmp_path: Path) -> None:
    item = items(tmp_path, rent=TO_RENT)["rests-on:rent"]
    assert right(item) == {"prolongs", "heart"}
    assert item.many
    assert "several" in item.prompt.best("en")


def test_a_harm_or_a_limit_is_no_reason_for_what_it_is_weighed_against(tmp_path: Path) -> None:
    harm: Any = {"kind": "harm", "quote": "Hours of digging tire the body thoroughly"}
    limit = {
        "quote": "Tired people fall asleep within minutes of lying down",
        "en": "Nobody counted the weeds.",
    }
    given: Any = [["prolongs", "heart", "tires", "asleep"]]
    found = items(tmp_path, rent=given, tires=harm, asleep=limit)
    assert not {"tires", "asleep"} & offered(found["rests-on:rent"])
    assert not {"tires", "asleep"} & offered(found["conclusion:main"])


def test_a_piece_of_a_sentence_is_no_passage_to_choose(tmp_path: Path) -> None:
    found = items(tmp_path, asleep={"quote": "of lying down"}, tires={"quote": "tire the body thoroughly"})
    assert "says:tires" in found
    pieces = items(
        tmp_path, asleep={"quote": "by telephone"}, tires={"quote": "by the children of the school"}
    )
    assert not any("tires" in offered(item) for item in pieces.values())


def step(**given: Any) -> Any:
    return [{"premises": ["goes-with"], "scheme": "correlation-to-cause", **given}]


def test_the_open_question_of_a_step_is_asked_where_the_author_says_why(tmp_path: Path) -> None:
    settled = {"correlation": "Three hundred were asked."}
    given = step(open={"direction": "Good sleepers may garden more."}, answered=settled)
    found = items(tmp_path, rent=TO_RENT, prolongs=given)
    item = found["question:prolongs.1"]
    assert right(item) == {"direction"}
    assert "Good sleepers may garden more." in item.explained.text.best("en")
    assert item.concept is not None
    assert item.concept.name.best("en") == "Belief that association means causation"


def test_no_question_is_asked_that_nobody_found_open(tmp_path: Path) -> None:
    assert "question:prolongs.1" not in items(tmp_path, rent=TO_RENT, prolongs=step())


def test_a_settled_question_of_the_same_step_is_a_wrong_option(tmp_path: Path) -> None:
    given = step(open={"direction": "It may be so."}, answered={"correlation": "Three hundred were asked."})
    item = items(tmp_path, rent=TO_RENT, prolongs=given)["question:prolongs.1"]
    assert "correlation" in offered(item)
    assert "design" not in offered(item), "whether a study of this kind can show it is asked here too"
    assert "trustworthiness" not in offered(item), "the text offers something"


@pytest.mark.parametrize("why", ["Limited to adults.", "Counted in adults, but not in children."])
def test_a_question_that_is_settled_in_part_only_is_no_wrong_option(tmp_path: Path, why: str) -> None:
    both = {"coincidence": "Three hundred were asked.", "third-factor": "Age was allowed for."}
    given = step(open={"direction": "It may be so."}, answered={"correlation": why, **both})
    item = items(tmp_path, rent=TO_RENT, prolongs=given)["question:prolongs.1"]
    assert "correlation" not in offered(item)


def test_no_question_about_a_study_or_an_expert_is_wrong_where_the_step_tells_of_one(tmp_path: Path) -> None:
    settled = {"correlation": "Three hundred were asked."}
    given = step(open={"direction": "It may be so."}, answered=settled)
    word = {"quote": "Gardening is associated with longer sleep", "kind": "testimony"}
    item = items(tmp_path, rent=TO_RENT, prolongs=given, goes_with=word)["question:prolongs.1"]
    assert not any(on.startswith(("evidence", "expert", "witness", "position")) for on in offered(item))


def test_what_the_maps_authors_add_to_settle_a_question_is_told_with_it(tmp_path: Path) -> None:
    for why, is_told in (
        ("Longer sleep goes with gardening.", True),
        ("The 812 members were counted twice.", False),
    ):
        given = step(open={"direction": "It may be so."}, answered={"correlation": why})
        item = items(tmp_path, rent=TO_RENT, prolongs=given)["question:prolongs.1"]
        told = next(option.why.best("en") for option in item.options if option.on == "correlation")
        assert ("the text answers it" in told) is is_told
        assert item.prompt.best("en").endswith(why) is not is_told


def test_two_settled_questions_of_the_step_are_enough_to_ask_for_the_open_one(tmp_path: Path) -> None:
    settled = {"correlation": "Three hundred were asked.", "coincidence": "It was seen every year."}
    given = step(open={"direction": "It may be so."}, answered=settled)
    word = {"quote": "Gardening is associated with longer sleep", "kind": "testimony"}
    item = items(tmp_path, rent=TO_RENT, prolongs=given, goes_with=word)["question:prolongs.1"]
    assert settled.keys() < offered(item)


def test_a_question_that_speaks_of_people_who_are_not_shown_is_not_asked(tmp_path: Path) -> None:
    given = [{"premises": ["hobby"], "scheme": "popular-practice", "open": {"doubt": "Some sleep badly."}}]
    assert "question:prolongs.1" not in items(tmp_path, rent=TO_RENT, prolongs=given)


def test_what_is_far_from_a_claim_and_joined_to_it_by_no_word_is_not_asked_for_as_its_reason(
    tmp_path: Path,
) -> None:
    """The last lines of the text stand next to the advice, what it says of gardens first does not."""
    far = items(tmp_path, rent=[["hobby"]], heart=[["prolongs"]])
    assert "rests-on:rent" not in far
    assert right(far["rests-on:heart"]) == {"prolongs"}
    drawn = {"quote": "Therefore gardening can improve sleep"}
    assert right(items(tmp_path, prolongs=drawn | {"because": [["hobby"]]})["rests-on:prolongs"]) == {"hobby"}


UNSAID = {"en": "Whoever is tired at night sleeps longer in the morning.", "implicit": "The step needs it."}
OTHER = {"en": "The beds behind the town hall keep every heart young.", "implicit": "That step needs it."}


def test_what_a_step_takes_for_granted_is_asked_beside_what_other_steps_do(tmp_path: Path) -> None:
    found = items(
        tmp_path, unsaid=UNSAID, other=OTHER, rent=TO_RENT, prolongs=[["tires", "unsaid"]], heart=[["sun", "other"]]
    )  # fmt: skip
    assert right(found["missing:prolongs.1"]) == {"unsaid"}
    assert "other" in offered(found["missing:prolongs.1"])
    assert right(found["missing:heart.1"]) == {"other"}


def test_what_the_text_says_is_offered_where_nothing_else_is_left_unsaid(tmp_path: Path) -> None:
    found = items(tmp_path, unsaid=UNSAID, rent=[["prolongs"]], prolongs=[["tires", "unsaid"]])[
        "missing:prolongs.1"
    ]
    assert right(found) == {"unsaid"}
    assert {option.why.best("en") for option in found.options if not option.right} == {
        "The text does say this; so it is not what is left unsaid."
    }


def test_a_step_with_two_unsaid_premises_is_not_asked_about(tmp_path: Path) -> None:
    found = items(
        tmp_path, unsaid=UNSAID, other=OTHER, rent=[["prolongs"]], prolongs=[["tires", "unsaid", "other"]]
    )
    assert "missing:prolongs.1" not in found


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("goes-with", "the two go together, and no more"),
        ("prolongs", "the one can act on the other, at times"),
    ],
)
def test_how_sure_the_text_is_follows_from_its_hedge(tmp_path: Path, claim: str, words: str) -> None:
    item = items(tmp_path, rent=TO_RENT)[f"sureness:{claim}"]
    assert [option.text.best("en") for option in item.options if option.right] == [words]


@pytest.mark.parametrize("entered", ["does", "linked", "might"])
def test_how_sure_the_text_is_is_not_asked_where_the_words_say_something_else(
    tmp_path: Path, entered: str
) -> None:
    assert "sureness:prolongs" not in items(tmp_path, rent=TO_RENT, prolongs={"modality": entered})


def test_how_sure_the_text_is_is_not_asked_of_what_links_no_two_things(tmp_path: Path) -> None:
    assert "sureness:prolongs" not in items(tmp_path, rent=TO_RENT, prolongs={"kind": "practice"})


def test_neighbours_on_the_scale_are_no_options_together(tmp_path: Path) -> None:
    item = items(tmp_path, rent=TO_RENT)["sureness:prolongs"]
    assert offered(item) == {"uncertain", "associated", "can", "does"}
    assert [option.on for option in item.options] in (
        ["uncertain", "associated", "can", "does"],
        ["does", "can", "associated", "uncertain"],
    )


def test_advice_and_an_offer_are_told_by_their_words(tmp_path: Path) -> None:
    found = items(tmp_path, rent=TO_RENT)
    assert right(found["nature:goes-with"]) == {"graded"}
    assert right(found["nature:order"]) == {"invitation"}


def test_of_which_sort_a_passage_is_is_not_asked_where_its_words_show_another(tmp_path: Path) -> None:
    assert "nature:goes-with" not in items(tmp_path, rent=TO_RENT, goes_with={"kind": "recommendation"})


def test_a_passage_that_two_claims_share_is_not_asked_how_sure_it_is(tmp_path: Path) -> None:
    twin = {
        "quote": "Gardening is associated with longer sleep",
        "kind": "cause",
        "modality": "does",
        "short": "Twin",
    }
    found = items(tmp_path, rent=TO_RENT, twin=twin)
    assert not {"sureness:goes-with", "sureness:twin", "nature:goes-with"} & found.keys()


def test_a_kind_of_study_is_asked_with_its_meaning_among_quite_other_kinds(tmp_path: Path) -> None:
    found = items(tmp_path, rent=TO_RENT, asked={"quote": "300 members of the club", "design": "cohort"})
    item = found["design:asked"]
    assert right(item) == {"cohort"}
    assert not offered(item) & {"cross-sectional", "case-control", "observational"}


def test_words_and_their_opposites_are_about_the_same() -> None:
    assert themes("Les déséquilibres en magnésium") == themes("L'équilibre du magnésium")
    assert themes("An imbalance") == themes("The balance") | themes("an")


def test_that_all_was_measured_at_one_time_is_asked_only_where_the_words_tell_it(tmp_path: Path) -> None:
    reported = {"quote": "Members reported longer sleep than their neighbours", "design": "cross-sectional"}
    assert "design:reported" not in items(tmp_path, reported=reported)
    assert "design:asked" in items(tmp_path)
