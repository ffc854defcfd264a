"""The parts of an empty Word file, to which a document's styles, numbering and text are added."""

from __future__ import annotations

from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile

from qmsco_desk.documents.render.docx.look import SANS, SERIF

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = (
    f'{_W} xmlns:r="{_OFFICE}/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)


def _font(name: str, twin: str, family: str, sign: str) -> str:
    """A font, and the one of the same widths that stands in for it."""
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{twin}"/><w:panose1 w:val="{sign}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
    )


_PARTS = MappingProxyType(
    {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/>'
            f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
            f'<Override PartName="/word/fontTable.xml" ContentType="{_WORD}.fontTable+xml"/>'
            '<Override PartName="/docProps/core.xml"'
            ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument"'
            ' Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Relationships>'
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:dcterms="http://purl.org/dc/terms/"'
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
        ),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="rId{n}" Type="{_OFFICE}/relationships/{name}"'
                f' Target="{name}.xml"/>'
                for n, name in enumerate(("styles", "numbering", "settings", "fontTable"), 1)
            )
            + "</Relationships>"
        ),
        "word/document.xml": f"<w:document {_SPACES}><w:body><w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}/>",
        "word/numbering.xml": f"<w:numbering {_W}/>",
        "word/settings.xml": (
            f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
            '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
            # Set by the rules of today's Word, not as an old version would have.
            '<w:compatSetting w:name="compatibilityMode"'
            ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
        ),
        "word/fontTable.xml": (
            f"<w:fonts {_W}>"
            + _font(SERIF, "Liberation Serif", "roman", "02020603050405020304")
            + _font(SANS, "Liberation Sans", "swiss", "020B0604020202020204")
            + "</w:fonts>"
        ),
    }
)


def empty_package() -> bytes:
    """A Word file without styles, numbering or text."""
    out = BytesIO()
    with ZipFile(out, "w") as file:
        for name, text in _PARTS.items():
            file.writestr(name, _HEAD + text)
    return out.getvalue()
