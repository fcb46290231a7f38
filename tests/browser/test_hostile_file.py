"""The worst argument file there is, drawn and walked through: nothing of it runs, loads or becomes markup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from mapgen.cli import main
from mapgen.hidden import for_terminal
from mapgen.syntax.fields.records import RECORDS
from tests.browser.shipped import island
from tests.browser.worst import WorstFile, attack

OUR_ELEMENTS = [
    "html",
    "head",
    "meta",
    "title",
    "link",
    "style",
    "body",
    "noscript",
    "div",
    "header",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "p",
    "section",
    "aside",
    "main",
    "canvas",
    "dialog",
    "script",
    "span",
    "button",
    "input",
    "label",
    "select",
    "option",
    "optgroup",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "details",
    "summary",
    "mark",
    "blockquote",
    "code",
    "b",
    "i",
    "em",
    "small",
    "sup",
    "sub",
    "kbd",
    "a",
    "nav",
    "figure",
    "figcaption",
    "svg",
    "g",
    "path",
    "rect",
    "text",
    "desc",
    "use",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
    "cite",
    "textarea",
    "pre",
    "footer",
]

# Every element and attribute of the page, and the things that scripts trust, looked at from inside.
LOOK = """
(ours) => {
  const trouble = [];
  if (window.__pwned !== undefined) trouble.push(`something ran: ${window.__pwned}`);
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    if (!ours.includes(tag)) trouble.push(`<${tag}> is none of ours`);
    for (const { name, value } of element.attributes) {
      if (/^on|^(src|srcdoc|srcset|action|formaction|data|background|ping|poster|name|autofocus)$/i.test(name) && tag !== "meta") trouble.push(`${tag} has ${name}=${value}`);
      if (name === "href" && !/^#/.test(value) && !(tag === "link" && value.startsWith("data:"))) {
        const { protocol, username } = new URL(value, "https://page.example/");
        if (!["https:", "http:", "mailto:"].includes(protocol) || username) trouble.push(`${tag} leads to ${value}`);
      }
      if (/javascript:/i.test(value) && name === "style") trouble.push(`${tag} is styled ${value}`);
    }
  }
  const scripts = document.scripts.length;
  if (scripts !== document.querySelectorAll("html > body > script, html > head > script").length) trouble.push("a script stands where ours do not");
  if (Object.keys(Object.prototype).length || Object.keys(Array.prototype).length) trouble.push("a prototype was written on");
  const words = document.body.innerText + document.title;
  if (/[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u0000-\\u0008\\u001b]/.test(words)) trouble.push("what no reader sees is shown");
  return [...new Set(trouble)];
}
"""
# Follows addresses one after another, looking each time.
WALK = (
    "async ([ours, hashes]) => { const look = "
    + LOOK.strip()
    + """;
  const found = [];
  for (const hash of hashes) {
    if (location.hash !== hash) {
      const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = hash;
      await heard;
    }
    await new Promise((done) => setTimeout(done, 0));
    found.push(...look(ours).map((one) => `at ${hash.slice(0, 80)}: ${one}`));
  }
  return found;
}"""
)


FORMS = {"in form": False, "misshapen": True}


@pytest.fixture(scope="module", params=FORMS)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The page and the index of the worst file, in a folder whose name attacks too."""
    folder = tmp_path_factory.mktemp("worst")
    home = folder / "<img src=x onerror=window.__pwned='folder'>"
    home.mkdir()
    path = WorstFile(FORMS[request.param]).write(home)
    assert main(["build", str(path), "-o", str(folder / "out")]) == 1, "it is full of faults"
    return folder / "out" / f"{path.stem}.html", folder / "out" / "index.html"


def look(page: Page) -> None:
    """Fails on anything in the page that is none of ours."""
    assert page.evaluate(LOOK, OUR_ELEMENTS) == []


def walk(page: Page, hashes: list[str]) -> None:
    """Follows every address; fails on anything that one of them lets in."""
    assert page.evaluate(WALK, [OUR_ELEMENTS, hashes]) == []


