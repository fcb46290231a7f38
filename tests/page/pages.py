"""Reads a drawn page back: its scripts, styles, islands and policy; and the modules that it is made of."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

CARRIED_SCRIPTS = ("main-script", "vis-network")


class Parts(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.raw: list[tuple[str, dict[str, str], str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag in ("script", "style"):
            self.raw.append((tag, attributes, ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            tag, attributes, text = self.raw.pop()
            self.raw.append((tag, attributes, text + data))

    @property
    def scripts(self) -> list[str]:
        return [
            text
            for tag, attributes, text in self.raw
            if tag == "script" and not attributes.get("type", "").startswith("application/")
        ]

    @property
    def styles(self) -> list[str]:
        return [text for tag, _, text in self.raw if tag == "style"]

    @property
    def islands(self) -> dict[str, Any]:
        plain = {
            attributes["id"]: json.loads(text)
            for _, attributes, text in self.raw
            if attributes.get("type") == "application/json"
        }
        return plain | {
            id_: json.loads(text) for id_, text in self.unpacked.items() if id_ not in CARRIED_SCRIPTS
        }

    @property
    def carried(self) -> list[str]:
        """The scripts that are compressed in the page: vis-network's and the page's own."""
        return [text for id_, text in self.unpacked.items() if id_ in CARRIED_SCRIPTS]

    @property
    def unpacked(self) -> dict[str, str]:
        return {
            attributes["id"]: unpack(text)
            for _, attributes, text in self.raw
            if attributes.get("type") == "application/zlib" and text
        }

    @property
    def policy(self) -> dict[str, list[str]]:
        content = next(
            attributes["content"]
            for _, attributes in self.elements
            if attributes.get("http-equiv") == "Content-Security-Policy"
        )
        return {name: values for name, *values in (part.split() for part in content.split(";"))}


def unpack(text: str) -> str:
    """What a page holds compressed."""
    return zlib.decompress(base64.b64decode(text)).decode("utf-8")


def digest(text: str) -> str:
    """A hash as a policy writes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def addresses(page: str) -> list[str]:
    """Every address that a browser would load or follow from the page's own markup and style."""
    parts = Parts(page)
    named = [
        value
        for _, attributes in parts.elements
        for name, value in attributes.items()
        if name in ("src", "href")
    ]
    styled = [found for style in parts.styles for found in re.findall(r'url\("?([^")]*)', style)]
    return named + styled


def sources() -> dict[str, str]:
    """The JavaScript of the page by path."""
    folder = files("mapgen.page").joinpath("js")
    rooms = ["", *(f"{room.name}/" for room in folder.iterdir() if room.is_dir())]
    return {
        f"{room}{file.name}": file.read_text(encoding="utf-8")
        for room in rooms
        for file in folder.joinpath(room).iterdir()
        if file.name.endswith(".js")
    }
