"""Laws of setting a student's map beside the key."""

from __future__ import annotations

from hypothesis import given

from mapgen.comparing.compare import Hand, Key, Outcome, compare
from mapgen.comparing.joins import How
from mapgen.model.argument_map import ArgumentMap
from mapgen.revisions.renaming import renamed
from tests.laws.strategies import argument_maps


@given(argument_maps())
def test_any_map_beside_itself_has_everything(map_: ArgumentMap) -> None:
    key = Key(map_)
    one = compare(key, Hand("x", map_, ()))
    assert {answer.outcome for answer in one.answers} <= {Outcome.FOUND}
    assert {join.how for join in one.joins or ()} <= {How.ALIKE}
    assert (one.more, one.groupings) == ((), ())


@given(argument_maps())
def test_other_ids_change_nothing(map_: ArgumentMap) -> None:
    ids = {claim.id: f"another-{number}" for number, claim in enumerate(reversed(map_.claims))}
    key = Key(map_)
    assert compare(key, Hand("x", renamed(map_, ids), ())) == compare(key, Hand("x", map_, ()))
