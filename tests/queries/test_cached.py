"""A cached query is worked out once for each `Queries`, and leaves the map as it is."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries, cached_query
from tests.strength.tangled import tangled


def test_a_query_is_worked_out_once_and_again_for_another_asker() -> None:
    worked_out: list[ArgumentMap] = []

    @cached_query
    def count(queries: Queries) -> int:
        """How many claims there are."""
        worked_out.append(queries.map)
        return len(queries.map.claims)

    map_ = tangled(1)
    before = dict(vars(map_))
    queries = Queries(map_)
    assert count(queries) == count(queries) == len(map_.claims)
    assert len(worked_out) == 1
    assert count(Queries(map_)) == len(map_.claims)
    assert len(worked_out) == 2
    assert dict(vars(map_)) == before
    assert count.__doc__ == "How many claims there are."


def test_two_queries_of_one_name_have_answers_of_their_own() -> None:
    def query(answer: str) -> object:
        @cached_query
        def named(queries: Queries) -> str:
            return answer

        return named(queries)

    queries = Queries(tangled(1))
    assert [query("one"), query("two")] == ["one", "two"]
