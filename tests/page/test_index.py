"""The index tells each document, and then what several of them share."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from mapgen.page import draw_index
from mapgen.page.embedding import words
from mapgen.page.index import listing
from mapgen.page.listing.index_data import index_data
from mapgen.rules.registry import all_families
from tests.exchange.collection import collection
from tests.page.pages import Parts, addresses
from tests.page.sample import compiled_map

HOSTILE = "</script><img src=x onerror=alert(1)> \"quoted\" & 'so' {{ style }}"


def text_of(page: str) -> str:
    """The words of the page's body, both languages."""
    body = page.split("</style>")[1].partition("<script")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))


def twins(folder: Path, **own: Any) -> list[dict[str, Any]]:
    """Two documents that say the same of the same thing, and cite the same work."""
    yaml = """
terms: {lamps: {en: lamps, fr: lampes}, sleep: {en: sleep, fr: sommeil}}
sources:
  trial: {mark: 1, match: certain, authors: [Dunn A], year: 2019, title: A trial of lamps at night, design: randomised-trial}
claims:
  help: {quote: Lamps help sleep, en: Lamps help sleep., cites: [1], kind: effect, modality: does, intervention: {agent: lamps}, outcome: {name: sleep}}
"""
    return collection(folder, yaml, yaml)


def test_it_links_to_the_map_to_each_chain_and_to_the_answer() -> None:
    index = draw_index([compiled_map()])
    for address in ("./screens.html", "./screens.html#chain=advice", "./screens.html#select=switch-off"):
        assert f'<a href="{address}">' in index


def test_it_says_title_question_and_what_the_document_argues_in_both_languages() -> None:
    index = draw_index([compiled_map()])
    document = compiled_map()["document"]
    for text in (document["title"], document["question"], document["about"]):
        for wording in text.values():
            assert wording in index


def test_it_tells_who_published_and_when_and_what_is_not_said() -> None:
    said = text_of(draw_index([compiled_map()]))
    assert "web page · author not named · Le Dormeur · March 2024" in said
    nameless = compiled_map()
    nameless["document"] |= {"publisher": "", "date": "", "kind": None}
    assert "author not named · no date given" in text_of(draw_index([nameless]))


def test_where_documents_are_in_several_languages_it_tells_which(tmp_path: Path) -> None:
    (one, other) = twins(tmp_path)
    assert "text in" not in text_of(draw_index([one, other]))
    other["document"]["language"] = "fr"
    said = text_of(draw_index([one, index_data(other)]))
    assert said.count("text in English") == said.count("text in French") == 1
    other["document"]["language"] = "pt"
    assert "· pt" in text_of(draw_index([one, other]))


def test_it_gives_each_chain_its_verdict_in_a_word() -> None:
    compiled = compiled_map()
    index = draw_index([compiled])
    for argument in compiled["arguments"]:
        line = next(part for part in index.split("<li>") if f"#chain={argument['id']}" in part)
        assert f"carried-{argument['reasoning']['word']}" in line


def test_it_counts_the_findings_of_each_kind_that_stand() -> None:
    compiled = compiled_map()
    index = draw_index([compiled])
    waived = [finding for finding in compiled["findings"] if finding["waived"]]
    missing = [finding for finding in compiled["findings"] if finding["kind"] == "missing evidence"]
    assert waived
    assert all(finding in missing for finding in waived)
    address = "./screens.html#tab=findings&amp;kind=missing-evidence"
    assert f'<a href="{address}"><b>{len(missing) - len(waived)}</b>' in index
    assert '<a href="./screens.html#tab=findings&amp;kind=weak-link"><b>' in index
    assert "kind=fault" not in index


def test_the_counts_of_the_families_add_up_to_those_of_the_kinds() -> None:
    index = draw_index([compiled_map()])
    for kind in ("weak-link", "missing-evidence"):
        (total,) = re.findall(rf"kind={kind}\"><b>(\d+)</b>", index)
        parts = re.findall(rf"kind={kind}&amp;family=\w+\">(\d+)<", index)
        assert parts
        assert sum(map(int, parts)) == int(total)


def test_families_are_listed_as_a_reader_would_ask() -> None:
    index = draw_index([compiled_map()])
    listed = [
        index.index(f"family={family.name}") for family in all_families() if f"family={family.name}" in index
    ]
    assert len(listed) > 2
    assert listed == sorted(listed)


