"""What a file says of itself: that it is made to be kept (PDF/A-2) and to be read out (PDF/UA-1).

Our own pages are made to both rules. An outside page is laid in as it is, so the file claims only
what its outside pages do not plainly contradict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from qmsco_desk.documents.render.plain import plain
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qmsco_desk.documents.render.pdf.outside import OutsidePage

PRODUCER = "QMSCO Desk"

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
# Encodings from which the letters of a font without a table of its own are known.
_KNOWN_LETTERS = ("/WinAnsiEncoding", "/MacRomanEncoding")
_FORBIDDEN_FILTERS = ("/LZWDecode", "/LZW", "/Crypt", "/JPXDecode")
_FORBIDDEN_KEYS = ("/Alternates", "/OPI", "/Ref", "/TR", "/HTP", "/PS", "/FFilter", "/FDecodeParms")

_LETTER = re.compile(rb"<[0-9A-F]{2}> <[0-9A-F]+>")
_BLOCK = 100  # entries of a CMap's block at most

# The schema of the PDF/UA mark, which PDF/A asks to be described in the file.
_EXTENSION = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""


@dataclass(frozen=True, slots=True)
class Called:
    """Title and language (BCP 47) of a file."""

    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What a file says it conforms to.

    Attributes:
        archive: Level of PDF/A-2: "A" (structure and letters), "U" (letters), "" for no claim.
        accessible: PDF/UA-1.
    """

    archive: str = "A"
    accessible: bool = True


def claims_of(outside: Iterable[OutsidePage]) -> Claims:
    """What a file may claim that holds these outside pages beside ours.

    With words that are not ours the level is U: each such page is one paragraph, which is less than
    the structure its author may have had in mind.
    """
    archive, accessible = "A", True
    for page in outside:
        fonts, rest = _sound(page.form)
        accessible = accessible and fonts
        if not (fonts and rest) or page.device_cmyk:
            archive = ""
        elif archive and page.has_text:
            archive = "U"
    return Claims(archive, accessible)


def _sound(form: Object) -> tuple[bool, bool]:
    """Whether a page's fonts are embedded and spell out, and whether the rest may be kept."""
    fonts = rest = True
    for thing in _reached(form):
        if thing.get("/Type") == Name.Font:
            fonts = fonts and _font_is_sound(thing)
        else:
            rest = rest and _may_be_kept(thing)
    return fonts, rest


def _reached(form: Object) -> Iterator[Object]:
    """Every dictionary that a form leads to."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Object] = [form]
    while waiting:
        thing = waiting.pop()
        if thing.is_indirect:
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        if isinstance(thing, Array):
            waiting += [kid for kid in thing if isinstance(kid, Object)]
        elif isinstance(thing, Dictionary | pikepdf.Stream):
            yield thing
            waiting += [
                kid for key, kid in thing.items() if isinstance(kid, Object) and key != "/Parent"
            ]


def _font_is_sound(font: Object) -> bool:
    """Whether a font is in the file and says which letters it draws."""
    kind = font.get("/Subtype")
    spelled = "/ToUnicode" in font or str(font.get("/Encoding")) in _KNOWN_LETTERS
    if kind == Name.Type0:
        return spelled  # its descendant is a font of its own
    if kind in (Name.CIDFontType0, Name.CIDFontType2):
        spelled = True  # its parent says so
    if kind == Name.Type3:
        return spelled
    descriptor = font.get("/FontDescriptor", Dictionary())
    return spelled and any(key in descriptor for key in _FONT_FILES)


def _may_be_kept(thing: Object) -> bool:
    """Whether PDF/A-2 plainly forbids nothing in a dictionary, or in what it holds directly."""
    if any(key in thing for key in _FORBIDDEN_KEYS) or bool(thing.get("/Interpolate", False)):
        return False
    if thing.get("/Subtype") == Name.PS or thing.get("/TR2", Name.Default) != Name.Default:
        return False
    names = {str(name) for value in thing.values() for name in _names(value)}
    return "/DeviceCMYK" not in names and names.isdisjoint(_FORBIDDEN_FILTERS)


def _names(value: object) -> Iterator[object]:
    if isinstance(value, Array):
        for part in value:
            yield from _names(part)
    elif isinstance(value, Name):
        yield value


def spell_out(font: Object) -> None:
    """Keep, of the letters that a font of ReportLab's names, those that are letters.

    It names a null for each code that nothing is set in, which PDF/A-2 forbids, and more letters in
    one block than a CMap may have.
    """
    table = font.ToUnicode
    text = table.read_bytes()
    start, end = text.index(b"endcodespacerange\n") + 18, text.rindex(b"endbfchar\n") + 10
    pairs = [pair for pair in _LETTER.findall(text[start:end]) if not pair.endswith(b"<0000>")]
    blocks = [pairs[n : n + _BLOCK] for n in range(0, len(pairs), _BLOCK)]
    letters = b"".join(
        b"%d beginbfchar\n%s\nendbfchar\n" % (len(block), b"\n".join(block)) for block in blocks
    )
    table.write(text[:start] + letters + text[end:])


@cache
def _srgb() -> bytes:
    return resource("colour", "sRGB.icc").read_bytes()


def output_intent(pdf: Pdf) -> Array:
    """What the file's colours mean: sRGB.

    Raises:
        ResourceError: when the profile's file is missing.
    """
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    return Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier="sRGB IEC61966-2.1",
                RegistryName="http://www.color.org",
                Info="sRGB IEC61966-2.1",
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )


def metadata(pdf: Pdf, called: Called, claims: Claims) -> Object:
    """The XMP packet: title, language, what the file claims, and nothing about the client.

    It holds no date, so that none can disagree with another.
    """
    # Not that of `xml.sax`, which brings the whole of Python's network code with it.
    title, language = (escape(plain(text), quote=False) for text in (called.title, called.language))
    marks = "<pdfuaid:part>1</pdfuaid:part>\n" if claims.accessible else ""
    if claims.archive:
        marks += "<pdfaid:part>2</pdfaid:part>\n"
        marks += f"<pdfaid:conformance>{claims.archive}</pdfaid:conformance>\n"
    extension = _EXTENSION if claims.accessible and claims.archive else ""
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PRODUCER}</pdf:Producer>
{marks}{extension}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
    stream = pdf.make_stream(packet.encode())
    stream.Type = Name.Metadata
    stream.Subtype = Name.XML
    return stream
