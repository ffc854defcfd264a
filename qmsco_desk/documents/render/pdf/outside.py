"""Pages of outside PDFs, made ready to be laid into pages of ours.

A page becomes one form object that stands upright. The marks of its former structure are taken out,
because our tree says what it is; layers that were switched off stay unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT = frozenset(("Tj", "TJ", "'", '"'))
_MARKS = frozenset(("BMC", "BDC", "EMC", "MP", "DP"))
_PAINTS = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"))
_SHOWS = _TEXT | {"Do", "sh", "INLINE IMAGE"}
_INKS = frozenset(("k", "K"))
_READ = " ".join(sorted(_TEXT | _MARKS | _INKS | {"Do", "cs", "CS"}))
# What a page holds beside its picture: structure we replace, private data, previews.
_DROPPED = ("/StructParents", "/StructParent", "/PieceInfo", "/LastModified", "/Metadata", "/OC")
_FROM_TOP = 72.0  # a small page does not hang lower on ours
_END_PATH = pikepdf.ContentStreamInstruction([], pikepdf.Operator("n"))

_Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(frozen=True, slots=True, eq=False)
class OutsidePage:
    """A page as a form object.

    Attributes:
        form: The object, in the file it came from.
        box: Its corners as it stands upright: left, bottom, right, top in points.
        has_text: Whether words are set on it, seen or unseen.
        device_cmyk: Whether it is painted in inks of no particular press.
    """

    form: Object
    box: tuple[float, float, float, float]
    has_text: bool
    device_cmyk: bool

    @property
    def width(self) -> float:
        """As it stands upright."""
        return max(self.box[2] - self.box[0], 1.0)

    @property
    def height(self) -> float:
        """As it stands upright."""
        return max(self.box[3] - self.box[1], 1.0)

    def fitted(self, width: float, height: float) -> tuple[float, float, float]:
        """Scale, and where its origin comes to stand in a room that wide and high.

        At its size, or smaller where that is too large; in the middle, and not far from the top.
        """
        left, _, _, top = self.box
        scale = min(width / self.width, height / self.height, 1.0)
        across = (width - self.width * scale) / 2
        above = min((height - self.height * scale) / 2, _FROM_TOP)
        return scale, across - left * scale, height - above - top * scale


def pages_of(pdf: bytes) -> tuple[Pdf, tuple[OutsidePage, ...]]:
    """The file, which must stay open until its pages are bound in, and its pages.

    Raises:
        pikepdf.PdfError: when the file cannot be read, or not without a password.
    """
    source = pikepdf.open(BytesIO(pdf))
    cleaner = _Cleaner(frozenset(_hidden_layers(source)))
    pages = tuple(_page(source, page, cleaner) for page in source.pages)
    cleaner.finish()
    return source, pages


def _hidden_layers(pdf: Pdf) -> Iterator[tuple[int, int]]:
    """Object numbers of the layers that are switched off as the file opens."""
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return
    usual = layers.get("/D", Dictionary())
    listed = list(usual.get("/OFF", Array()))
    if usual.get("/BaseState") == Name.OFF:
        on = {layer.objgen for layer in usual.get("/ON", Array())}
        listed = [layer for layer in layers.get("/OCGs", Array()) if layer.objgen not in on]
    yield from (layer.objgen for layer in listed)


def _page(source: Pdf, page: pikepdf.Page, cleaner: _Cleaner) -> OutsidePage:
    form = source.make_indirect(page.as_form_xobject(True))
    # The page as its reader sees it: the crop box, not a printer's trim box within.
    form.BBox = _within(page.cropbox, page.mediabox)
    found = cleaner.clean(form)
    return OutsidePage(form, _upright(form), found.text, found.inks)


def _within(crop: Array, media: Array) -> Array:
    """The crop box, as far as it lies on the paper."""
    a, b = _corners(crop), _corners(media)
    both = (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
    return Array(both if both[0] < both[2] and both[1] < both[3] else b)


def _corners(box: Object) -> tuple[float, float, float, float]:
    """Left, bottom, right, top, in whichever order the file has them."""
    x0, y0, x1, y1 = (float(n) for n in box.as_list())
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _upright(form: Object) -> tuple[float, float, float, float]:
    """Corners of a form as its own matrix turns it."""
    x0, y0, x1, y1 = _corners(form.BBox)
    a, b, c, d, e, f = (float(n) for n in form.get("/Matrix", Array([1, 0, 0, 1, 0, 0])).as_list())
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


class _Found(NamedTuple):
    """What a form draws, itself or by the forms within it."""

    text: bool
    inks: bool


class _Cleaner:
    """Takes former marks and hidden layers out of the forms of one file."""

    def __init__(self, hidden: frozenset[tuple[int, int]]) -> None:
        self._hidden = hidden
        self._found: dict[tuple[int, int], _Found] = {}
        self._things: list[Object] = []
        self._resources: list[Object] = []

    def clean(self, form: Object) -> _Found:
        """Clean a form and the forms it draws."""
        if form.objgen in self._found:
            return self._found[form.objgen]
        self._found[form.objgen] = _Found(False, False)  # a form that draws itself ends here
        resources = form.get("/Resources", Dictionary())
        things = resources.get("/XObject", Dictionary())
        unseen = frozenset(n for n, thing in things.items() if self._is_hidden(thing.get("/OC")))
        steps = pikepdf.parse_content_stream(form, _READ)
        used = {str(step.operator) for step in steps}
        inks = bool(used & _INKS) or any(
            step.operands[0] == Name.DeviceCMYK
            for step in steps
            if str(step.operator) in ("cs", "CS") and step.operands
        )
        found = [_Found(bool(used & _TEXT), inks)]
        if used & _MARKS or unseen:
            kept = list(self._kept(form, resources, unseen))
            form.write(pikepdf.unparse_content_stream(kept))
        for name, thing in things.items():
            if name not in unseen and thing.get("/Subtype") == Name.Form:
                found.append(self.clean(thing))
        self._things += [form, *things.values()]
        self._resources.append(resources)
        each = _Found(any(one.text for one in found), any(one.inks for one in found))
        self._found[form.objgen] = each
        return each

    def finish(self) -> None:
        """Drop what is no longer asked for, once every page was read."""
        for thing in self._things:
            for key in _DROPPED:
                if key in thing:
                    del thing[key]
        for resources in self._resources:
            if "/Properties" in resources:
                del resources["/Properties"]

    def _is_hidden(self, layer: Object | None) -> bool:
        """Whether a layer, or every layer of a group, is switched off."""
        if not isinstance(layer, Dictionary) or not self._hidden:
            return False
        members = layer.get("/OCGs")
        if members is None:
            return layer.objgen in self._hidden
        each = list(members) if isinstance(members, Array) else [members]
        return bool(each) and all(self._is_hidden(member) for member in each)

    def _kept(
        self, form: Object, resources: Object, unseen: frozenset[str]
    ) -> Iterator[_Instruction]:
        """What a form draws, without marks and without what a hidden layer would show."""
        layers = resources.get("/Properties", Dictionary())
        marks: list[bool] = []  # whether what each open mark holds is hidden
        for step in pikepdf.parse_content_stream(form):
            name, operands = str(step.operator), step.operands
            if name in ("BMC", "BDC"):
                layer = None
                if len(operands) == 2 and operands[0] == Name.OC and isinstance(operands[1], Name):
                    layer = layers.get(str(operands[1]))
                marks.append(self._is_hidden(layer))
            elif name == "EMC":
                del marks[-1:]
            elif name in _MARKS or (name == "Do" and operands and str(operands[0]) in unseen):
                continue
            elif not any(marks):
                yield step
            elif name in _PAINTS:
                yield _END_PATH
            elif name not in _SHOWS:
                yield step
