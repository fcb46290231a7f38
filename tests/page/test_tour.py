"""The guided tour is the author's, or is made from what was found."""

from __future__ import annotations

from mapgen.page.tour import STOPS_A_CHAIN, tour_stops
from tests.page.sample import compiled_map


def test_without_the_author_s_stops_each_chain_leads_from_its_weak_links_to_its_conclusion() -> None:
    compiled = compiled_map()
    stops = tour_stops(compiled)
    assert [stop["argument"] for stop in stops] == ["advice"] * len(stops)
    assert 1 < len(stops) <= STOPS_A_CHAIN
    last = stops[-1]
    assert (last["at"], last["remark"]) == ("switch-off", compiled["arguments"][0]["verdict"])
    messages = [finding["message"] for finding in compiled["findings"]]
    assert any(stop["remark"] in messages for stop in stops[:-1])


def test_premises_come_in_the_document_s_order() -> None:
    compiled = compiled_map()
    order = [claim["id"] for claim in compiled["claims"]]
    places = [order.index(stop["at"]) for stop in tour_stops(compiled)[:-1] if stop["at"] in order]
    assert places == sorted(places)


def test_a_chain_in_which_nothing_was_found_is_told_from_its_beginning() -> None:
    compiled = compiled_map()
    compiled["findings"] = []
    stops = tour_stops(compiled)
    assert [stop["at"] for stop in stops] == ["less-sleep", "switch-off"]
    assert stops[0]["remark"]["en"] == "The chain begins here."


def test_the_author_s_stops_are_taken_as_they_are() -> None:
    compiled = compiled_map()
    own = [{"at": "blue-light", "argument": "", "remark": {"en": "Look."}}]
    compiled["tour"] = own
    assert tour_stops(compiled) == own
