"""Structure of a printed page for readers who cannot see it, and the finished file.

ReportLab writes pages without structure. The sheet marks what it draws with numbers; here the tree
of headings, paragraphs, lists and tables is built over those numbers, and outline, language and
metadata are set. Nothing in the file comes from a clock or from chance, so the same document gives
the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from qmsco_desk.documents.blocks import Mark
from qmsco_desk.documents.render.pdf.archive import (
    PRODUCER,
    Called,
    claims_of,
    metadata,
    output_intent,
    spell_out,
)
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.render.pdf.outside import OutsidePage


@dataclass(slots=True, eq=False)
class Tag:
    """A structure element while it is being built.

    Attributes:
        role: Standard structure type without its slash ("P", "TH").
        kids: Elements below it, and (page from 0, number of the marked content) in reading order.
        alternative: Words that stand in for a picture.
        scope: "Column" or "Row" for a header cell.
        summary: What a table holds.
        numbering: How the labels of a list run.
        box: Rectangle of a figure in points, from the page's lower left.
        language: Language of its words, where it is not the file's.
        title: What a part of the file is called.
        mark: What a redline says of its words; a reader who cannot see the stroke hears it.
        spoken: Its words, where it is marked.
    """

    role: str
    kids: list[Tag | tuple[int, int]] = field(default_factory=list)
    alternative: str = ""
    scope: str = ""
    summary: str = ""
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None
    language: str = ""
    title: str = ""
    mark: Mark = Mark.NONE
    spoken: str = ""

    def add(self, role: str, **more: str) -> Tag:
        """A new element below this one, after all others."""
        kid = Tag(role, **more)  # type: ignore[arg-type]  # the text fields only
        self.kids.append(kid)
        return kid


@dataclass(frozen=True, slots=True)
class Entry:
    """A bookmark: level from 1, words, page from 0, height in points from the bottom."""

    level: int
    text: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Inlay:
    """An outside page that a page, from 0, draws under a name."""

    page: int
    name: str
    outside: OutsidePage


def finish(
    pages: bytes,
    root: Tag,
    outline: Sequence[Entry],
    called: Called,
    inlays: Sequence[Inlay] = (),
) -> bytes:
    """The tagged file made from ReportLab's pages."""
    with pikepdf.open(BytesIO(pages)) as pdf:
        _clear_info(pdf, called.title)
        _lay_in(pdf, inlays)
        _structure(pdf, root)
        _outline(pdf, outline)
        catalog = pdf.Root
        catalog.Lang = _string(called.language)
        catalog.MarkInfo = Dictionary(Marked=True)
        catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        claims = claims_of(inlay.outside for inlay in inlays)
        catalog.Metadata = metadata(pdf, called, claims)
        if claims.archive:
            catalog.OutputIntents = output_intent(pdf)
        catalog.PageMode = Name.UseOutlines if outline else Name.UseNone
        out = BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            fix_metadata_version=False,  # the packet is written as it is to stand
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue()


def _string(text: str) -> Object:
    """Text for the file's own dictionaries, without what no reader could take in."""
    return String(plain(text))


def _clear_info(pdf: Pdf, title: str) -> None:
    """Keep no dates, author or tool but our own, no font that nothing is set in, no null letter."""
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title=_string(title), Producer=_string(PRODUCER))
    )
    spelled: set[tuple[int, int]] = set()
    for page in pdf.pages:
        fonts = page.obj.Resources.get(Name.Font, Dictionary())
        for name, font in list(fonts.items()):
            if "/FontDescriptor" not in font:
                del fonts[name]
            elif font.objgen not in spelled:
                spelled.add(font.objgen)
                spell_out(font)
        if "/Trans" in page.obj:
            del page.obj["/Trans"]


