"""Modules are laid end to end, and what does not fit is said."""

from __future__ import annotations

import re

import pytest

from mapgen.page.joiner import JoinError, join, without_comments_above
from tests.conftest import ROOT


def joined(**modules: str) -> str:
    files = {f"{name}.js": text for name, text in modules.items()}

    def read(path: str) -> str:
        if path not in files:
            raise FileNotFoundError(path)
        return files[path]

    return join("main.js", read)


def test_what_is_imported_comes_first_and_once() -> None:
    script = joined(
        main='import { one } from "./one.js";\nimport { two } from "./two.js";\none(two);\n',
        one='import { two } from "./two.js";\nexport function one() {\n  return two;\n}\n',
        two="export const two = 2;\n",
    )
    assert script.index("const two = 2") < script.index("function one()") < script.index("one(two);")
    assert script.count("const two") == 1


def test_no_import_or_export_is_left() -> None:
    script = joined(
        main='import {\n  one,\n} from "./one.js";\none();\n', one="export async function one() {}\n"
    )
    assert "import" not in script
    assert "export" not in script


@pytest.mark.parametrize(
    ("modules", "says"),
    [
        ({"main": 'import { one } from "./one.js";\n'}, "there is no module one.js, imported by main.js"),
        ({"main": 'import { one } from "./one.js";\n', "one": "const one = 1;\n"}, "which one.js does not export"),
        ({"main": 'import { one } from "./one.js";\nexport const two = 2;\n', "one": "export const one = 1;\nexport const two = 3;\n"},
         "main.js exports `two`, which one.js exports too"),
        ({"main": 'import { one } from "./one.js";\n', "one": 'import { x } from "./main.js";\nexport const one = 1;\n'},
         "main.js imports itself"),
        ({"main": 'import one from "./one.js";\n', "one": "export default 1;\n"}, "the joiner does not know"),
        ({"main": 'import { one as two } from "./one.js";\n', "one": "export const one = 1;\n"}, "imports `one as two`"),
        ({"main": "export const one = 1, two = 2;\n"}, "main.js: `export const one = 1, two = 2;` declares several"),
        ({"main": "export let one,\n  two;\n"}, "main.js: `export let one,` declares several"),
        ({"main": "export const { one, two } = three;\n"}, "main.js: the joiner does not know"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_an_error(modules: dict[str, str], says: str) -> None:
    with pytest.raises(JoinError, match=says.replace("`", "`")):
        joined(**modules)


def test_what_a_module_does_not_export_is_its_own() -> None:
    script = joined(
        main='import { one } from "./one.js";\nconst two = 2;\none(two);\n',
        one="const two = 3;\nexport function one() {\n  return two;\n}\n",
    )
    assert (
        script.index("const { one } = (() => {")
        < script.index("const two = 3")
        < script.index("return { one };")
    )


def test_a_module_that_registers_itself_comes_before_the_entry_though_nobody_imports_it() -> None:
    files = {"main.js": "begin();\n", "view.js": 'import { watch } from "./state.js";\nwatch(1);\n',
             "state.js": "export function watch() {}\n"}  # fmt: skip
    script = join("main.js", files.__getitem__, before=["view.js"])
    assert script.index("function watch()") < script.index("watch(1)") < script.index("begin()")


def test_a_module_that_waits_is_waited_for() -> None:
    script = joined(main="const text = await read();\nexport function said() {\n  return text;\n}\n")
    assert "const { said } = await (async () => {" in script


def test_a_module_that_waits_within_a_condition_is_waited_for_too() -> None:
    assert "await (async () => {" in joined(main="if (there)\n  await read();\n")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("// @ts-check\nlet one;\n", "let one;\n"),
        ("/** @typedef {{ x: number }} Spot  where */\n\nlet one;\n", "\nlet one;\n"),
        ("/** Opens it. @param {Box} box */\nopen();\n", "open();\n"),
        ("/**\n * Opens it, and\n * goes there.\n */\nopen();\n", "open();\n"),
        ("// Why it is opened.\nopen();\n", "// Why it is opened.\nopen();\n"),
        ("const f = (/** @type {number} */ x) => x;\n", "const f = (x) => x;\n"),
        ("  /** @type {string[]} */\n  const all = [];\n", "  const all = [];\n"),
    ],
)
def test_comments_above_declarations_and_types_are_left_out(written: str, left: str) -> None:
    assert without_comments_above(written) == left


def test_of_the_code_nothing_is_left_out_and_of_the_types_nothing_stays() -> None:
    def code(text: str) -> str:
        return re.sub(r"^// @ts-[^\n]*|\s|/\*\*.*?\*/", "", text, flags=re.DOTALL | re.MULTILINE)

    for path in sorted((ROOT / "mapgen" / "page" / "js").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        left = without_comments_above(text)
        assert code(left) == code(text), path
        assert not re.search(r"@(ts-check|type|typedef|param|returns|property)\b", left), path
