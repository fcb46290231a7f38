"""`mapgen new` takes what authors have, writes the text beside the draft, and refuses the rest."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.pipeline import check_file
from tests.extraction.files import paragraph, pdf, word_file

PAGE = """<!doctype html><html lang="fr"><head><title>Le gingembre en mer</title>
<meta name="author" content="Anna Hale"></head><body><nav><a href="/">Accueil</a></nav><article>
<h1>Le gingembre en mer</h1><p>Le gingembre apaise l'estomac des marins, et il est sans danger pour les enfants [1].
On ne sait pas pourquoi il agit, mais la dose est connue depuis longtemps.</p>
<h2>Références</h2><ol><li>Roux B. Le gingembre en mer. Rev Inventée. 2019.</li></ol></article></body></html>"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "documents").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_page_becomes_a_text_a_report_and_a_draft(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "documents" / "gingembre.html").write_text(PAGE, encoding="utf-8")
    assert main(["new", "documents/gingembre.html"]) == 0
    assert names(folder) == [
        "documents/gingembre.html",
        "documents/gingembre.left-out.txt",
        "documents/gingembre.txt",
        "gingembre.yaml",
    ]
    checked = check_file(folder / "gingembre.yaml")
    assert checked.failing == ()
    assert checked.map is not None
    document = checked.map.document
    assert (document.language, document.author) == ("fr", "Anna Hale")
    assert document.title.best("fr") == "Le gingembre en mer"
    assert document.path == "documents/gingembre.txt"
    report = (folder / "documents" / "gingembre.left-out.txt").read_text(encoding="utf-8")
    assert report.startswith("Ce que mapgen a laissé de côté de gingembre.html, et pourquoi\n")
    assert "## Un menu du site\n\n- Accueil\n" in report
    assert "1 left out" in capsys.readouterr().err


def test_a_by_line_that_a_page_prints_beside_the_article_is_entered(folder: Path) -> None:
    line = '<div class="byline"><span>Par Beth Roux</span> <time>Publié le 3 mai 2021</time></div><h2>'
    page = PAGE.replace('<meta name="author" content="Anna Hale">', "").replace("<h2>", line)
    (folder / "a.html").write_text(page, encoding="utf-8")
    assert main(["new", "a.html"]) == 0
    made = check_file(folder / "a.yaml").map
    assert made is not None
    assert (made.document.author, made.document.date) == ("Beth Roux", "2021-05-03")
    assert "Beth" not in made.text.content


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", word_file(paragraph("Ginger calms the stomach of sailors because it warms them."))),
        ("a.pdf", pdf([("Ginger calms the stomach of sailors because it warms them.", 10, 10)])),
        ("a.md", b"---\ntitle: A\n---\n\nGinger **calms** the stomach of sailors because it warms them.\n"),
        ("a.txt", b"<html><body><p>Ginger calms the stomach of sailors because it warms them.</p>"),
    ],
)
def test_every_kind_of_document_is_drafted(name: str, content: bytes, folder: Path) -> None:
    (folder / name).write_bytes(content)
    assert main(["new", name, "-o", "draft.yaml"]) == 0
    checked = check_file(folder / "draft.yaml")
    assert checked.failing == ()
    assert checked.map is not None
    text = checked.map.text.content
    assert "Ginger calms the stomach of sailors because it warms them." in text
    assert (folder / name).read_bytes() == content


def test_a_page_that_is_called_txt_is_not_written_over(folder: Path) -> None:
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "documents").rmdir()
    assert main(["new", "page.txt"]) == 0
    assert names(folder) == ["page-text.left-out.txt", "page-text.txt", "page.txt", "page.yaml"]
    assert (folder / "page.txt").read_text(encoding="utf-8") == PAGE


def test_a_plain_text_stays_as_it_is(folder: Path) -> None:
    (folder / "documents" / "a.txt").write_text("Ginger calms the stomach of sailors.\n", encoding="utf-8")
    assert main(["new", "documents/a.txt"]) == 0
    assert names(folder) == ["a.yaml", "documents/a.txt"]


def test_a_document_comes_from_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(PAGE.encode())

    monkeypatch.setattr("sys.stdin", Input())
    assert main(["new", "-", "-o", "gingembre.yaml"]) == 0
    assert names(folder) == ["documents/gingembre.left-out.txt", "documents/gingembre.txt", "gingembre.yaml"]


def test_nothing_is_written_where_anything_stands_already(folder: Path) -> None:
    (folder / "a.html").write_text(PAGE, encoding="utf-8")
    (folder / "documents" / "a.left-out.txt").write_text("mine", encoding="utf-8")
    assert main(["new", "a.html"]) == 2
    assert names(folder) == ["a.html", "documents/a.left-out.txt"]


REFUSED = {
    "https://example.org/ginger": (None, "works without a network; open the page in a browser, save it"),
    "-": (None, "say with -o"),
    "empty.txt": (b"", "empty.txt: the file is empty"),
    "latin.txt": ("Été après été.\n".encode("latin-1"), "not in UTF-8 (line 1)"),
    "wide.txt": ("Été après été.\n".encode("utf-16"), "not in UTF-8 (UTF-16)"),
    "old.doc": (b"\xd0\xcf\x11\xe0rest", "save it as .docx or .txt"),
    "scan.pdf": (pdf([("", 10, 10)]), "have the text recognised (OCR)"),
    "figures.txt": (b"12 \xe2\x80\x93 34 <<<\n", "no words were found in it"),
    "signs.html": (b"<html><p>" + b"&lt;" * 500, "its pages may be scanned, or drawn by a script"),
    "rule.md": (b"---\n\n***\n", "no words were found in it"),
    "picture.docx": (word_file(paragraph("")), "have the words recognised (OCR)"),
    "bare.html": (b"<html><script>all()</script></html>", "open it in a browser"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_rest_is_refused_with_what_to_save_instead(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, advice = REFUSED[name]
    if content is not None:
        (folder / name).write_bytes(content)
    assert main(["new", name]) == 2
    assert advice in capsys.readouterr().err
    assert names(folder) == ([name] if content is not None else [])


def test_what_the_words_tell_of_the_language_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "Des études montrent que le gingembre est sans danger pour les enfants et pour les marins.\n"
    (folder / "a.txt").write_text(words, encoding="utf-8")
    assert main(["new", "a.txt", "-o", "guessed.yaml"]) == 0
    assert "language: fr" in (folder / "guessed.yaml").read_text(encoding="utf-8")
    assert main(["new", "a.txt", "-o", "told.yaml", "--language", "en"]) == 0
    assert "The words of a.txt look like `fr`, not `en`" in capsys.readouterr().err
    (folder / "b.txt").write_text("Gingembre, zingiber, Ingwer.\n", encoding="utf-8")
    assert main(["new", "b.txt"]) == 0
    assert "is not clear; `en` was entered" in capsys.readouterr().err


def test_a_french_locale_is_told_in_french_what_was_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    (folder / "l'eau.html").write_text(PAGE, encoding="utf-8")
    assert main(["new", "l'eau.html"]) == 0
    told = capsys.readouterr().err
    assert "l'eau.txt écrit\u00a0: " in told
    assert "mots gardés" in told
    assert "l'eau.yaml écrit\u00a0; ses premières lignes disent comment obtenir une première carte" in told
    assert main(["new", "l'eau.html"]) == 2
    assert "existe déjà" in capsys.readouterr().err
    assert main(["new", "https://example.org/"]) == 2
    assert "sans réseau" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["new", "/proc/self/mem", "-o", str(tmp_path / "map.yaml")]) == 2
    assert "/proc/self/mem: " in capsys.readouterr().err
