"""What kind of file it is, and what to save instead of those that are not read."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from mapgen.extraction.detect import Kind, kind_of
from mapgen.extraction.extracted import Unreadable
from mapgen.extraction.language import language_of
from mapgen.extraction.read import decoded, extract
from tests.extraction.files import paragraph, pdf, word_file


def zipped(*names: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


MHTML = (
    b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X\r\n"
    b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<html><body><h1>Ginger</h1><p>Ginger calms the stomach=2C and nobody knows why it does.</p></body></html>\r\n--X--\r\n"
)
KINDS = {
    "page.txt": (b"\xef\xbb\xbf<!-- saved --><!DOCTYPE html><html>", Kind.PAGE),
    "page.html": (b"<p>Ginger calms.</p>", Kind.PAGE),
    "scraps.txt": (b"<div><p>a<p>b<p>c<p>d</div>", Kind.PAGE),
    "note.md": (b"# Ginger", Kind.MARKDOWN),
    "front.txt": (b"---\ntitle: Ginger\n---\nGinger.", Kind.MARKDOWN),
    "plain.txt": (b"Ginger calms. 1 < 2.", Kind.PLAIN),
    "plain.html": (b"No tag at all", Kind.PLAIN),
    "wide.txt": ("Ginger".encode("utf-16"), Kind.PLAIN),
    "word.docx": (word_file(paragraph("x")), Kind.WORD),
    "word.txt": (word_file(paragraph("x")), Kind.WORD),
    "paper.pdf": (pdf([("x", 10, 10)]), Kind.PDF),
    "page.mhtml": (MHTML, Kind.ARCHIVE),
}


@pytest.mark.parametrize("name", KINDS)
def test_the_content_tells_the_kind(name: str) -> None:
    content, kind = KINDS[name]
    assert kind_of(content, name) is kind


REFUSED = {
    "nothing": (b"", "is empty"),
    "blanks": (b" \n\t\r\n\xef\xbb\xbf", "is empty"),
    "old Word": (b"\xd0\xcf\x11\xe0rest", "as .docx or .txt"),
    "RTF": (b"{\\rtf1 Ginger}", "as .docx or .txt"),
    "Safari": (b"bplist00x", "as a web page"),
    "a picture": (b"\x89PNG\r\n", "recognised"),
    "binary": (b"GI\x00\x01NGER", "no text"),
    "a spreadsheet": (zipped("xl/workbook.xml"), "spreadsheet"),
    "OpenDocument": (zipped("content.xml"), "as .docx or .txt"),
    "a book": (zipped("META-INF/container.xml"), "electronic book"),
    "another zip": (zipped("a.txt"), "unpack it first"),
    "a broken zip": (b"PK\x03\x04 cut short", "damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_read_is_refused_with_advice(case: str) -> None:
    content, advice = REFUSED[case]
    with pytest.raises(Unreadable, match=advice) as raised:
        kind_of(content, "file")
    assert raised.value.why.get("fr")


def test_a_page_saved_as_one_file_is_read() -> None:
    assert "Ginger calms the stomach, and nobody knows" in extract(MHTML, Kind.ARCHIVE).text
    with pytest.raises(Unreadable, match="holds no page"):
        extract(
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X--\r\n", Kind.ARCHIVE
        )


def test_signs_of_no_width_are_no_part_of_a_text() -> None:
    found = extract("<p>Gin\u00adger\u200b calms the\u2060 stomach of sailors.</p>".encode(), Kind.PAGE)
    assert found.text == "Ginger calms the stomach of sailors.\n"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_text_that_is_not_in_utf8_is_told(encoding: str) -> None:
    with pytest.raises(Unreadable, match="not in UTF-8"):
        decoded("Café\nété\n".encode(encoding))


def test_the_commonest_words_tell_the_language() -> None:
    assert (
        language_of("The trial was small, and it was not clear that the root is safe for children.") == "en"
    )
    assert (
        language_of(
            "L'essai était petit, et il n'est pas sûr que la racine soit sans danger pour les enfants."
        )
        == "fr"
    )
    assert (
        language_of("Der Versuch war klein, und es ist nicht klar, dass die Wurzel für Kinder sicher ist.")
        == ""
    )
    assert language_of("") == ""
