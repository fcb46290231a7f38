"""What a page is made of (modules, regions, words, style sheets, colours) is there, whole and used."""

from __future__ import annotations

import re
from importlib.resources import files

from mapgen.comparing.page import STYLES as COMPARISON_STYLES
from mapgen.exchange.compared.subjects import Agreement
from mapgen.page import embedding
from mapgen.page.common import module, views
from mapgen.page.draw import INDEX_STYLES, PAGE_STYLES
from mapgen.page.embedding import read, words
from mapgen.page.joiner import join
from mapgen.page.page_types import TEMPLATES
from mapgen.page.task import TASK_STYLES
from mapgen.vocabulary import Carried, Certainty, FindingKind, Modality, Origin, Status
from mapgen.words import READER_LANGUAGES
from tests.page.pages import sources

STYLES = dict.fromkeys((*PAGE_STYLES, *INDEX_STYLES, *TASK_STYLES))


def test_every_module_of_the_javascript_is_in_a_page() -> None:
    """A view that forgets to register itself would be left out, and nobody would miss it."""
    entries = ("begin.js", "index.js", "comparison.js", "shared.js", "task.js")
    joined = join("main.js", module, before=views()) + "".join(join(entry, module) for entry in entries)
    lost = [
        f"{path} is in no page: call watch(…) at its left margin if it is a view, or import it"
        for path in sources()
        if f"// {path}\n" not in joined
    ]
    assert not lost, "\n".join(lost)


def test_every_region_that_a_script_fills_has_its_place_in_a_template() -> None:
    """`make types` refuses such an id, too; this says what to do about it."""
    templates = "".join(map(read, TEMPLATES))
    asked = {id_ for script in sources().values() for id_ in re.findall(r'byId\("([^"]+)"\)', script)}
    lost = [
        f'{id_} has no place: write an element with id="{id_}" in mapgen/page/template.html, then `make docs`'
        for id_ in sorted(asked)
        if f'id="{id_}"' not in templates
    ]
    assert len(asked) > 20  # the scripts still ask in this way
    assert not lost, "\n".join(lost)


def test_every_style_sheet_is_in_a_page() -> None:
    names = {path.name.removesuffix(".css") for path in files("mapgen.page").joinpath("css").iterdir()}
    lost = [
        f"css/{name}.css is in no page: name it in PAGE_STYLES (mapgen/page/draw.py)"
        for name in sorted(names - {*STYLES, *COMPARISON_STYLES, "worksheet"})
    ]
    assert not lost, "\n".join(lost)


def test_every_word_that_is_drawn_has_its_colour_in_light_and_dark() -> None:
    light, dark = read("css/tokens.css").split('[data-theme="dark"]', 1)
    drawn = [
        *(f"{word}-{part}" for word in Carried for part in ("fill", "edge", "word")),
        *(f"origin-{word}" for word in Origin),
        "attack",  # attacks share a colour: line and word tell them apart
        *(word.replace(" ", "-") for word in FindingKind),
    ]
    for colour in drawn:
        assert f"--{colour}:" in light, colour
        assert f"--{colour}:" in dark, colour
    for word in Carried:
        assert f".carried-{word}::before" in read("css/grade.css"), word
    for status in Status:
        assert f"sample-status-{status}" in read("css/grade.css"), status
    for certainty in Certainty:
        # None is four empty circles: that is how circles are.
        assert f"circles-{certainty} " in read("css/grade.css") or certainty is Certainty.NONE, certainty
        assert f".grade-{certainty} " in read("css/index.css"), certainty


def test_every_colour_is_used() -> None:
    styles = "".join(embedding.style([name]) for name in STYLES)
    for colour in re.findall(r"--([\w-]+):", read("css/tokens.css")):
        tone = re.sub("-(fill|edge|word)$", "", colour)  # the map reads the three of a word together
        painted = sources()["map/colours.js"]
        assert f"var(--{colour})" in styles or f'"{colour}"' in painted or f'"{tone}"' in painted, colour


def test_nothing_asks_for_a_selector_that_browsers_of_2023_do_not_know() -> None:
    for name in STYLES:
        assert ":has(" not in read(f"css/{name}.css"), f"{name}.css: Firefox before 121 has no :has"
    for path, script in sources().items():
        assert ":has(" not in script, f"{path}: Firefox before 121 has no :has"


def drawn_by_python() -> str:
    """The modules that write the index."""
    names = ("claims", "documents", "index_data", "subjects", "wording", "works")
    return "\n".join(
        read(name) for name in ("draw.py", "index.py", *(f"listing/{name}.py" for name in names))
    )


def test_every_class_that_is_styled_is_given() -> None:
    """What a class is made of in the scripts may be put together from a family and a word."""
    given = (
        "\n".join(sources().values())
        + read("template.html")
        + read("shared.html")
        + read("collection.html")
        + read("task.html")
        + drawn_by_python()
    )
    for name in STYLES:
        rules = re.sub(r"/\*.*?\*/|url\([^)]*\)|\[[^\]]*\]", "", read(f"css/{name}.css"), flags=re.DOTALL)
        for selector in re.findall(r"[^{}]+(?=\{)", rules):
            for class_ in re.findall(r"\.([a-z][\w-]*)", selector):
                family = re.match(
                    r"(origin|attack|carried|finding|sample|answer|status|circles|certainty|match|quote|grade|accord|for|rail|stage)-",
                    class_,
                )
                assert family or re.search(rf"[\"' `]{class_}[\"' `$]", given), (
                    f"nobody is .{class_} ({name}.css)"
                )


def test_every_word_of_the_page_is_in_both_languages_and_used() -> None:
    script = "\n".join(sources().values()) + read("template.html") + drawn_by_python() + read("tour.py")
    made = {f"collection-{part}" for part in ("documents", "subjects", "works", "folders")}
    made |= {f"text-in-{language}" for language in READER_LANGUAGES}
    made |= {f"strength-{modality}" for modality in (*Modality, "none")}
    made |= {f"brick-{end}" for end in ("same", "holds", "weaker", "falls", "stronger")}
    made |= {f"accord-{accord}" for accord in Agreement if accord is not Agreement.UNSAID}
    sides = ("for", "against", "divided", "unclear")  # of other evidence, on the map and in its legend
    made |= {f"evidence-{side}" for side in sides} | {f"legend-{side}-meaning" for side in sides}
    made |= {f"standing-{how}{end}" for how in ("alone", "apart") for end in ("", "-meaning")}
    assert made <= set(words())
    for key, wordings in words().items():
        for language in READER_LANGUAGES:
            assert language in wordings, f'"{key}" has no words in "{language}" (mapgen/page/words.json)'
        plural = key.endswith("-plural")  # the index makes these keys from the kinds of findings
        assert plural or key in made or f'"{key}"' in script or f"'{key}'" in script, (
            f"nobody says {key}: take it out of words.json or, if a script puts that key together, name it in `made`"
        )


def test_what_a_module_exports_another_imports() -> None:
    scripts = sources()
    for path, text in scripts.items():
        others = "\n".join(other for name, other in scripts.items() if name != path)
        for name in re.findall(r"^export (?:async )?(?:function|const|let|class) (\w+)", text, re.MULTILINE):
            assert re.search(rf"^import \{{[^}}]*\b{name}\b[^}}]*\}}", others, re.MULTILINE), (
                f"{path}: {name}"
            )


def test_data_never_becomes_markup() -> None:
    for path, text in sources().items():
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", text
        ), path