def _lay_in(pdf: Pdf, inlays: Sequence[Inlay]) -> None:
    """Give each page the outside page that it draws."""
    for inlay in inlays:
        page = pdf.pages[inlay.page]
        # Pages of ReportLab may share one dictionary of resources.
        own = page.obj.Resources.as_dict()
        form = pdf.copy_foreign(inlay.outside.form)
        page.obj.Resources = Dictionary({**own, "/XObject": Dictionary({inlay.name: form})})


def _attributes(tag: Tag) -> Object | None:
    """Attribute dictionary of an element, or None."""
    if tag.scope:
        return Dictionary(O=Name.Table, Scope=Name("/" + tag.scope))
    if tag.summary:
        return Dictionary(O=Name.Table, Summary=_string(tag.summary))
    if tag.numbering:
        return Dictionary(O=Name.List, ListNumbering=Name("/" + tag.numbering))
    if tag.mark is not Mark.NONE:
        stroke = Name.Underline if tag.mark is Mark.INSERTED else Name.LineThrough
        return Dictionary(O=Name.Layout, TextDecorationType=stroke)
    if tag.box is not None:
        return Dictionary(O=Name.Layout, BBox=Array([round(n, 2) for n in tag.box]))
    return None


def _structure(pdf: Pdf, root: Tag) -> None:
    """Write the structure tree and tie every marked content to its element."""
    pages = [page.obj for page in pdf.pages]
    owners: list[list[tuple[int, Object]]] = [[] for _ in pages]
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    roles: dict[str, Name] = {}

    def write(tag: Tag, parent: Object) -> Object:
        role = roles.get(tag.role)
        if role is None:
            role = roles[tag.role] = Name("/" + tag.role)
        element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=role, P=parent))
        if tag.alternative:
            element.Alt = _string(tag.alternative)
        if tag.language:
            element.Lang = _string(tag.language)
        if tag.title:
            element.T = _string(tag.title)
        if tag.mark is not Mark.NONE:
            element.ActualText = _string(f"[{tag.mark.value}: {tag.spoken.strip()}] ")
        attributes = _attributes(tag)
        if attributes is not None:
            element.A = attributes
        home: int | None = None
        kids: list[Object | int] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                made = write(kid, element)
                # An empty cell stays, or its row's further cells would move to other columns.
                if kid.role in ("TH", "TD") or "/K" in made:
                    kids.append(made)
                continue
            page, number = kid
            if home is None:
                home = page
                element.Pg = pages[page]
            owners[page].append((number, element))
            kids.append(
                number if page == home else Dictionary(Type=Name.MCR, Pg=pages[page], MCID=number)
            )
        if kids:
            element.K = Array(kids) if len(kids) > 1 else kids[0]
        return element

    tree.K = write(root, tree)
    numbers = Array()
    for index, (page, owned) in enumerate(zip(pages, owners, strict=True)):
        page.StructParents = index
        page.Tabs = Name.S
        numbers.append(index)
        numbers.append(
            pdf.make_indirect(Array([element for _, element in sorted(owned, key=_number)]))
        )
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree


def _number(owned: tuple[int, Object]) -> int:
    return owned[0]


def _outline(pdf: Pdf, entries: Sequence[Entry]) -> None:
    """Write the bookmarks, nested by level and all open."""
    if "/Outlines" in pdf.Root:
        del pdf.Root["/Outlines"]
    if not entries:
        return
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines, Count=len(entries)))
    below: list[tuple[int, Object]] = [(0, root)]
    for entry in entries:
        while below[-1][0] >= entry.level:
            below.pop()
        parent = below[-1][1]
        item = pdf.make_indirect(
            Dictionary(
                Title=_string(entry.text),
                Parent=parent,
                Dest=Array([pdf.pages[entry.page].obj, Name.XYZ, 0, round(entry.top, 2), 0]),
            )
        )
        if "/Last" in parent:
            parent.Last.Next = item
            item.Prev = parent.Last
        else:
            parent.First = item
        parent.Last = item
        for _, ancestor in below[1:]:
            ancestor.Count = int(ancestor.get("/Count", 0)) + 1
        below.append((entry.level, item))
    pdf.Root.Outlines = root
