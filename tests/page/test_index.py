"""The index lists every map with its chains and what was found."""

from __future__ import annotations

from mapgen.page import draw_index
from tests.page.sample import compiled_map


def test_it_links_to_the_map_and_to_each_chain() -> None:
    index = draw_index([compiled_map()])
    assert '<a href="./screens.html">' in index
    assert '<a href="./screens.html#chain=advice">' in index


def test_it_says_title_question_and_what_the_document_argues_in_both_languages() -> None:
    index = draw_index([compiled_map()])
    document = compiled_map()["document"]
    for text in (document["title"], document["question"], document["about"]):
        for wording in text.values():
            assert wording in index


def test_it_counts_the_findings_of_each_kind_that_stand() -> None:
    compiled = compiled_map()
    index = draw_index([compiled])
    waived = [finding for finding in compiled["findings"] if finding["waived"]]
    missing = [finding for finding in compiled["findings"] if finding["kind"] == "missing evidence"]
    assert waived
    assert all(finding in missing for finding in waived)
    assert f'<li class="finding-missing-evidence"><b>{len(missing) - len(waived)}</b>' in index
    assert '<li class="finding-weak-link"><b>' in index
    assert 'class="finding-fault"' not in index.split("</style>")[1]


def test_a_file_name_can_be_no_address_of_another_place() -> None:
    for name, address in (("https:evil.example", "./https%3Aevil.example.html"), ("h#ash", "./h%23ash.html")):
        assert f'<a href="{address}">' in draw_index([{**compiled_map(), "id": name}])
