"""The styles of a Word file, by the face of the paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.render.docx.look import colour_code, font_name
from qmsco_desk.documents.render.docx.xml import Node, half_points, indent, node, twips
from qmsco_desk.documents.render.look import (
    BLACK,
    DELETED,
    FOOT_NOTE,
    FOOT_TITLE,
    GREY,
    INSERTED,
    STEP,
    Look,
    Type,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST_LEVELS = 5  # lists that have a style of their own; deeper ones take the last
GUTTER = 14.0  # between the columns of a table
BOX_PAD = 4.0  # left and right of a form box's words
_CHECK_FONT = "MS Gothic"  # has both check boxes, and is on every machine with Word
_RULE, _HAIR = "000000", "B8B8B8"
_RULE_WIDTH = 0.5  # between the rows of a table


def _line(kind: Type, *, exact: bool) -> dict[str, object]:
    return {"line": twips(kind.leading), "lineRule": "exact" if exact else "atLeast"}


def _font(kind: Type) -> Node:
    return node(
        "rPr",
        node("b") if kind.bold else None,
        node("i") if kind.italic else None,
        node("color", val=colour_code(kind.colour)) if kind.colour != BLACK else None,
        node("sz", val=half_points(kind.size)),
        node("szCs", val=half_points(kind.size)),
    )


def _style(
    style: str,
    name: str,
    *properties: Node | None,
    kind: str = "paragraph",
    based: str | None = None,
    following: str | None = None,
    quick: bool = True,
    custom: bool = False,
    default: bool = False,
) -> Node:
    return node(
        "style",
        node("name", val=name),
        node("basedOn", val=based) if based else None,
        node("next", val=following) if following else None,
        node("uiPriority", val=1 if quick else 99),
        node("qFormat") if quick else None,
        *properties,
        type=kind,
        default=1 if default else None,
        customStyle=1 if custom else None,
        styleId=style,
    )


def _text(
    style: str,
    name: str,
    kind: Type,
    *,
    before: float = 0.0,
    properties: tuple[Node | None, ...] = (),
    early: tuple[Node | None, ...] = (),
    late: tuple[Node | None, ...] = (),
    custom: bool = True,
    following: str | None = None,
    exact: bool = False,
) -> Node:
    """A paragraph's style; properties stand before the spacing (`early`) or after it (`late`)."""
    return _style(
        style,
        name,
        node(
            "pPr",
            *early,
            node("spacing", before=twips(before), after=0, **_line(kind, exact=exact)),
            *properties,
            *late,
        ),
        _font(kind),
        based="Normal",
        following=following,
        custom=custom,
    )


def _border(side: str, size: float, colour: str = _RULE, *, space: int = 0) -> Node:
    """A border, its width in points."""
    return node(side, val="single", sz=round(size * 8), space=space, color=colour)


def fill_styles(root: Node, look: Look, language: str) -> None:
    """Put the defaults and every style into the styles part's root."""
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), font_name(look))
    root.append(
        node(
            "docDefaults",
            node(
                "rPrDefault",
                node(
                    "rPr",
                    node("rFonts", **fonts),
                    node("sz", val=half_points(look.body.size)),
                    node("szCs", val=half_points(look.body.size)),
                    node("lang", val=language, eastAsia=language),
                ),
            ),
            node("pPrDefault", node("pPr", node("widowControl"))),
        )
    )
    for each in (
        *_base(look),
        *_headings(look),
        *_running(look),
        *_lists(look),
        *_small(look),
        *_forms(look),
        *_letters(look),
        *_tables(look),
    ):
        root.append(each)


def _base(look: Look) -> Iterator[Node]:
    yield _style(
        "Normal",
        "Normal",
        node("pPr", node("spacing", before=0, after=0, **_line(look.body, exact=look.numbered))),
        default=True,
    )
    yield _style("DefaultParagraphFont", "Default Paragraph Font", kind="character", default=True)
    yield _style(
        "TableNormal",
        "Normal Table",
        node(
            "tblPr",
            node("tblInd", w=0, type="dxa"),
            node("tblCellMar", *(node(side, w=0, type="dxa") for side in _SIDES)),
        ),
        kind="table",
        quick=False,
        default=True,
    )
    yield _style("NoList", "No List", kind="numbering", quick=False, default=True)


