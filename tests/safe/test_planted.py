"""The search for planted secrets finds one in every form in which a program might write it."""

from __future__ import annotations

import base64
import gzip
import json
import zipfile
import zlib
from pathlib import Path

import docx
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.safe import planted

SECRET = "Jörgen Quillfeather"
PLAIN = "219-09-9999"

FORMS = {
    "plain": lambda text: text.encode(),
    "upper case": lambda text: text.upper().encode(),
    "UTF-16": lambda text: b"\0" + text.encode("utf-16-le"),
    "UTF-16, most significant first": lambda text: text.encode("utf-16-be"),
    "JSON": lambda text: json.dumps({"name": text}).encode(),
    "base64": lambda text: base64.b64encode(b"ab" + text.encode() + b"c"),
    "base64, one letter on": lambda text: base64.b64encode(b"a" + text.encode()),
    "base64 of UTF-16": lambda text: base64.b64encode(text.encode("utf-16-le")),
    "hexadecimal": lambda text: text.encode().hex().upper().encode(),
    "gzip": lambda text: gzip.compress(text.encode() * 9),
    "deflated inside": lambda text: b"head" + zlib.compress(text.encode() * 9) + b"tail",
    "deflated and cut off": lambda text: zlib.compress(text.encode() + b"." * 9000, 0)[:400],
    "base64 of deflated": lambda text: base64.b64encode(zlib.compress(text.encode() * 9)),
    "URL-safe base64 of deflated": lambda text: base64.urlsafe_b64encode(
        zlib.compress(bytes(range(256)) + text.encode() * 9)
    ),
}


@pytest.mark.parametrize("secret", [SECRET, PLAIN])
@pytest.mark.parametrize("form", FORMS)
def test_it_is_found_in_every_form(tmp_path: Path, form: str, secret: str) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "file.bin").write_bytes(FORMS[form](secret))
    found = planted.search(tmp_path, (SECRET, PLAIN))
    assert found
    assert all(secret in each for each in found)


def test_it_is_found_in_a_url_and_in_html(tmp_path: Path) -> None:
    (tmp_path / "recently-used.xbel").write_text('<bookmark href="file:///x/J%C3%B6rgen%20Quill"/>')
    assert planted.search(tmp_path, ("Jörgen Quill",))
    (tmp_path / "recently-used.xbel").write_text("<p>Quill &amp; Sons</p>")
    assert planted.search(tmp_path, ("Quill & Sons",))


def test_it_is_found_in_names_and_links(tmp_path: Path) -> None:
    (tmp_path / "Jörgen_Quillfeather.d").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "219-09-9999")
    found = planted.search(tmp_path, (SECRET, PLAIN))
    assert found == [
        f"Jörgen_Quillfeather.d: {SECRET}, in a name",
        f"link: {PLAIN}, as UTF-8, in a link",
    ]


def test_it_is_found_in_a_zip_and_in_a_word_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("inside.txt", f"{SECRET} " * 20)
    word = docx.Document()
    word.core_properties.title = PLAIN
    word.save(str(tmp_path / "b.docx"))
    found = planted.search(tmp_path, (SECRET, PLAIN))
    assert {each.split(":")[0] for each in found} == {"a.zip", "b.docx"}


def test_it_is_found_on_the_page_and_in_the_metadata_of_a_pdf(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "page.pdf"))
    canvas.drawString(72, 720, f"SSN {PLAIN}")
    canvas.save()
    with pikepdf.new() as file:
        file.add_blank_page()  # without one it opens or not, by bounds that the process has set
        file.docinfo["/Title"] = SECRET
        file.save(tmp_path / "title.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    found = planted.search(tmp_path, (SECRET, PLAIN))
    assert {each.split(":")[0] for each in found} == {"page.pdf", "title.pdf"}
    assert not planted.in_text(
        planted.metadata((tmp_path / "page.pdf").read_bytes()).decode("utf-8", "replace"), (PLAIN,)
    )
    assert planted.in_text(
        planted.metadata((tmp_path / "title.pdf").read_bytes()).decode("utf-8", "replace"),
        (SECRET,),
    )


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(range(256)) * 400)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 not one")
    (tmp_path / "c.zip").write_bytes(b"PK\x03\x04 not one")
    (tmp_path / "empty").touch()
    assert planted.search(tmp_path, (SECRET, PLAIN)) == []
