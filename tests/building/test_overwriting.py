"""A build writes over nothing that it reads, and over nothing that mapgen did not make."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.outputs import PAGE_MARK, refuse_foreign
from mapgen.page.draw import draw_index, draw_shared
from tests.syntax.helper import HEADER, TEXT

MAP = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
OLD_PAGE = f"<!doctype html>\n<html lang='en'>\n<head>\n{PAGE_MARK.decode()}\n<title>Old</title>\n{TEXT}"
"""As any version of mapgen has made them."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    put("text.txt", TEXT)
    return tmp_path


def put(name: str, content: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def map_of(text: str) -> str:
    return MAP.replace("text.txt", text)


def contents(folder: Path) -> dict[str, bytes | str]:
    """Every file and link, with what it holds or where it leads."""
    return {
        path.as_posix(): os.readlink(path) if path.is_symlink() else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def text_of_its_own_name() -> None:
    put("post.yaml", map_of("post.html"))
    put("post.html", TEXT)


def text_in_the_place_of_the_index() -> None:
    put("post.yaml", map_of("index.html"))
    put("index.html", TEXT)


def text_of_another_file() -> None:
    put("post.yaml", map_of("other.html"))
    put("other.html", TEXT)
    put("other.yaml", MAP)


def text_that_is_a_page_of_ours() -> None:
    put("post.yaml", map_of("other.html"))
    put("other.html", OLD_PAGE)
    put("other.yaml", MAP)


def text_that_is_named_after_everything_else() -> None:
    put("post.yaml", "claims: {document: {text: x}, c: [a, {b: c}]}\n? {x: y}\n: z\n" + map_of("post.html"))
    put("post.html", OLD_PAGE)


def text_that_is_not_there_yet() -> None:
    put("post.yaml", map_of("other.html"))
    put("other.yaml", MAP)


def text_that_differs_by_capitals() -> None:
    put("post.yaml", map_of("Post.HTML"))
    put("Post.HTML", OLD_PAGE)


def text_spelt_otherwise() -> None:
    put("sub/x.txt", "")
    put("post.yaml", map_of("sub/.././post.html"))
    put("post.html", OLD_PAGE)


def text_behind_a_link() -> None:
    put("post.yaml", map_of("text.html"))
    put("post.html", OLD_PAGE)
    Path("text.html").symlink_to("post.html")


def text_behind_a_second_name() -> None:
    put("post.yaml", map_of("text.html"))
    put("text.html", OLD_PAGE)
    os.link("text.html", "post.html")


def output_behind_a_link() -> None:
    put("maps/post.yaml", map_of("post.html"))
    put("maps/post.html", OLD_PAGE)
    Path("out").symlink_to("maps")


def argument_file_named_as_a_page() -> None:
    put("post.yaml", MAP)
    put("post.html", MAP)


def argument_file_with_our_mark() -> None:
    put("post.html", f"# <!doctype html>{PAGE_MARK.decode()}\n{MAP}")


def index_of_a_stranger() -> None:
    put("post.yaml", MAP)
    put("index.html", "<!doctype html><title>My pages</title>")


def page_of_a_stranger() -> None:
    put("post.yaml", MAP)
    put("post.html", f"<!doctype html>\n<title>About mapgen</title>\n{PAGE_MARK.decode()}")


def empty_file() -> None:
    put("post.yaml", MAP)
    put("post.html", "")


def link_to_a_page_of_ours() -> None:
    put("post.yaml", MAP)
    put("kept/old.html", OLD_PAGE)
    Path("post.html").symlink_to("kept/old.html")


def link_to_nothing() -> None:
    put("post.yaml", MAP)
    Path("index.html").symlink_to("nowhere.html")


def text_named_as_what_is_half_written() -> None:
    put("post.yaml", map_of(".mapgen-notes.part"))
    put(".mapgen-notes.part", TEXT)


IN_PLACE: list[tuple[Callable[[], None], str, str]] = [
    (text_of_its_own_name, ".", "mapgen: post.html: it is the text of post.yaml, and post.html would be"),
    (text_in_the_place_of_the_index, ".", "mapgen: index.html: it is the text of post.yaml"),
    (text_of_another_file, ".", "mapgen: other.html: it is the text of post.yaml"),
    (text_that_is_a_page_of_ours, ".", "mapgen: other.html: it is the text of post.yaml"),
    (text_that_is_named_after_everything_else, ".", "mapgen: post.html: it is the text of post.yaml"),
    (text_that_is_not_there_yet, ".", "mapgen: other.html: it is the text of post.yaml"),
    (text_that_differs_by_capitals, ".", "mapgen: Post.HTML: it is the text of post.yaml"),
    (text_spelt_otherwise, ".", "it is the text of post.yaml"),
    (text_behind_a_link, ".", "mapgen: text.html: it is the text of post.yaml"),
    (text_behind_a_second_name, ".", "mapgen: text.html: it is the text of post.yaml"),
    (output_behind_a_link, "out", "post.html: it is the text of maps/post.yaml"),
    (index_of_a_stranger, ".", "mapgen: index.html: it is a file that mapgen did not make"),
    (page_of_a_stranger, ".", "mapgen: post.html: it is a file that mapgen did not make"),
    (empty_file, ".", "mapgen: post.html: it is a file that mapgen did not make"),
    (link_to_a_page_of_ours, ".", "mapgen: post.html: it is a link that mapgen did not make"),
    (link_to_nothing, ".", "mapgen: index.html: it is a link that mapgen did not make"),
    (text_named_as_what_is_half_written, ".", ".mapgen-notes.part: mapgen gives such names"),
]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("prepare", "output", "told"), IN_PLACE, ids=lambda one: getattr(one, "__name__", "")
)
def test_what_was_read_or_is_not_ours_stays_and_nothing_is_written(
    folder: Path, prepare: Callable[[], None], output: str, told: str, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    prepare()
    before = contents(folder)
    assert main(["build", "maps" if output == "out" else ".", "-o", output, "--jobs", jobs]) == 2
    assert contents(folder) == before
    stderr = capsys.readouterr().err
    assert told in stderr
    assert "rename it" in stderr or "build into another folder with -o" in stderr


@pytest.mark.parametrize("prepare", [argument_file_named_as_a_page, argument_file_with_our_mark])
def test_an_argument_file_is_never_written_over(
    folder: Path, prepare: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    prepare()
    before = contents(folder)
    assert main(["build", "post.html", "-o", "."]) == 2
    assert contents(folder) == before
    assert "it is an argument file of this build" in capsys.readouterr().err


@pytest.mark.parametrize("standing", ["body { color: red }", "", '@charset "utf-8";\nbody { }\n'])
def test_a_file_that_stands_where_the_shared_one_belongs_stays(folder: Path, standing: str) -> None:
    put("post.yaml", MAP)
    put(f"out/{draw_shared().name}", standing)
    before = contents(folder)
    assert main(["build", "post.yaml", "-o", "out", "--assets", "shared"]) == 2
    assert contents(folder) == before


def test_the_shared_file_is_not_written_over_where_it_is_a_text(folder: Path) -> None:
    shared = draw_shared()
    put(shared.name, shared.content[:-50])
    put("post.yaml", map_of(shared.name))
    before = contents(folder)
    assert main(["build", "post.yaml", "-o", ".", "--assets", "shared"]) == 2
    assert contents(folder) == before


def test_a_page_that_an_older_version_made_is_made_again(folder: Path) -> None:
    put("post.yaml", MAP)
    for name in ("post.html", "index.html"):
        put(f"out/{name}", OLD_PAGE)
    assert main(["build", "post.yaml", "-o", "out"]) == 0
    assert TEXT not in Path("out/index.html").read_text(encoding="utf-8")
    assert "<title>Old" not in Path("out/post.html").read_text(encoding="utf-8")


def test_pages_stand_beside_what_they_are_made_of(folder: Path) -> None:
    put("post.yaml", MAP)
    put("other.html", TEXT)
    put("next.yaml", map_of("other.html"))
    for _ in range(2):
        assert main(["build", ".", "-o", ".", "--fresh"]) == 0
    assert Path("other.html").read_text(encoding="utf-8") == TEXT
    assert all(Path(f"{name}.html").exists() for name in ("post", "next", "index"))


def test_a_text_that_is_named_when_the_build_has_begun_is_not_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from mapgen.building import build

    def changes(path: Path) -> list[str]:
        put("post.yaml", map_of("post.html"))
        put("post.html", OLD_PAGE)
        return ["text.txt"]

    put("post.yaml", MAP)
    monkeypatch.setattr(build, "_texts_named", changes)
    assert main(["build", "post.yaml", "-o", "."]) == 2
    assert Path("post.html").read_text(encoding="utf-8") == OLD_PAGE
    assert "it is the text of post.yaml" in capsys.readouterr().err


def test_all_that_is_made_is_known_again(folder: Path) -> None:
    put("post.yaml", MAP)
    assert main(["build", "post.yaml", "-o", "out", "--assets", "shared"]) == 0
    made = [path for path in Path("out").rglob("*") if path.is_file()]
    assert len(made) == 3
    made += [put("listed.html", draw_index([])), put("one.css", draw_shared().content)]
    assert main(["build", "post.yaml", "-o", "alone"]) == 0
    for path in [*made, Path("alone/post.html")]:
        refuse_foreign(path)


@pytest.mark.parametrize("existing", ["draft.yaml", "text.txt", "nowhere"])
def test_a_draft_is_never_written_over_anything(folder: Path, existing: str) -> None:
    put("draft.yaml", "Work.")
    Path("nowhere").symlink_to("not-there.yaml")
    Path("linked").symlink_to(".")
    before = contents(folder)
    for output in (existing, f"linked/{existing}"):
        assert main(["new", "text.txt", "-o", output]) == 2
    assert contents(folder) == before


def test_a_draft_of_a_text_that_would_be_swept_away_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(".mapgen-notes.part", TEXT)
    assert main(["new", ".mapgen-notes.part"]) == 2
    assert "rename it" in capsys.readouterr().err
    assert Path(".mapgen-notes.part").read_text(encoding="utf-8") == TEXT
