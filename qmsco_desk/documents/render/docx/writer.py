"""A document as a Word file. The same document always gives the same bytes.

The file is made from nothing but what stands here: no template of another program, so that its
properties name no author and no day.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Pt

from qmsco_desk.documents.render.docx.blocks import set_blocks
from qmsco_desk.documents.render.docx.flow import Flow, Shared
from qmsco_desk.documents.render.docx.furniture import differs_on_first, foot, head
from qmsco_desk.documents.render.docx.look import Frame, top_and_bottom
from qmsco_desk.documents.render.docx.numbering import fill_numbering
from qmsco_desk.documents.render.docx.package import empty_package
from qmsco_desk.documents.render.docx.styles import fill_styles
from qmsco_desk.documents.render.docx.xml import Node, qualified
from qmsco_desk.documents.render.look import EDGE, LETTER, Look, look_of
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.section import Section, _BaseHeaderFooter

    from qmsco_desk.documents.blocks import Document

_LONGEST_TITLE = 255  # letters of a property
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can name


def render(document: Document) -> bytes:
    """The document as a Word file (.docx) of letter pages."""
    width, height = reversed(LETTER) if document.landscape else LETTER
    look = look_of(document)
    file = docx.Document(BytesIO(empty_package()))
    section = file.sections[0]
    _set_page(section, look, width, height, landscape=document.landscape)
    text_width = look.width(width)

    fill_styles(file.styles.element, look, document.language)
    shared, flow = Shared(look), Flow()
    set_blocks(document.blocks, Frame(look, 0.0, text_width, height), flow, shared)
    _fill_body(file.element.body, flow.elements)
    fill_numbering(file.part.numbering_part.element, shared.labels.chains)
    _add_pictures(file, shared)

    differs = differs_on_first(document, look)
    section.different_first_page_header_footer = differs
    _fill(section.header, head(document, look, text_width, first=False))
    _fill(section.footer, foot(document, look, text_width))
    if differs:
        _fill(section.first_page_header, head(document, look, text_width, first=True))
        _fill(section.first_page_footer, foot(document, look, text_width))

    # Only the title: the properties of a file travel with it and are read by nobody who signs it.
    file.core_properties.title = plain(document.title)[:_LONGEST_TITLE]
    file.core_properties.language = document.language
    out = BytesIO()
    file.save(out)
    return _without_times(out.getvalue())


def _set_page(
    section: Section, look: Look, width: float, height: float, *, landscape: bool
) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin, section.right_margin = Pt(look.margin), Pt(look.right or look.margin)
    section.top_margin, section.bottom_margin = map(Pt, top_and_bottom(look, height))
    # Numbered paper ends an inch from the edge, and its foot stands below that.
    section.header_distance, section.footer_distance = Pt(EDGE), Pt(12 if look.numbered else EDGE)
    section.gutter = Pt(0)


def _fill_body(body: Node, elements: list[Node]) -> None:
    """Put the elements before the section's own, which ends the body."""
    section = body[-1]
    for element in elements:
        section.addprevious(element)


def _fill(part: _BaseHeaderFooter, lines: list[Node]) -> None:
    """Put lines into a head or a foot in place of the empty one that it is made with."""
    part.is_linked_to_previous = False
    holder: Node = part._element  # noqa: SLF001 - the library shows no other way to a head's root
    for old in list(holder):
        holder.remove(old)
    for line in lines:
        holder.append(line)


def _add_pictures(file: WordFile, shared: Shared) -> None:
    """Put each picture into the file once, and its name where it is shown."""
    names: dict[bytes, str] = {}
    for drawing in shared.drawings:
        if drawing.data not in names:
            place = PackURI(f"/word/media/picture{len(names) + 1}.emf")
            part = Part(place, CONTENT_TYPE.X_EMF, drawing.data, file.part.package)
            names[drawing.data] = file.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        drawing.reference.set(qualified("r:embed"), names[drawing.data])


def _without_times(data: bytes) -> bytes:
    """The same file with one time for all its parts."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # one sign for every system that it may be made on
            new.writestr(info, old.read(name))
    return out.getvalue()
