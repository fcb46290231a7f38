"""Whatever an author does to the files, the next look finds it, and the pages are told."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from threading import Event

import pytest

from mapgen.outputs import own_page
from mapgen.watching.board import Board, Notice
from mapgen.watching.watch import Round, Watch
from mapgen.watching.watched import Watched
from tests.syntax.helper import HEADER, TEXT

GOOD = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
OTHER = GOOD.replace("As everybody says", "As nobody doubts it")
BAD = HEADER + "claims:\n  a: {quote: Nobody knew why}\n"
BROKEN = "claims: ["
NEVER = Event()


class Desk:
    """An author's folder that is watched."""

    def __init__(self) -> None:
        self.board = Board()
        self.rounds: list[Round] = []
        self.watch = Watch([Path("maps")], Path("out"), self.board, self.rounds.append)

    def save(self, words: str, name: str = "map.yaml") -> bool:
        """Save a file; return whether the next look finds that something has changed."""
        Path("maps", name).write_text(words, encoding="utf-8")
        return self.look()

    def look(self) -> bool:
        return self.watch.look(NEVER)

    def notice(self, page: str = "map.html") -> Notice:
        return self.board.notice(page)[1]

    def page(self, name: str = "map.html") -> bytes:
        content = own_page(Path("out", name))
        assert content is not None
        return content


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    Path("maps").mkdir()
    Path("maps/text.txt").write_text(TEXT, encoding="utf-8")
    desk = Desk()
    assert desk.save(GOOD)
    return desk


def test_a_save_is_seen_and_the_same_words_saved_again_are_not(desk: Desk) -> None:
    before = desk.page()
    assert not desk.look()
    assert not desk.save(GOOD)
    assert desk.save(OTHER)
    assert desk.page() != before


def test_a_save_of_the_same_length_at_the_same_time_is_seen(desk: Desk) -> None:
    found = os.stat("maps/map.yaml")
    Path("maps/map.yaml").write_text(GOOD.replace("everybody", "everyb0dy"), encoding="utf-8")
    os.utime("maps/map.yaml", ns=(found.st_atime_ns, found.st_mtime_ns))
    assert desk.look()


def test_an_older_copy_that_is_put_back_is_seen(desk: Desk) -> None:
    before = desk.page()
    Path("copy").write_text(GOOD, encoding="utf-8")
    os.utime("copy", (1_000_000_000, 1_000_000_000))
    desk.save(OTHER)
    os.replace("copy", "maps/map.yaml")
    assert desk.look()
    assert desk.page() == before


def test_a_text_that_changes_vanishes_and_comes_back_is_seen(desk: Desk) -> None:
    before = desk.page()
    Path("maps/text.txt").write_text(TEXT + "\nOne sentence more.\n", encoding="utf-8")
    assert desk.look()
    assert desk.page() != before
    changed = desk.page()
    os.unlink("maps/text.txt")
    assert desk.look()
    assert "missing-text" in desk.notice().details.best("en")
    assert desk.page() == changed
    Path("maps/text.txt").write_text(TEXT, encoding="utf-8")
    assert desk.look()
    assert (desk.notice(), desk.page()) == (Notice(), before)


def test_what_cannot_be_read_is_told_over_the_last_good_map(desk: Desk) -> None:
    before = desk.page()
    assert desk.save(BROKEN)
    assert desk.page() == before
    assert "as it was before" in desk.notice().summary.best("en")
    assert "not-yaml" in desk.notice().details.best("fr")
    assert desk.notice("index.html") == desk.notice()
    assert desk.save(BAD)
    assert "left out of this page" in desk.notice().summary.best("en")
    assert desk.save(GOOD)
    assert (desk.notice(), desk.notice("index.html")) == (Notice(), Notice())


def test_a_file_that_is_deleted_is_told_and_its_page_stays(desk: Desk) -> None:
    before = desk.page()
    desk.save(OTHER, "second.yaml")
    os.unlink("maps/map.yaml")
    assert desk.look()
    assert "no longer there" in desk.notice().summary.best("en")
    assert desk.notice("second.html") == Notice()
    assert desk.page() == before
    os.unlink("maps/second.yaml")
    assert desk.look()
    assert desk.rounds[-1].problem
    assert desk.save(GOOD)
    assert desk.notice() == Notice()


def test_a_file_that_is_renamed_has_a_page_of_its_new_name(desk: Desk) -> None:
    os.rename("maps/map.yaml", "maps/renamed.yaml")
    assert desk.look()
    assert "map.yaml" in desk.notice().summary.best("fr")
    assert desk.notice("renamed.html") == Notice()
    assert own_page(Path("out/renamed.html"))


def test_a_folder_that_vanishes_and_comes_back_ends_nothing(desk: Desk) -> None:
    os.rename("maps", "elsewhere")
    assert desk.look()
    assert desk.rounds[-1].problem.best("en") == "no argument file is there"
    os.rename("elsewhere", "maps")
    assert desk.look()
    assert not desk.rounds[-1].problem


def test_pages_that_would_have_one_name_are_told(desk: Desk) -> None:
    assert desk.save(GOOD, "map.yml")
    assert "several pages" in desk.notice().summary.best("en")
    assert desk.notice("index.html").summary


def test_an_output_that_cannot_be_written_is_told_and_tried_again(desk: Desk) -> None:
    shutil.rmtree("out")
    Path("out").write_text("a file stands here", encoding="utf-8")
    assert desk.save(OTHER)
    assert desk.rounds[-1].problem
    assert "Nothing could be built" in desk.notice().summary.best("en")
    os.unlink("out")
    assert desk.save(GOOD)
    assert desk.page()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"caf\xe9: 1\n", b"a: &a [*a, *a]\n", b"- " * 3000, b"\x00"]
)
def test_whatever_is_saved_half_written_ends_nothing(desk: Desk, content: bytes) -> None:
    before = desk.page()
    Path("maps/map.yaml").write_bytes(content)
    assert desk.look()
    assert desk.notice().summary
    assert desk.page() == before


def test_after_many_saves_the_last_one_is_shown(desk: Desk) -> None:
    for number in range(60):
        desk.save(GOOD.replace("everybody says", f"number {number} says"))
    assert b"number 59 says" not in desk.page()  # the map travels compressed
    last = desk.page()
    Path("maps/again.yaml").write_text(GOOD.replace("everybody says", "number 59 says"), encoding="utf-8")
    assert desk.look()
    assert desk.page("again.html").count(b"<") == last.count(b"<")
    assert len(desk.rounds) == 62
    assert not any(one.problem for one in desk.rounds)


def test_a_link_that_leads_nowhere_or_out_of_the_folder_is_no_file(desk: Desk) -> None:
    os.symlink("nowhere.yaml", "maps/lost.yaml")
    Path("outside.yaml").write_text(GOOD, encoding="utf-8")
    os.symlink("../outside.yaml", "maps/out.yaml")
    assert Watched([Path("maps")]).files() == (Path("maps/map.yaml"),)
    assert not desk.look()
