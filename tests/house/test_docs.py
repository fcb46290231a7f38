"""What is written for people leads somewhere."""

from __future__ import annotations

import re

from mapgen.page.common import module
from mapgen.page.joiner import join
from tests.house.project import ROOT, files, recipes_in_python

PAGES = [path for path in files() if path.suffix == ".md" and path.parts[0] not in {"tests", "mapgen"}]
LEADS = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def test_every_link_of_a_document_leads_to_a_file() -> None:
    lost = [
        f"{path} leads nowhere: {to}"
        for path in PAGES
        for to in LEADS.findall((ROOT / path).read_text(encoding="utf-8"))
        if not (ROOT / path).parent.joinpath(to).exists()
    ]
    assert not lost, "\n".join(lost)


def test_make_alone_names_every_target_that_the_readme_speaks_of() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    spoken = set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M))
    assert spoken <= targets


def test_the_code_of_the_recipes_can_be_run() -> None:
    recipes = recipes_in_python()
    assert len(recipes) == 2
    for recipe in recipes:
        exec(compile(recipe, "CONTRIBUTING.md", "exec"), {})


def test_the_view_of_contributing_imports_what_there_is() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    recipe = re.search(r"`mapgen/page/js/([\w/]+\.js)`.*\n\n```js\n((?s:.*?))```", text)
    assert recipe
    path, code = recipe.groups()
    joined = join(path, lambda wanted: code if wanted == path else module(wanted))
    assert code.rsplit("*/\n", 1)[-1].strip() in joined
