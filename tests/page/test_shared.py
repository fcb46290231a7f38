"""Pages whose common part lies beside them: it is one file, and may no more than a page's own part."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from mapgen.page import draw_index, draw_page, draw_shared
from mapgen.page.listing.index_data import index_data
from tests.conftest import ROOT
from tests.page.pages import CARRIED_SCRIPTS, Parts, addresses, digest, unpack
from tests.page.sample import FILE, compiled_map, layout

MAPS = sorted((ROOT / "arguments").glob("*.yaml"))


@pytest.fixture(scope="module")
def inline() -> Parts:
    return Parts(draw_page(compiled_map(), layout()))


@pytest.fixture(scope="module")
def page() -> str:
    return draw_page(compiled_map(), layout(), shared=True)


def shared_part() -> list[list[str]]:
    found = re.search(r'#shared-part \{ --shared-part: "([^"]*)"; \}', draw_shared().content)
    assert found
    return json.loads(unpack(found[1]))


def test_the_file_is_named_by_what_it_holds_and_the_page_names_it(page: str) -> None:
    name = draw_shared().name
    assert name == f"assets/mapgen-{hashlib.sha256(draw_shared().content.encode()).hexdigest()[:16]}.css"
    assert [address for address in addresses(page) if not address.startswith(("data:", "#"))] == [name]


def test_page_and_file_together_hold_what_a_page_by_itself_holds(page: str, inline: Parts) -> None:
    own = Parts(page)
    beside = {
        id_: unpack(text) if type_ == "application/zlib" else text for id_, type_, text in shared_part()
    }
    assert [beside[id_] for id_ in CARRIED_SCRIPTS] == [inline.unpacked[id_] for id_ in CARRIED_SCRIPTS]
    read = {id_: json.loads(text) for id_, text in beside.items() if id_ not in CARRIED_SCRIPTS}
    # The font is in the style sheet too, which a page may not read.
    assert read.pop("font-faces") in inline.styles[0]
    assert own.islands | read == inline.islands
    assert draw_shared().content.startswith(f'@charset "utf-8";\n/* Made by mapgen. */\n{inline.styles[0]}\n')
    assert own.styles == []


def test_the_policy_names_every_script_that_may_run_by_its_hash(page: str, inline: Parts) -> None:
    parts = Parts(page)
    assert sorted(parts.policy["script-src"]) == sorted(map(digest, [*parts.scripts, *inline.carried]))
    assert parts.policy["style-src"] == ["'self'"]
    others = {
        name: values for name, values in inline.policy.items() if name not in ("script-src", "style-src")
    }
    assert {name: parts.policy[name] for name in others} == others
    assert set(parts.policy) == set(inline.policy)


def test_a_page_is_small_without_its_common_part(page: str) -> None:
    assert len(page) < len(draw_page(compiled_map(), layout())) / 10


@pytest.mark.parametrize("whole", [[FILE], MAPS], ids=["sample", "shipped"])
def test_the_index_is_drawn_the_same_from_what_it_needs(whole: list[Path]) -> None:
    maps = [compiled_map(path) for path in whole]
    kept = json.loads(json.dumps([index_data(one) for one in maps]))
    assert draw_index(kept) == draw_index(maps)
    assert len(json.dumps(kept)) < len(json.dumps(maps)) / 3
