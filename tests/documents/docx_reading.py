"""Reading Word files back: words in order, with the labels that Word would count for itself.

The counting is written here a second time, from the file format's description, so that it does not
agree with the renderer's by being the same.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


def _counted(number: int, kind: str) -> str:
    if kind.endswith("Letter"):
        text = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
    elif kind.endswith("Roman"):
        text = _ROMAN[number - 1]
    else:
        text = str(number)
    return text.upper() if kind.startswith("upper") else text


class Counter:
    """Word's counting: a level goes on where it was, and begins anew under a new number above."""

    def __init__(self, file: Any) -> None:
        root = file.part.numbering_part.element
        definitions = {
            each.get(qn("w:abstractNumId")): each for each in root.iter(qn("w:abstractNum"))
        }
        self.lists = {
            each.get(qn("w:numId")): definitions[each[0].get(qn("w:val"))]
            for each in root.iter(qn("w:num"))
        }
        self.counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Any) -> str:
        """The label of a paragraph, "" where it has none."""
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if found is None:
            return ""
        at = int(found.find(qn("w:ilvl")).get(qn("w:val")))
        number = found.find(qn("w:numId")).get(qn("w:val"))
        levels = {
            int(level.get(qn("w:ilvl"))): level for level in self.lists[number].iter(qn("w:lvl"))
        }

        def said(level: int, name: str) -> str:
            return str(levels[level].find(qn(f"w:{name}")).get(qn("w:val")))

        counts = self.counts.setdefault(number, {})
        counts[at] = counts[at] + 1 if at in counts else int(said(at, "start"))
        for below in [level for level in counts if level > at]:
            del counts[below]
        return re.sub(
            r"%(\d)",
            lambda m: _counted(counts[int(m[1]) - 1], said(int(m[1]) - 1, "numFmt")),
            said(at, "lvlText"),
        )


_BOX = {"\N{BALLOT BOX WITH X}": "[X]", "\N{BALLOT BOX}": "[ ]"}


def _words(paragraph: Any) -> str:
    out = []
    for element in paragraph.iter():
        if element.tag == qn("w:t"):
            text = element.text or ""
            holder = element.getparent().getparent()
            out.append(_BOX[text] if holder.tag == qn("w:sdtContent") else text)
        elif element.tag == qn("w:br"):
            out.append("\n")
        elif element.tag == qn("w:tab") and element.getparent().tag == qn("w:r"):
            out.append("\t")
        elif element.tag == qn("w:noBreakHyphen"):
            out.append("\u2011")
    return "".join(out)


def opened(data: bytes) -> Any:
    """The file as the library reads it."""
    return docx.Document(BytesIO(data))


def paragraphs(data: bytes) -> Iterator[tuple[str, str, str]]:
    """Style, label and words of each paragraph of the body, in order, those of tables with them."""
    file = opened(data)
    counter = Counter(file)
    for element in file.element.body.iter(qn("w:p")):
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        yield style, counter.label(element), _words(element)


def body_text(data: bytes) -> str:
    """The words of the body, a line for each paragraph, labels with them."""
    return "\n".join(f"{label} {words}".strip() for _, label, words in paragraphs(data))


def furniture(data: bytes) -> dict[str, str]:
    """The words of each head and foot, by the name of its part."""
    found = {}
    with ZipFile(BytesIO(data)) as file:
        names = [name for name in file.namelist() if re.search(r"(header|footer)\d*\.xml", name)]
    package = opened(data).part.package
    for part in package.iter_parts():
        name = str(part.partname)[1:]
        if name in names:
            root = part.element
            found[name] = "\n".join(_words(each) for each in root.iter(qn("w:p")))
    return found
