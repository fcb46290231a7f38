"""What a page prints, and the words that it prints of a claim."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

from tests.browser.shipped import island


def print_everything(page: Page) -> None:
    """Lay out what is printed where the reader has asked for everything."""
    page.evaluate(
        "() => { document.documentElement.dataset.prints = 'all'; dispatchEvent(new Event('beforeprint')) }"
    )


def pages_in(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", data))


def squeezed(text: str) -> str:
    """A text without white space: lines are broken where they were measured."""
    return re.sub(r"\s+", "", text)


def passages(page: Page, claim: dict[str, Any]) -> list[str]:
    document = island(page)["document"]["text"]
    return [document[start:end] for quote in claim["quotes"] for start, end in quote["parts"]]