_SIDES = ("top", "left", "bottom", "right")


def _headings(look: Look) -> Iterator[Node]:
    for level in range(1, 7):
        at = min(level, len(look.headings)) - 1
        yield _text(
            f"Heading{level}",
            f"heading {level}",
            look.headings[at],
            before=look.heading_gaps[at],
            early=(node("keepNext"), node("keepLines")),
            late=(node("outlineLvl", val=level - 1),),
            custom=False,
            following="BodyText",
            exact=look.numbered,
        )


def _running(look: Look) -> Iterator[Node]:
    body, gap, exact = look.body, look.gap, look.numbered
    yield _text(
        *("BodyText", "Body Text", body),
        before=gap,
        properties=(indent(0, first=look.first_indent),),
        custom=False,
        exact=exact,
    )
    yield _text("BodyTextPlain", "Body Text Plain", body, before=gap, exact=exact)
    yield _text(
        *("Centered", "Centered", body),
        before=gap,
        late=(node("jc", val="center"),),
        exact=exact,
    )
    yield _text(
        *("Quote", "Quote", look.small if exact else body),
        before=gap,
        properties=(indent(look.indent, right=look.indent),),
        custom=False,
        exact=exact,
    )
    sides = (_border(side, 1.0, space=5) for side in _SIDES)
    yield _text(
        *("Notice", "Notice", look.close(16)),
        before=gap + 3,
        early=(node("keepLines"), node("pBdr", *sides)),
        properties=(indent(6, right=6),),
        exact=exact,
    )


def list_left(look: Look, level: int) -> float:
    """Where the words of a list's entries stand, by how deep the list is; 0 is the margin."""
    return look.indent * (1 + 0.75 * (level - 1)) if level else 0.0


def _lists(look: Look) -> Iterator[Node]:
    body = look.body
    for level in range(1, LIST_LEVELS + 1):
        tail, word = ("", "") if level == 1 else (str(level), f" {level}")
        gap = look.gap if level == 1 else look.gap * 0.6
        left = indent(list_left(look, level))
        yield _text(
            f"ListNumber{tail}",
            f"List Number{word}",
            body,
            before=gap,
            properties=(left,),
            custom=False,
            exact=look.numbered,
        )
        yield _text(
            f"ListContinue{tail}",
            f"List Continue{word}",
            body,
            before=look.gap,
            properties=(indent(list_left(look, level)),),
            custom=False,
            exact=look.numbered,
        )


def _small(look: Look) -> Iterator[Node]:
    exact = look.numbered
    yield _text("SmallPrint", "Small Print", look.small, before=look.gap, exact=exact)
    label = look.label
    yield _text("Header", "header", label, custom=False)
    yield _text("Footer", "footer", label, custom=False)
    strong = replace(look.table, bold=True)
    title = replace(strong, leading=STEP) if look.numbered else strong
    yield _text(
        *("Caption", "caption", title),
        before=0.0 if look.numbered else look.gap + 4,
        early=(node("keepNext"),),
        custom=False,
        exact=look.numbered,
    )
    yield _text(
        *("Picture", "Picture", replace(look.body, leading=1)),
        before=look.gap + 4,
        early=(node("keepNext"),),
    )
    yield _text("TableText", "Table Text", look.table, exact=exact)
    yield _text(*("TableHead", "Table Head", strong), early=(node("keepNext"),), exact=exact)
    yield _text("Step", "Calculation Step", look.table, before=1.5)
    yield _text(
        *("StepResult", "Calculation Result", strong),
        before=look.gap + 3,
    )
    yield _text("StepNote", "Calculation Note", replace(look.small, colour=GREY))
    if look.numbered:
        yield _text("LineNumber", "Pleading Line Number", look.body, exact=True)
        yield _text("PleadingFoot", "Pleading Foot", FOOT_TITLE, exact=True)
        yield _text("PleadingNote", "Pleading Note", FOOT_NOTE, exact=True)
    yield _text("Spacer", "Spacer", replace(look.body, size=1, leading=1), exact=True)


