"""The page carries what it shows of the compiled map, each thing once."""

from __future__ import annotations

from typing import Any

from mapgen.page.draw import box_texts
from mapgen.page.manual_pages import manual_data
from mapgen.page.page_data import REPAIRS_TOLD, page_data
from mapgen.page.vis_network import sheets_data
from tests.page.sample import compiled_map, layout


def one(records: list[dict[str, Any]], id_: str) -> dict[str, Any]:
    return next(record for record in records if record["id"] == id_)


def test_ids_that_are_names_of_our_fields_are_an_author_s_like_any_other() -> None:
    shown = page_data(compiled_map())
    assert one(shown["claims"], "less-sleep")["senses"] == {"facets": "device"}
    assert one(shown["claims"], "less-sleep")["facets"]["intervention"] == {"agent": {"term": "facets"}}
    assert one(shown["claims"], "selectors")["implicit"]
    assert {"facets", "constructor"} <= {term["id"] for term in shown["terms"]}


def test_only_the_facets_that_are_known_are_carried_and_terms_by_their_id() -> None:
    claim = one(page_data(compiled_map())["claims"], "blue-light")
    assert claim["facets"] == {"intervention": {"agent": {"term": "constructor"}}}


def test_a_quote_is_carried_as_places_and_its_words_only_where_it_was_not_found() -> None:
    compiled = compiled_map()
    quote = compiled["claims"][0]["quotes"][0]
    lost = {**quote, "start": None, "end": None, "parts": []}
    compiled["claims"][1]["quotes"] = [lost]
    claims = page_data(compiled)["claims"]
    assert claims[0]["quotes"] == [{"state": "exact", "parts": [[quote["start"], quote["end"]]]}]
    assert claims[1]["quotes"] == [{"state": "exact", "parts": [], "exact": quote["exact"]}]


def test_a_scheme_s_questions_are_told_once_and_a_step_s_answers_with_the_step() -> None:
    compiled = compiled_map()
    asked = compiled["inferences"][0]["questions"]
    asked[0].update(state="failed", why={"en": "No."})
    shown = page_data(compiled)
    inference = shown["inferences"][0]
    assert [question["id"] for question in shown["schemes"][inference["scheme"]]["questions"]] == [
        question["id"] for question in asked
    ]
    assert inference["answers"] == {asked[0]["id"]: {"state": "failed", "why": {"en": "No."}}}


def test_no_number_that_serves_to_rank_is_carried() -> None:
    written = str(page_data(compiled_map()))
    for name in ("strength", "second_opinion", "gain_alone", "fair_share"):
        assert f"'{name}':" not in written


def test_the_repairs_that_a_verdict_names_are_carried_however_far_down_they_stand() -> None:
    compiled = compiled_map()
    argument = compiled["arguments"][0]
    repair = argument["repairs"][0]
    argument["repairs"] = [{**repair, "id": f"repair-{n}"} for n in range(40)]
    argument.update(start_with="repair-30", smallest_repair_set=["repair-20", "repair-35"])
    shown = page_data(compiled)
    told = [repair["id"] for repair in shown["arguments"][0]["repairs"]]
    assert told == [f"repair-{n}" for n in (*range(REPAIRS_TOLD), 20, 30, 35)]
    assert set(shown["repairs"]) == set(told)


def test_the_manual_is_carried_for_the_rules_that_found_something_and_no_other() -> None:
    findings = compiled_map()["findings"]
    pages = manual_data(findings)
    assert set(pages) == {finding["rule"] for finding in findings}
    page = pages["unsupported-claim"]
    assert page["norm"]["en"].startswith("A claim rests on something")
    assert page["norm"]["fr"].startswith("Une affirmation repose sur")
    assert "Toulmin" in page["method"]["en"]
    assert "\n" not in page["why"]["en"]


def test_a_box_says_what_the_map_says_by_the_lengths_of_its_lines() -> None:
    claims = {claim["id"]: claim for claim in compiled_map()["claims"]}
    boxes = sheets_data(layout(), box_texts(compiled_map()))["boxes"]
    told = [box for box in boxes if box["kind"] == "claim"]
    assert told
    for box in told:
        claim = claims[box["element"]]
        for language, lengths in box["label"].items():
            text, at = (claim["text"] | claim.get("short", {}))[language], 0
            for length in lengths:
                at += length
                assert text[at : at + 1] in ("", " "), "a line ends at a space, or where the text ends"
                at += 1


def test_a_box_without_a_text_in_the_map_carries_its_lines() -> None:
    boxes = sheets_data(layout(), {})["boxes"]
    placed = [one.box for view in layout().views for one in view.drawings.wide.boxes]
    assert any(
        box["label"] == {language: list(lines) for language, lines in placed[0].label.items()}
        for box in boxes
    )


def test_a_line_is_carried_as_its_first_corner_and_the_way_to_each_next() -> None:
    written = sheets_data(layout(), {})["views"][0]["wide"]["steps"]
    for carried, wired in zip(written, layout().views[0].drawings.wide.steps, strict=True):
        ends = [sum(carried["wire"][0::2]), sum(carried["wire"][1::2])]
        assert ends == [round(number) for number in wired.wire[-1]]


def test_why_a_rule_asks_and_by_which_method_are_told_in_french() -> None:
    texts = manual_data([{"rule": "small-sample"}])["small-sample"]
    assert texts["why"]["fr"].startswith("Chez peu de personnes, le hasard seul")
    assert texts["method"]["fr"].startswith("GRADE, imprécision\u00a0: Guyatt et al.")
    told = " ".join(text["fr"] for text in (texts["norm"], texts["why"], texts["method"]))
    assert "Pourquoi" not in told
    assert "Méthode" not in told
