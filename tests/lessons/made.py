"""Makes the items of a small map, for the tests of single kinds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mapgen.lessons.values import Item
from mapgen.pipeline import bank_of, check_file

TEXT = """\
Gardens and sleep

Gardening is a quiet hobby of many pensioners. The beds lie in the sun behind the town hall.
Hours of digging tire the body thoroughly. Tired people fall asleep within minutes of lying down.
A survey asked 300 members of the club about their nights. Members reported longer sleep than their neighbours.
Gardening is associated with longer sleep. Therefore gardening can improve sleep.
Good nights protect the heart. You should rent a bed this spring.
Order your bed now by telephone. Carrots were sown in March by the children of the school.
"""

CLAIMS: dict[str, Any] = {
    "hobby": {"quote": "Gardening is a quiet hobby of many pensioners", "short": "Old people like it", "kind": "practice"},
    "sun": {"quote": "The beds lie in the sun behind the town hall", "short": "Where one digs", "kind": "background"},
    "tires": {"quote": "Hours of digging tire the body thoroughly", "short": "One gets worn out", "kind": "effect"},
    "asleep": {"quote": "Tired people fall asleep within minutes of lying down", "short": "Soon in dreams", "kind": "effect"},
    "asked": {"quote": "A survey asked 300 members of the club about their nights", "short": "They were counted", "kind": "result", "design": "cross-sectional"},
    "reported": {"quote": "Members reported longer sleep than their neighbours", "short": "More rest in the club", "kind": "result"},
    "goes-with": {"quote": "Gardening is associated with longer sleep", "short": "Digging and dreaming", "kind": "association", "modality": "associated"},
    "prolongs": {"quote": "gardening can improve sleep", "short": "Spades for rest", "kind": "effect", "modality": "can"},
    "heart": {"quote": "Good nights protect the heart", "short": "Rest is healthy", "kind": "effect"},
    "rent": {"quote": "You should rent a bed this spring", "short": "Take one", "kind": "recommendation"},
    "order": {"quote": "Order your bed now by telephone", "short": "Call", "kind": "promotion"},
    "carrots": {"quote": "Carrots were sown in March by the children of the school", "short": "What grows", "kind": "background"},
}  # fmt: skip
"""Claims of an invented article, each with a sentence of its own."""


def items(folder: Path, chain: str = "rent", **steps: Any) -> dict[str, Item]:
    """The items, by id, of the map with these steps: what stands under `because`, by conclusion.

    A claim given by name as a record replaces that of the article, or is added.
    """
    claims = {id_: dict(claim) for id_, claim in CLAIMS.items()}
    for id_, given in steps.items():
        name = id_.replace("_", "-")
        if isinstance(given, dict):
            claims[name] = claims.get(name, {}) | given
        else:
            claims[name]["because"] = given
    return of_map(
        folder, {"claims": claims, "arguments": {"main": {"title": "Main", "conclusion": chain}}}, TEXT
    )


def of_map(folder: Path, parts: dict[str, Any], text: str) -> dict[str, Item]:
    """The items, by id, of a map about a text."""
    return of_file(written(folder, parts, text))


def written(folder: Path, parts: dict[str, Any], text: str) -> Path:
    """The argument file of a map about a text."""
    head = {"title": "Gardens and sleep", "language": "en", "kind": "other", "text": "text.txt"}
    (folder / "text.txt").write_text(text, encoding="utf-8")
    path = folder / "map.yaml"
    path.write_text(json.dumps({"mapgen": 2, "document": head} | parts), encoding="utf-8")
    return path


def of_file(path: Path) -> dict[str, Item]:
    """The items, by id, of the map of a file without a serious fault."""
    checked = check_file(path)
    assert checked.map is not None, [finding.message.best("en") for finding in checked.findings]
    assert not checked.failing, [finding.message.best("en") for finding in checked.failing]
    return {item.id: item for item in bank_of(checked).items}


def right(item: Item) -> set[str]:
    return {option.on for option in item.options if option.right}


def offered(item: Item) -> set[str]:
    return {option.on for option in item.options}