def _forms(look: Look) -> Iterator[Node]:
    answer = replace(look.body, leading=min(look.body.leading, 12))
    strong = replace(look.table, bold=True)
    yield _text("FormTitle", "Form Title", strong, early=(node("keepNext"),))
    yield _text("FormLabel", "Form Label", look.label)
    yield _text("FormAnswer", "Form Answer", answer)
    yield _text("Choice", "Form Choice", look.body, before=3.5)
    exact = look.numbered
    yield _text("CaseCaption", "Case Caption", look.close(16), exact=exact)
    yield _text("Signature", "Signature", look.close(15), custom=False, exact=exact)


def _letters(look: Look) -> Iterator[Node]:
    yield _style(
        "Strong", "Strong", node("rPr", node("b"), node("bCs")), kind="character", quick=True
    )
    yield _style("Emphasis", "Emphasis", node("rPr", node("i"), node("iCs")), kind="character")
    size = half_points(look.body.size * 0.8)
    yield _style(
        "Blank",
        "Blank",
        node(
            "rPr",
            node("color", val=colour_code(GREY)),
            node("sz", val=size),
            node("szCs", val=size),
            node("u", val="single", color="000000"),
        ),
        kind="character",
        custom=True,
    )
    for name, stroke, colour in (
        ("Inserted", node("u", val="single"), INSERTED),
        ("Deleted", node("strike"), DELETED),
    ):
        ink = node("color", val=colour_code(colour))
        # The schema has a strike before the colour and an underline after it.
        order = (ink, stroke) if name == "Inserted" else (stroke, ink)
        yield _style(name, name, node("rPr", *order), kind="character", custom=True)
    yield _style(
        "CheckBox",
        "Check Box",
        node(
            "rPr",
            node(
                "rFonts", ascii=_CHECK_FONT, hAnsi=_CHECK_FONT, eastAsia=_CHECK_FONT, cs=_CHECK_FONT
            ),
        ),
        kind="character",
        custom=True,
    )


def _tables(look: Look) -> Iterator[Node]:
    # Word adds the rule between rows to their height; on numbered paper rows are whole steps.
    pad = twips(look.cell_pad - (0.0 if look.numbered else _RULE_WIDTH / 2))
    yield _style(
        "RuledTable",
        "Ruled Table",
        node(
            "tblPr",
            node(
                "tblBorders",
                _border("top", 1.0),
                _border("bottom", 1.0),
                _border("insideH", _RULE_WIDTH, _HAIR),
            ),
            node(
                "tblCellMar",
                node("top", w=pad, type="dxa"),
                node("left", w=0, type="dxa"),
                node("bottom", w=pad, type="dxa"),
                node("right", w=twips(GUTTER), type="dxa"),
            ),
        ),
        node(
            "tblStylePr",
            node("tcPr", node("tcBorders", _border("bottom", 0.75))),
            type="firstRow",
        ),
        kind="table",
        based="TableNormal",
        custom=True,
    )
    yield _style(
        "FormGrid",
        "Form Grid",
        node(
            "tblPr",
            node(
                "tblBorders",
                *(_border(side, 0.5) for side in (*_SIDES, "insideH", "insideV")),
            ),
            node(
                "tblCellMar",
                node("top", w=twips(1.5), type="dxa"),
                node("left", w=twips(BOX_PAD), type="dxa"),
                node("bottom", w=twips(2.1), type="dxa"),
                node("right", w=twips(BOX_PAD), type="dxa"),
            ),
        ),
        kind="table",
        based="TableNormal",
        custom=True,
    )
    yield _style("SideBySide", "Side by Side", kind="table", based="TableNormal", custom=True)
