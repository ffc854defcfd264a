"""Looks for planted secrets in every file below a folder, however they might have been written.

    assert planted.search(home, ("219-09-9999", "Quillfeather")) == []

A secret is looked for in names of files and folders and in what is in them: as UTF-8 and UTF-16,
upper or lower case, escaped as JSON, URLs and HTML do, as hexadecimal digits and as base64; and
then within what is packed in it: gzip and zip (Word files among them), deflated streams wherever
they begin, long stretches of base64, and PDF, whose objects, streams and text are read. Nothing
says that a sealed file keeps its secrets but that nothing is found in it.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import html
import io
import json
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdf

_MOST_BYTES = 64 * 1024 * 1024  # of one file, or of what one part unpacks to
_DEEPEST = 4
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{20,}={0,2}")
_ZLIB = re.compile(rb"x[\x01\x5e\x9c\xda]")


@dataclass(frozen=True)
class _Needle:
    """One way in which a secret may be written; `folded` where its case does not matter."""

    secret: str
    how: str
    data: bytes
    folded: bool


def search(folder: Path, secrets: Iterable[str]) -> list[str]:
    """Every find below a folder, or in one file, as "path: secret, how it was written"."""
    wanted = tuple(secrets)
    needles = [needle for secret in wanted for needle in _needles(secret)]
    found: dict[str, None] = {}
    for path in sorted((folder, *folder.rglob("*"))):
        shown = path.name if path == folder else str(path.relative_to(folder))
        if path != folder:
            found |= {f"{shown}: {secret}, in a name": None for secret in _named(path, wanted)}
        if path.is_symlink():
            target = str(path.readlink())
            found |= {f"{shown}: {each}, in a link": None for each in _in(target.encode(), needles)}
        elif path.is_file():
            with contextlib.suppress(FileNotFoundError):  # gone since it was listed
                with path.open("rb") as file:
                    data = file.read(_MOST_BYTES)
                found |= {f"{shown}: {each}": None for each in in_bytes(data, needles)}
    return list(found)


def in_text(text: str, secrets: Iterable[str]) -> list[str]:
    """The same for a text that lies in no file, such as what a command printed."""
    needles = [needle for secret in secrets for needle in _needles(secret)]
    return list(in_bytes(text.encode("utf-8", "surrogatepass"), needles))


def _named(path: Path, secrets: Iterable[str]) -> Iterator[str]:
    """Secrets in the last name of a path, also where its blanks became hyphens."""
    name = _plain(path.name)
    return (secret for secret in secrets if _plain(secret) and _plain(secret) in name)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _needles(secret: str) -> Iterator[_Needle]:
    utf8 = secret.encode()
    sixteen = secret.encode("utf-16-le")
    yield _Needle(secret, "as UTF-8", utf8.lower(), folded=True)
    yield _Needle(secret, "as UTF-16", sixteen.lower(), folded=True)
    yield _Needle(secret, "as UTF-16", secret.encode("utf-16-be").lower(), folded=True)
    for how, written in (
        ("as UTF-8, in capitals", secret.upper()),
        ("as JSON", json.dumps(secret)[1:-1]),
        ("as a URL", urllib.parse.quote(secret)),
        ("as HTML", html.escape(secret)),
        ("as hexadecimal digits", utf8.hex()),
        ("as hexadecimal digits", sixteen.hex()),
        ("as hexadecimal digits", secret.encode("utf-16-be").hex()),
    ):
        if written.encode().lower() != utf8.lower():
            yield _Needle(secret, how, written.encode().lower(), folded=True)
    for plain in (utf8, sixteen):
        for ahead in range(3):
            yield _Needle(secret, "as base64", _base64_inside(plain, ahead), folded=False)


def _base64_inside(plain: bytes, ahead: int) -> bytes:
    """The letters of base64 that `plain` gives by itself, `ahead` bytes after a beginning."""
    whole = base64.b64encode(b"\0" * ahead + plain).rstrip(b"=")
    first = -(-ahead * 8 // 6)
    last = (ahead + len(plain)) * 8 // 6
    return whole[first:last]


def _in(data: bytes, needles: Iterable[_Needle]) -> Iterator[str]:
    folded = data.lower()
    for needle in needles:
        if needle.data in (folded if needle.folded else data):
            yield f"{needle.secret}, {needle.how}"


def in_bytes(data: bytes, needles: Iterable[_Needle], depth: int = 0) -> Iterator[str]:
    """What is found in bytes, and in all that is packed in them."""
    every = tuple(needles)
    yield from _in(data, every)
    if depth == _DEEPEST:
        return
    for how, inside in _unpacked(data):
        yield from (f"{each} ({how})" for each in in_bytes(inside, every, depth + 1))


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(b"PK") or b"PK\x05\x06" in data[-70_000:]:
        yield from _zipped(data)
    if data.startswith(b"\x1f\x8b"):
        yield from (("gzip", out) for out in _inflated(data, 31))
    if b"%PDF-" in data[:1024]:
        yield from (("PDF", part) for part in _pdf(data))
    for match in _ZLIB.finditer(data):
        yield from (("deflated", out) for out in _inflated(data[match.start() :], 15))
    for match in _BASE64.finditer(data):
        run = match[0].rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        with contextlib.suppress(binascii.Error):
            yield "base64", base64.b64decode(run[: len(run) // 4 * 4])


def _inflated(data: bytes, window: int) -> Iterator[bytes]:
    # A stream that is cut off counts as far as it goes: so does half a file left by a crash.
    out, unpacker = bytearray(), zlib.decompressobj(window)
    try:
        for begin in range(0, len(data), 65536):
            out += unpacker.decompress(data[begin : begin + 65536], _MOST_BYTES)
            if unpacker.eof or len(out) > _MOST_BYTES:
                break
    except zlib.error:
        pass
    if len(out) > 8:
        yield bytes(out)


def _zipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(data)) as packed:
        for entry in packed.infolist():
            yield "zip", entry.filename.encode()
            if entry.file_size <= _MOST_BYTES:
                yield entry.filename, packed.read(entry)


def _pdf(data: bytes) -> Iterator[bytes]:
    """Every stream and string of a PDF, and the words of its pages."""
    with (
        contextlib.suppress(pikepdf.PdfError),
        pikepdf.open(io.BytesIO(data), suppress_warnings=True) as file,
    ):
        yield str(dict(file.docinfo)).encode()
        for one in file.objects:
            if isinstance(one, pikepdf.Stream):
                with contextlib.suppress(pikepdf.PdfError):
                    yield one.read_bytes()
            yield " ".join(_strings(one, 12)).encode("utf-8", "surrogatepass")
    with contextlib.suppress(pypdf.errors.PyPdfError):
        for page in pypdf.PdfReader(io.BytesIO(data)).pages:
            yield page.extract_text().encode("utf-8", "surrogatepass")


def metadata(data: bytes) -> bytes:
    """What a finished PDF or Word file says of itself beside its pages.

    A PDF's information and XMP, or a Word file's properties, and the names of all parts of either.
    """
    said: list[bytes] = []
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for entry in packed.infolist():
                said.append(entry.filename.encode())
                if entry.filename.startswith(("docProps/", "customXml/")):
                    said.append(packed.read(entry))
        return b"\n".join(said)
    with pikepdf.open(io.BytesIO(data)) as file:
        said.append(str(dict(file.docinfo)).encode())
        root = file.Root
        if "/Metadata" in root:
            said.append(root.Metadata.read_bytes())
        said += [name.encode() for name in file.attachments]
        said.append(str(root.get("/Lang", "")).encode())
        said.append(str(file.trailer.get("/ID", "")).encode("utf-8", "surrogateescape"))
    return b"\n".join(said)


def _strings(one: object, depth: int) -> Iterator[str]:
    if depth == 0:
        return
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif isinstance(one, pikepdf.Array):
        for each in one:  # type: ignore[attr-defined]
            yield from _strings(each, depth - 1)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        for key in one.keys():  # type: ignore[attr-defined]  # noqa: SIM118 - no mapping
            if key not in ("/Parent", "/P", "/Prev", "/Next", "/Pg", "/K"):
                yield from _strings(one[key], depth - 1)  # type: ignore[index]