def addresses(compiled: dict[str, Any], language: str) -> Iterator[str]:
    """Every view: each chain in each tab, each element selected, each stop, each claim doubted."""
    chains = ["", *(argument["id"] for argument in compiled["arguments"])]
    for chain in chains:
        for tab in ("map", "outline", "text", "findings"):
            yield f"#chain={quote(chain)}&tab={tab}&sources=1&lang={language}"
    kinds = ("claims", "inferences", "sources", "attacks", "arguments")
    ids = [one["id"] for kind in kinds for one in compiled[kind]]
    ids += [f"left-out@{number}" for number in range(1, len(compiled["left_out"]) + 1)]
    ids += [f"{found['rule']}@{(found['about'] or ['document'])[0]}" for found in compiled["findings"]]
    yield from (f"#select={quote(id_)}&lang={language}" for id_ in dict.fromkeys(ids))
    yield from (f"#tour={number}&lang={language}" for number in range(1, len(compiled["tour"]) + 1))
    yield from (f"#whatif={quote('doubt:' + claim['id'])}&lang={language}" for claim in compiled["claims"])
    yield f"#select=text@1&tab=text&lang={language}"


def wicked_addresses() -> Iterator[str]:
    """Addresses that a stranger wrote: each part of the state is an attack, or a name of JavaScript's own."""
    names = (
        "chain",
        "select",
        "focus",
        "tab",
        "answer",
        "view",
        "kind",
        "within",
        "family",
        "find",
        "tour",
    )
    for value in (attack("hash"), "__proto__", "constructor", "toString", "hasOwnProperty", "map-data"):
        yield from (
            f"#{name}={quote(value)}" for name in (*names, "whatif", "lang", "__proto__", "constructor")
        )
        for kind in ("doubt", "accept", "drop", "repair", "answer", "fail", "__proto__"):
            yield f"#whatif={kind}:{quote(value)},{kind}:__proto__:{quote(value)},answer:constructor.1:{quote(value)}"


@pytest.mark.parametrize("misshapen", FORMS.values(), ids=FORMS)
def test_every_field_of_the_language_is_attacked(misshapen: bool, tmp_path: Path) -> None:
    worst = WorstFile(misshapen)
    worst.write(tmp_path)
    every = {(record.name, field.name) for record in RECORDS.values() for field in record.fields}
    assert worst.attacked == every


# What is misshapen has no language: it is walked through in French alone.
@pytest.mark.parametrize(
    ("drawn", "language"), [("in form", "en"), ("in form", "fr"), ("misshapen", "fr")], indirect=["drawn"]
)
def test_nothing_of_the_worst_file_runs_or_loads_in_any_view(
    page_of, drawn: tuple[Path, Path], language: str
) -> None:
    drawing, index = drawn
    page = page_of(drawing, f"lang={language}")
    compiled = island(page)
    assert len(compiled["claims"]) >= 7
    assert attack("claim.en")[:80] in json.dumps(compiled["claims"])
    walk(page, list(addresses(compiled, language)))
    walk(page, [f"#find={quote(words)}&lang={language}" for words in ("window.__pwned", "<img src", "proto")])
    listing = page_of(index, language=language)
    look(listing)


@pytest.mark.parametrize("drawn", ["in form"], indirect=True)
def test_an_address_that_a_stranger_wrote_does_nothing(page_of, drawn: tuple[Path, Path]) -> None:
    page = page_of(drawn[0], "lang=en")
    walk(page, list(wicked_addresses()))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_taken_away_of_the_worst_file_is_words_too(
    page_of, drawn: tuple[Path, Path], tmp_path: Path, language: str
) -> None:
    page = page_of(drawn[0], f"chain=status&select=constructor&lang={language}")
    page.evaluate("document.documentElement.dataset.prints = 'all'; dispatchEvent(new Event('beforeprint'))")
    assert attack(f"claim.{language}")[:40] in (page.locator(".handout").text_content() or "")
    look(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.locator("#take-away summary").click()
    with page.expect_download() as download:
        page.locator("#take-away button[data-key=take-svg]").click()
    saved = tmp_path / "drawing.svg"
    download.value.save_as(saved)
    assert for_terminal(download.value.suggested_filename) == download.value.suggested_filename
    tags = {element.tag.split("}")[1] for element in ElementTree.parse(saved).getroot().iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "path", "text"}
    picture = page_of(saved)
    assert picture.evaluate("window.__pwned") is None
    page.locator(".copy-quotation").first.click()
    look(page)
