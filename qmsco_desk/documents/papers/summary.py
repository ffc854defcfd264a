"""The client's summary: what was ordered, who pays what, what to do when, and whom to call.

Two languages, one set of facts: each language's clauses stand in a folder of its own with the same
ids, slots and conditions, and every figure comes from the matter or from the calculation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Column,
    Document,
    Face,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    Span,
    Spans,
    Table,
)
from qmsco_desk.documents.papers.summary_slots import SLOTS
from qmsco_desk.documents.papers.summary_tables import TABLES
from qmsco_desk.documents.papers.summary_telling import Telling
from qmsco_desk.documents.papers.summary_when import CONDITIONS, told
from qmsco_desk.documents.printed import bold
from qmsco_desk.documents.wording.closed import Closed
from qmsco_desk.documents.wording.template import (
    Entries,
    Number,
    Paragraph,
    Slot,
    TableOf,
    Words,
    parse,
)
from qmsco_desk.documents.wording.tongue import Tongue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.wording.clauses import Clause, PartOfOrder
    from qmsco_desk.documents.wording.library import Wording
    from qmsco_desk.documents.wording.template import Part, Piece

CLOSED = Closed(frozenset(SLOTS), CONDITIONS, frozenset(TABLES))
ENGLISH, SPANISH = "en", "es"
_NOTICE = "notice"  # the part that is framed
_STEPS = "steps"  # the part whose clauses are numbered
_WORDS = "words"  # the part whose clauses are words and their meanings
_BULLET = "\N{BULLET}"


def wording(paper: Paper, language: str) -> Wording:
    """The summary's clauses in a language.

    Raises:
        RulesError: A file cannot be used; every mistake is named with its file and path.
    """
    return paper.wordings.of(f"summary/{language}", CLOSED)


def tongue(paper: Paper, language: str) -> Tongue:
    """The words of the summary's slots and tables in a language.

    Raises:
        RulesError: The file cannot be used.
    """
    file = paper.wordings.folder / "summary" / "words" / f"{language}.toml"
    return Tongue.load(file, f"{language}-US")


def build(paper: Paper) -> Document:
    """The client's summary in English."""
    return _build(paper, ENGLISH)


def build_spanish(paper: Paper) -> Document:
    """The client's summary in Spanish."""
    return _build(paper, SPANISH)


def _build(paper: Paper, language: str) -> Document:
    telling = Telling.of(paper, tongue(paper, language))
    say = telling.tongue.say
    library = wording(paper, language)
    title, number = say("page", "title"), paper.matter.case.number
    blocks: list[Block] = [Heading(1, title)]
    for part in library.parts:
        blocks.extend(_part(part, library.clauses, telling))
    return Document(
        name="summary",
        title=title,
        blocks=tuple(blocks),
        face=Face.EASY,
        running_head=f"{title} \N{EM DASH} {say('page', 'case', number=number)}"
        if number
        else title,
        running_foot=say(
            "page", "foot", version=paper.version, day=telling.tongue.date(paper.report.on)
        ),
        legend=say("page", "legend"),
        draft=paper.draft,
        language=telling.tongue.tag,
    )


def _text(clause: Clause, telling: Telling) -> str | None:
    """A clause's words for this matter; None where it is not called for."""
    if not all(told(condition, telling) for condition in clause.when):
        return None
    for form in clause.forms:
        if all(told(condition, telling) for condition in form.when):
            return form.text
    return None


def _part(part: PartOfOrder, clauses: Sequence[Clause], telling: Telling) -> list[Block]:
    """A part under its heading; nothing where no clause of it is called for."""
    chosen = [
        (clause, text)
        for clause in clauses
        if clause.part == part.id and (text := _text(clause, telling)) is not None
    ]
    if not chosen:
        return []
    head: list[Block] = [Heading(2, part.title)] if part.title else []
    match part.id:
        case "steps":
            return [*head, _steps(chosen, telling)]
        case "words":
            return [*head, _glossary(chosen, telling)]
        case _:
            style = ParaStyle.NOTICE if part.id == _NOTICE else ParaStyle.PLAIN
            return [*head, *_set(chosen, telling, style)]


def _set(
    chosen: Iterable[tuple[Clause, str]], telling: Telling, style: ParaStyle
) -> Iterator[Block]:
    """Clauses as paragraphs and tables; entries that follow one another are one list."""
    items: list[Item] = []
    for _, text in chosen:
        for piece in parse(text, _is_slot):
            if isinstance(piece, Entries):
                items += (
                    Item(_BULLET, (Para(_filled(entry.pieces, telling), ParaStyle.PLAIN),))
                    for entry in piece.entries
                )
                continue
            if items:
                yield Numbered(tuple(items))
                items = []
            yield _block(piece, telling, style)
    if items:
        yield Numbered(tuple(items))


def _block(piece: Part, telling: Telling, style: ParaStyle) -> Block:
    match piece:
        case TableOf(name):
            return TABLES[name](telling)
        case Paragraph(inside):
            return Para(_filled(inside, telling), style)
        case Entries():
            raise TypeError("entries are gathered into a list")


def _steps(chosen: Iterable[tuple[Clause, str]], telling: Telling) -> Numbered:
    """What to do, numbered: when, in bold, and what."""
    return Numbered(
        tuple(
            Item(
                f"{number}.",
                (
                    Para(
                        (bold(f"{clause.title}."), Span(" "), *_paragraph(text, telling)),
                        ParaStyle.PLAIN,
                    ),
                ),
            )
            for number, (clause, text) in enumerate(chosen, 1)
        )
    )


def _glossary(chosen: Iterable[tuple[Clause, str]], telling: Telling) -> Table:
    """Words of the order and what they mean."""
    say = telling.tongue.say
    return Table(
        (Column(say("columns", "word"), 4), Column(say("columns", "meaning"), 11)),
        tuple(((Span(clause.title),), _paragraph(text, telling)) for clause, text in chosen),
        caption=say("captions", "words"),
        row_headers=True,
    )


def _paragraph(text: str, telling: Telling) -> Spans:
    """The words of a clause that is one paragraph."""
    return tuple(
        span
        for piece in parse(text, _is_slot)
        if isinstance(piece, Paragraph)
        for span in _filled(piece.pieces, telling)
    )


def _filled(inside: Sequence[Piece], telling: Telling) -> Spans:
    """The words of a paragraph with its facts in their places."""
    out: list[Span] = []
    for piece in inside:
        match piece:
            case Words(text):
                # A name that ends with a stop ("Inc.") ends the sentence with it.
                stopped = bool(out) and not out[-1].blank and out[-1].text.endswith(".")
                out.append(Span(text.removeprefix(".") if stopped else text))
            case Number(one, many):
                out.append(Span(many if len(telling.matter.children) > 1 else one))
            case Slot(name):
                out.extend(SLOTS[name](telling))
            case _:
                raise TypeError("a summary has no numbered paragraphs to refer to")
    return telling.tongue.joined(tuple(span for span in out if span.text))


def _is_slot(name: str) -> bool:
    return name in SLOTS
