"""The zip of a lesson for SCORM 1.2: its manifest, and its bytes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from mapgen.lessons.export import question_formats
from mapgen.lessons.formats import scorm
from mapgen.outputs import write_own

LESSON: dict[str, Any] = {
    "id": "0a1b2c3d",
    "language": "fr",
    "items": [],
    "title": {"en": "Salt & <pepper>", "fr": "Sel & <poivre> « été »"},
}
PAGE = "<!doctype html><title>é</title>\n" * 50
PACKAGE = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
SCORM = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


def test_the_manifest_is_as_scorm_1_2_asks() -> None:
    """SCORM 1.2 Content Aggregation Model, 2.3.2: elements in this order, ids, a launchable SCO."""
    archive = zipfile.ZipFile(io.BytesIO(scorm.zipped(LESSON, PAGE)))
    assert archive.namelist() == ["imsmanifest.xml", "index.html"]
    root = ElementTree.fromstring(archive.read("imsmanifest.xml"))
    assert root.tag == f"{PACKAGE}manifest"
    assert [child.tag.removeprefix(PACKAGE) for child in root] == ["metadata", "organizations", "resources"]
    metadata, organizations, resources = root
    assert [(one.tag.removeprefix(PACKAGE), one.text) for one in metadata] == [
        ("schema", "ADL SCORM"),
        ("schemaversion", "1.2"),
    ]
    (organization,) = organizations
    assert organizations.get("default") == organization.get("identifier")
    title, item = organization
    assert title.text == item.findtext(f"{PACKAGE}title") == "Sel & <poivre> « été »"
    (resource,) = resources
    assert item.get("identifierref") == resource.get("identifier")
    assert (resource.get("type"), resource.get(f"{SCORM}scormtype")) == ("webcontent", "sco")
    assert resource.get("href") in archive.namelist()
    assert [one.get("href") for one in resource] == [resource.get("href")]
    ids = [element.get("identifier") for element in root.iter() if element.get("identifier")]
    assert len(ids) == len(set(ids)) == 4
    assert all(id_ and id_[0].isalpha() and id_.isascii() for id_ in ids)
    assert archive.read("index.html").decode() == PAGE


def test_the_zip_is_the_same_bytes_whoever_writes_it() -> None:
    """A stored zip, written by hand after its specification (APPNOTE 6.3), as the browser writes it."""
    local, central = b"", b""
    for name, text in ((b"imsmanifest.xml", scorm.manifest(LESSON)), (b"index.html", PAGE)):
        content = text.encode()
        common = struct.pack(
            "<HHHHHLLLHH", 20, 0, 0, 0, 0x21, zlib.crc32(content), len(content), len(content), len(name), 0
        )
        central += b"PK\x01\x02" + struct.pack("<H", 20) + common
        central += struct.pack("<HHHLL", 0, 0, 0, 0x20, len(local)) + name
        local += b"PK\x03\x04" + common + name + content
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 2, 2, len(central), len(local), 0)
    assert scorm.zipped(LESSON, PAGE) == local + central + end


def test_what_is_written_for_other_programs_is_known_again_and_nothing_else_is_written_over(
    tmp_path: Path,
) -> None:
    written = {format_.suffix: format_.write(LESSON) for format_ in question_formats().values()}
    for suffix, content in {**written, scorm.SUFFIX: scorm.zipped(LESSON, PAGE)}.items():
        path = tmp_path / suffix
        assert write_own(path, content)
        assert not write_own(path, content)
        assert write_own(path, content + (b" " if isinstance(content, bytes) else " "))
        path.write_bytes(b"// My own questions.\n" if suffix.endswith("txt") else b"PK\x03\x04 mine")
        with pytest.raises(OSError, match="does not write over"):
            write_own(path, content)


def test_the_template_is_filled_as_the_browser_fills_it() -> None:
    title = LESSON["title"]["fr"].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    filled = scorm.TEMPLATE.replace("{{ id }}", LESSON["id"]).replace("{{ title }}", title)
    assert scorm.manifest(LESSON) == filled