def test_a_file_name_can_be_no_address_of_another_place() -> None:
    for name, address in (("https:evil.example", "./https%3Aevil.example.html"), ("h#ash", "./h%23ash.html")):
        assert f'<a href="{address}">' in draw_index([{**compiled_map(), "id": name}])


def test_one_document_has_no_empty_part_about_several() -> None:
    index = draw_index([compiled_map()])
    assert [attributes["id"] for tag, attributes in Parts(index).elements if tag == "section"] == [
        "documents"
    ]
    assert "<nav" not in index


def test_a_bare_document_has_its_title_and_no_empty_lists(tmp_path: Path) -> None:
    (compiled,) = collection(tmp_path, "claims:\n  c: {quote: Lamps help sleep}\n")
    compiled["findings"], compiled["arguments"] = [], []
    compiled["document"]["instruments"] = []
    tags = {tag for tag, _ in Parts(listing([compiled], words())).elements}
    assert tags.isdisjoint({"table", "dl", "details", "h4"})


def test_what_two_documents_share_is_told_with_their_claims_and_the_work_behind_them(tmp_path: Path) -> None:
    index = draw_index(twins(tmp_path))
    sections = [
        attributes["id"]
        for tag, attributes in Parts(index).elements
        if tag == "section"
        if "id" in attributes
    ]
    assert sections == ["documents", "subjects", "works"]
    subjects = text_of(index).partition("What they say on the same question")[2]
    assert "2 documents · 2 claims" in subjects
    assert "Their claims are of the same strength." in subjects
    assert "Based on: Dunn 2019 (randomised trial)" in subjects
    for number in (0, 1):
        assert f'href="./map-{number}.html#select=help"' in index
        assert f'href="./map-{number}.html#select=trial&amp;sources=1"' in index


def test_of_two_documents_with_unequal_evidence_the_better_is_named(tmp_path: Path) -> None:
    (one, other) = twins(tmp_path)
    claims = [{**claim, "certainty": "none"} for claim in other["claims"]]
    assert "Better evidence in" not in text_of(draw_index([one, other]))
    assert "Better evidence in 1 than in 2." in text_of(draw_index([one, {**other, "claims": claims}]))
    assert "Better evidence in 2 than in 1." in text_of(draw_index([{**other, "claims": claims}, one]))


def test_thirty_documents_are_told_in_their_order_and_compared_at_once(tmp_path: Path) -> None:
    (one, _) = twins(tmp_path)
    index = draw_index([{**one, "id": f"map-{number}"} for number in range(30)])
    assert re.findall(r'<li id="document-(\d+)">', index) == [str(number) for number in range(1, 31)]
    assert "30 documents · 30 claims" in text_of(index)


def test_no_title_name_or_id_can_become_markup_or_lead_elsewhere(tmp_path: Path) -> None:
    maps = twins(tmp_path)
    honest = draw_index(maps)
    for compiled in maps:
        compiled["document"] |= {
            "title": {"en": HOSTILE},
            "author": HOSTILE,
            "about": {"fr": HOSTILE},
            "date": HOSTILE,
        }
        compiled["claims"][0] |= {"id": 'x" onclick="', "text": {"en": HOSTILE, "fr": "rien"}}
        compiled["terms"][1]["name"] = {"en": HOSTILE, HOSTILE: HOSTILE}
        compiled["sources"][0] |= {
            "title": HOSTILE,
            "label": HOSTILE,
            "container": HOSTILE,
            "says": {HOSTILE: HOSTILE},
        }
    index = draw_index(maps)
    tags = [tag for tag, _ in Parts(index).elements]
    assert tags.count("script") == [tag for tag, _ in Parts(honest).elements].count("script")
    assert "img" not in tags
    assert not [
        name for _, attributes in Parts(index).elements for name in attributes if name.startswith("on")
    ]
    assert all(address.startswith(("./map-", "#", "data:")) for address in addresses(index))


def test_documents_that_share_much_are_told_the_same_from_what_the_index_needs(tmp_path: Path) -> None:
    maps = twins(tmp_path)
    assert draw_index([index_data(compiled) for compiled in maps]) == draw_index(maps)
