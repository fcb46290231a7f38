"""A folder is built: what has not changed is left alone, and told of as if it had been made again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mapgen.building import build as building
from mapgen.building.build import Build, Order
from mapgen.building.cache import cache_folder
from mapgen.building.fingerprint import fingerprint, own_files
from tests.syntax.helper import HEADER, TEXT

GOOD = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
BAD = HEADER + "claims:\n  a: {quote: Nobody knew why}\n"
BROKEN = "claims: ["


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    for name, content in {"bad": BAD, "broken": BROKEN, "good": GOOD}.items():
        Path(f"{name}.yaml").write_text(content, encoding="utf-8")
    return tmp_path


def build(*names: str, **options: bool) -> dict[str, bool]:
    """Build these argument files into `out`: which was made again."""
    files = [Path(f"{name}.yaml") for name in names or ("bad", "broken", "good")]
    return {built.path.stem: built.again for built in Build(Order(files, Path("out"), **options))}


def again(*names: str, **options: bool) -> set[str]:
    """Those made again."""
    return {name for name, made in build(*names, **options).items() if made}


def pages() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("out").rglob("*") if path.is_file()}


def told() -> list[tuple[str, dict[str, str], bool]]:
    files = [Path(f"{name}.yaml") for name in ("bad", "broken", "good")]
    found = []
    for built in Build(Order(files, Path("out"))):
        assert not isinstance(built.made, building.Lost)
        found.append((built.path.name, dict(built.made.told), bool(built.made.page)))
    return found


def test_where_nothing_has_changed_nothing_is_made_and_no_file_is_written(folder: Path) -> None:
    assert again() == {"bad", "broken", "good"}
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    assert again() == set()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()} == before


def test_what_is_told_of_a_file_left_alone_is_what_was_told_when_it_was_made(folder: Path) -> None:
    first = told()
    assert ["quote-altered" in first[0][1]["en"], "not-yaml" in first[1][1]["fr"]] == [True, True]
    assert told() == first


def test_a_file_that_has_changed_is_made_again_and_no_other(folder: Path) -> None:
    build()
    index = Path("out/index.html").read_bytes()
    Path("good.yaml").write_text(GOOD.replace("title: ", "title: Another "), encoding="utf-8")
    assert again() == {"good"}
    assert Path("out/index.html").read_bytes() != index
    assert again() == set()


def test_a_text_that_has_changed_makes_its_pages_again(folder: Path) -> None:
    build()
    Path("text.txt").write_text(TEXT + " One more sentence.", encoding="utf-8")
    assert again() == {"bad", "good"}


def test_a_text_that_comes_to_be_there_is_noticed(folder: Path) -> None:
    Path("text.txt").unlink()
    build("good")
    assert not Path("out/good.html").exists()
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    assert again("good") == {"good"}
    assert Path("out/good.html").exists()


def test_a_text_that_comes_to_lie_outside_the_folder_is_noticed_though_it_says_the_same(folder: Path) -> None:
    Path("maps").mkdir()
    for name in ("text.txt", "good.yaml"):
        Path(name).rename(Path("maps", name))
    build("maps/good")
    Path("maps/text.txt").rename("text.txt")
    Path("maps/text.txt").symlink_to("../text.txt")
    assert again("maps/good") == {"good"}
    assert "text-outside-folder" in next(iter(_made("maps/good")))


def _made(name: str) -> list[str]:
    return [built.made.told["en"] for built in Build(Order([Path(f"{name}.yaml")], Path("out")))]


@pytest.mark.parametrize("name", ["good.html", "index.html", "assets"])
@pytest.mark.parametrize("how", ["edited", "removed", "cut"])
def test_what_is_not_as_it_was_written_is_written_again(folder: Path, name: str, how: str) -> None:
    build(shared=True)
    whole = pages()
    path = next(Path("out/assets").iterdir()) if name == "assets" else Path("out", name)
    content = path.read_bytes()
    if how == "removed":
        path.unlink()
    else:
        path.write_bytes(content + b"<p>by hand</p>" if how == "edited" else content[:-100])
    assert again(shared=True) == ({"good"} if name == "good.html" else set())
    assert pages() == whole


def test_a_page_that_another_thing_has_replaced_is_not_waited_for(folder: Path) -> None:
    build("good")
    Path("out/good.html").unlink()
    os.mkfifo("out/good.html")
    with pytest.raises(OSError, match="not a regular file"):
        build("good")


def test_another_option_makes_every_page_again_and_leaves_what_others_may_need(folder: Path) -> None:
    build()
    inline = pages()
    assert again(shared=True) == {"bad", "broken", "good"}
    assert len(pages()) == len(inline) + 1
    assert again() == {"bad", "broken", "good"}
    assert pages().items() > inline.items()


def test_all_is_made_again_on_demand(folder: Path) -> None:
    build()
    before = pages()
    assert again(fresh=True) == {"bad", "broken", "good"}
    assert pages() == before
    assert again() == set()


def test_a_file_built_alone_is_known_with_the_others_and_the_index_lists_what_was_asked_for(
    folder: Path,
) -> None:
    build()
    assert again("good") == set()
    assert "bad.html" not in Path("out/index.html").read_text(encoding="utf-8")
    assert again() == set()
    assert "bad.html" in Path("out/index.html").read_text(encoding="utf-8")


def test_an_output_folder_that_leads_to_itself_is_told(folder: Path) -> None:
    Path("out").symlink_to("out")
    with pytest.raises(OSError, match="out"):
        build("good")


def test_another_version_of_mapgen_makes_every_page_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    monkeypatch.setattr("mapgen.building.fingerprint.__version__", "999")
    assert again() == {"bad", "broken", "good"}


def test_an_edited_rule_is_another_maker() -> None:
    found = own_files()
    names, contents = found[::2], found[1::2]
    assert {"/rules/engine.py", "/page/js/main.js", "/page/template.html", "/page/words.json"} <= set(names)
    assert not [name for name in names if "__pycache__" in name]
    assert contents[names.index("/page/template.html")].startswith("<!doctype html>")
    assert fingerprint() != fingerprint("shared: True")


def test_what_an_editor_leaves_beside_a_rule_is_no_maker(tmp_path: Path) -> None:
    (tmp_path / "rule.py").write_text("norm = 1", encoding="utf-8")
    (tmp_path / ".#rule.py").symlink_to("nobody@nowhere")
    assert own_files(tmp_path) == ["/rule.py", "norm = 1"]


def test_a_build_that_is_broken_off_is_remembered_as_far_as_it_went(folder: Path) -> None:
    files = [Path(f"{name}.yaml") for name in ("bad", "good")]
    going = iter(Build(Order(files, Path("out"))))
    next(going)
    going.close()
    assert again("bad", "good") == {"good"}


def cache_file() -> Path:
    folder = cache_folder()
    assert folder is not None
    return next(folder.glob("*.built"))


@pytest.mark.parametrize(
    "content",
    ["", "\0\1\2", "nonsense\n{}", "[" * 100_000, "{}", "\n", '{"made": {"good.yaml": 1}}', "\ud800"],
)
def test_a_cache_that_says_nothing_is_passed_over(folder: Path, content: str) -> None:
    build()
    before = pages()
    cache_file().write_bytes(content.encode("utf-8", "surrogatepass"))
    assert again() == {"bad", "broken", "good"}
    assert pages() == before
    assert again() == set()


@pytest.mark.parametrize("header", ["hash " + "[" * 5_000, "hash " + "[" * 50_000, "x" * 50_000, "", "{"])
def test_a_cache_beside_it_that_says_nothing_is_let_be(folder: Path, header: str) -> None:
    build()
    other = cache_file().with_name("other.built")
    other.write_text(f"{header}\n{{}}")
    Path("good.yaml").write_text(Path("good.yaml").read_text() + "# changed\n")
    assert again() == {"good"}
    assert other.exists()


def test_a_cache_larger_than_any_that_was_written_is_not_read(folder: Path) -> None:
    build()
    with cache_file().open("ab") as file:
        file.truncate(2**32)
    assert again() == {"bad", "broken", "good"}
    assert cache_file().stat().st_size < 2**20


def test_what_pages_share_is_never_written_through_a_link(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    Path("out").mkdir(exist_ok=True)
    Path("out/assets").symlink_to(folder / "elsewhere", target_is_directory=True)
    with pytest.raises(OSError, match="it is a link"):
        build(shared=True)
    assert list((folder / "elsewhere").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_the_place_of_a_cache_is_not_waited_on(folder: Path) -> None:
    build()
    place = cache_file()
    place.unlink()
    os.mkfifo(place)
    os.mkfifo(place.with_name("other.built"))
    code = "from mapgen.cli import main; main(['build', 'good.yaml', '-o', 'out'])"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, timeout=60, capture_output=True, encoding="utf-8")
    assert "The next build cannot reuse this one" in done.stderr


@pytest.mark.parametrize("change", ["told", "digest"])
def test_a_cache_that_was_changed_is_passed_over(folder: Path, change: str) -> None:
    build()
    place = cache_file()
    header, _, body = place.read_text(encoding="utf-8").partition("\n")
    value = json.loads(body)
    if change == "told":
        value["made"]["good.yaml"]["told"] = {"en": "A lie."}
    else:
        value["made"]["good.yaml"]["page"] = "0" * 64
    place.write_text(f"{header}\n{json.dumps(value)}", encoding="utf-8")
    assert again() == {"bad", "broken", "good"}


def test_an_output_folder_that_was_handed_on_vouches_for_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    assert sorted(pages()) == ["out/bad.html", "out/good.html", "out/index.html"]
    with Path("out/good.html").open("a", encoding="utf-8") as page:
        page.write("<script>alert(1)</script>")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "elsewhere"))
    monkeypatch.setenv("LOCALAPPDATA", str(folder / "elsewhere"))
    assert "good" in again()
    assert "alert(1)" not in Path("out/good.html").read_text(encoding="utf-8")


def test_caches_of_folders_that_are_gone_are_removed(folder: Path) -> None:
    list(Build(Order([Path("good.yaml")], Path("gone"))))
    shutil.rmtree("gone")
    build("good")
    headers = [path.read_text(encoding="utf-8").partition("\n")[0] for path in cache_file().parent.iterdir()]
    assert [json.loads(header.split(" ", 1)[1]) for header in headers] == [str(folder / "out")]


def test_where_nothing_can_be_remembered_the_build_is_done_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "cache").write_text("a file stands here", encoding="utf-8")
    going = Build(Order([Path("good.yaml")], Path("out")))
    assert [built.again for built in going] == [True]
    assert Path("out/good.html").exists()
    assert "cache" in going.not_remembered
