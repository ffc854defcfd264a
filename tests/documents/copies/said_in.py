"""Everything that a PDF says, wherever in the file it says it, and a search that knows no names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
import pypdf

_ALIKE = str.maketrans({**dict.fromkeys("’‘ʼ`", "'"), **dict.fromkeys("‐‑‒–—", "-"), "\u00ad": ""})


def everything(pdf: bytes) -> str:
    """Text of all pages, metadata, bookmarks, the tags' words, attachments' names."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    parts = [page.extract_text() for page in reader.pages]
    parts.extend(str(value) for value in (reader.metadata or {}).values())
    parts.extend(_outline(reader.outline))
    parts.extend(reader.attachments)
    with pikepdf.open(BytesIO(pdf)) as file:
        parts.extend(str(value) for value in file.open_metadata(set_pikepdf_as_editor=False))
        parts.extend(_strings(file))
    return "\n".join(parts)


def _outline(entries: Iterable[object]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _outline(entry)
        else:
            yield str(entry.title)  # type: ignore[attr-defined]


def _strings(file: pikepdf.Pdf) -> Iterator[str]:
    """Every string of every object: /Alt, /ActualText, /Summary, /Title and any other."""
    for thing in file.objects:
        yield from _strings_of(thing, 0)


def _strings_of(thing: object, depth: int) -> Iterator[str]:
    """Strings of an object and of what is written inside it; what it points to comes by itself."""
    if depth > 12 or not isinstance(thing, pikepdf.Object):
        return
    if depth and thing.is_indirect:
        return
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key in list(thing.keys()):
            yield from _strings_of(thing[key], depth + 1)
    elif isinstance(thing, pikepdf.Array):
        for part in thing:
            yield from _strings_of(part, depth + 1)


def raw(pdf: bytes) -> bytes:
    """The file with every stream decompressed, and the streams by themselves."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        streams = [
            thing.read_bytes()
            for thing in file.objects
            # Programs of fonts hold outlines, and no words.
            if isinstance(thing, pikepdf.Stream) and "/Length1" not in thing
        ]
        file.save(
            out,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return out.getvalue() + b"\n".join(streams)


def plain(text: str) -> str:
    """A text without marks on letters, with plain apostrophes, dashes and spaces."""
    parts = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return re.sub(r"-\s+", "-", " ".join(bare.split()))


def found(wanted: Iterable[str], text: str) -> list[str]:
    """The strings that stand in a text as words of their own."""
    held = plain(text)
    return [one for one in wanted if re.search(rf"(?<!\w){re.escape(plain(one))}(?!\w)", held)]


def found_raw(wanted: Iterable[str], data: bytes) -> list[str]:
    """The strings that stand in bytes, in any of the ways in which a PDF writes them."""
    return [
        one
        for one in wanted
        if len(one) > 5
        and any(
            one.encode(code, "replace") in data
            for code in ("utf-8", "utf-16-be", "latin-1")
            if one.encode(code, "ignore") == one.encode(code, "replace")
        )
    ]
