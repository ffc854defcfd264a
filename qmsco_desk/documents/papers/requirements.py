"""A jurisdiction's program requirements, in the arrangement of the federal questionnaire.

As a paper of a matter it is the issuing state's sheet and, where the participant works in another
state, that state's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Choice,
    Choices,
    Document,
    Face,
    FormGrid,
    Heading,
    PageBreak,
    Para,
    ParaStyle,
    Span,
    spans,
)
from qmsco_desk.documents.papers import sheet_wording
from qmsco_desk.documents.papers.form_blocks import said
from qmsco_desk.documents.papers.state_words import (
    answer_lines,
    firm_words,
    in_force_words,
    rule_in_words,
    source_words,
    standing_counts,
    typeset,
)
from qmsco_desk.documents.printed import cited
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import (
    Contact,
    EnforceAgainst,
    Enforcement,
    Entry,
    ExpenseBasis,
    Priority,
    ReasonableCost,
    Shortfall,
    WithholdingLimit,
)
from qmsco_desk.law.telling import tell
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.papers.sheet_wording import Question, RequirementsWords
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.law.telling import Told


def build(rules: StateRules, words: RequirementsWords, version: str) -> Document:
    """The sheet of one jurisdiction.

    Args:
        rules: As in force on a day; the sheet bears that day.
        words: The printed sentences.
        version: The program's version, for the foot.
    """
    title = f"{rules.name}: {words.title}"
    return Document(
        name="requirements",
        title=title,
        blocks=_sheet(rules, words),
        face=Face.FORM,
        running_head=title,
        running_foot=f"QMSCO Desk {version} \N{MIDDLE DOT} rules as of {in_words(rules.on)}",
        legend=words.legend,
    )


def of_matter(paper: Paper) -> Document:
    """The sheets of the states of a matter, each beginning a page.

    Where a state is not answered, or no rules are on file for it, a plain page says so.
    """
    words = sheet_wording.requirements_words(paper.wordings.folder / "sheets")
    matter = paper.matter
    codes = tuple(dict.fromkeys((matter.case.state, matter.employment_state)))
    blocks: list[Block] = []
    for place, code in enumerate(codes if len(codes) == 1 else filter(None, codes)):
        blocks += [PageBreak()] if place else []
        rules = paper.issuing if code == matter.case.state else paper.employment
        if rules is None:
            said_instead = words.not_held.format(state=code) if code else words.unanswered
            blocks += [
                Heading(1, f"{code}: {words.title}" if code else words.title, centered=True),
                Para(spans(said_instead), ParaStyle.NOTICE),
            ]
            continue
        role = words.issuing if code == matter.case.state else words.employment
        if code == matter.case.state == matter.employment_state:
            role = words.both
        blocks += _sheet(rules, words, role)
    return Document(
        name="requirements",
        title=words.title,
        blocks=tuple(blocks),
        face=Face.FORM,
        running_head=words.title,
        running_foot=paper.foot,
        legend=words.legend,
    )


def _sheet(rules: StateRules, words: RequirementsWords, role: str = "") -> tuple[Block, ...]:
    """One jurisdiction's blocks; `role` says what it is to a matter."""
    items = tell(rules)
    told = {one.key: one for one in items}
    return (
        Heading(1, f"{rules.name}: {words.title}", centered=True),
        Para(spans(words.notice), ParaStyle.NOTICE),
        *((Para(spans(role), ParaStyle.PLAIN),) if role else ()),
        _about(rules, items),
        Heading(2, words.part),
        *(
            block
            for question in words.questions
            for block in _item(rules, question, told[question.key], words)
        ),
        Heading(2, words.beside),
        Para(spans(words.beside_notice), ParaStyle.PLAIN, keep_with_next=True),
        *(
            block
            for one in items
            if not one.number
            for block in (Heading(3, one.title), _response(rules, one, words))
        ),
    )


def _about(rules: StateRules, items: tuple[Told, ...]) -> FormGrid:
    """Whose rules, of which day, and how well they are verified."""
    newest = max((one.entry.verified_on for one in items if one.entry.verified_on), default=None)
    return FormGrid(
        (
            (
                Box("Jurisdiction", said(f"{rules.name} ({rules.jurisdiction})"), 4),
                Box("Rules as in force on", said(in_words(rules.on)), 4),
                Box("Newest reading of a source", said(in_words(newest) if newest else "none"), 4),
            ),
            (
                Box(
                    f"How well the {len(items)} answers are verified",
                    said(standing_counts(items)),
                    12,
                ),
            ),
            *(
                (Box(label, said("; ".join(names)), 12),)
                for label, status in (
                    ("Not verified", Status.RECALLED),
                    ("Not on file", Status.UNKNOWN),
                )
                if (names := [_named(one) for one in items if one.entry.status is status])
            ),
        )
    )


def _named(told: Told) -> str:
    """An item by its number, if it has one, and title."""
    return f"{told.number}. {told.title}" if told.number else told.title


def _item(
    rules: StateRules, question: Question, told: Told, words: RequirementsWords
) -> tuple[Block, ...]:
    """One item: what is asked, the options with the one that applies marked, and the response."""
    out: list[Block] = [
        Heading(3, cited(question.title), number=f"{question.number}."),
        Para(spans(cited(question.asks)), ParaStyle.SMALL, keep_with_next=True),
    ]
    if question.yes_no:
        out.append(_whether(told.entry))
    if question.options:
        marked = _letter(told.entry)
        out.append(
            Choices(
                tuple(
                    Choice(f"{one.letter})", spans(one.says), ticked=one.letter == marked)
                    for one in question.options
                ),
                keep_with_next=True,
            )
        )
        if marked is None and told.entry.status is not Status.UNKNOWN:
            out.append(Para(spans(words.unmarked), ParaStyle.SMALL))
    return (*out, _response(rules, told, words))


def _whether(entry: Entry) -> Choices:
    """Yes or no to the question whether there is a rule; neither where that is not on file."""
    rule = entry.has_rule if isinstance(entry, Priority | Shortfall) else None
    return Choices(
        (
            Choice("", spans("Yes"), ticked=rule is True),
            Choice("", spans("No"), ticked=rule is False),
        ),
        keep_with_next=True,
    )


def _letter(entry: Entry) -> str | None:
    """The questionnaire's letter for an answer.

    Where a file's letter is past the last that an item offers, it means the last: "other".
    """
    match entry:
        case ReasonableCost(option=option) if option:
            return option.value
        case ExpenseBasis(option=option) if option:
            return min(option.value, "d")
        case WithholdingLimit(option=option) if option:
            return min(option.value, "c")
        case Shortfall(option=option) if option:
            return option.value
        case Enforcement(option=option) if option:
            return "a" if option is EnforceAgainst.EITHER_OR_BOTH else "b"
        case _:
            return None


def _response(rules: StateRules, told: Told, words: RequirementsWords) -> FormGrid:
    """The answer in words with citation, source, dates and doubt, under its standing."""
    entry, label = told.entry, words.labels
    if isinstance(entry, Contact) and entry.status is not Status.UNKNOWN:
        rows = list(_contact(entry))
    else:
        answer = "\n".join(answer_lines(rules, told))
        rows = [(Box(label["answer"], said(answer), 12),)]
    for key, text in (
        ("citation", typeset(entry.citation)),
        ("firm", firm_words(entry)),
        ("in_force", in_force_words(entry)),
        ("rule", rule_in_words(told)),
        ("note", typeset(entry.note)),
        ("history", typeset(entry.history)),
    ):
        if text:
            rows.append((Box(label[key], said(text), 12),))
    rows += [
        (Box(label["read"], said(source_words(one)), 5), Box(label["address"], said(one.url), 7))
        for one in entry.sources
    ]
    read = f" \N{MIDDLE DOT} {in_words(entry.verified_on)}" if entry.verified_on else ""
    return FormGrid(tuple(rows), title=f"{words.standing[entry.status]}{read}")


def _contact(entry: Contact) -> tuple[tuple[Box, ...], ...]:
    """The contact in the boxes of the questionnaire's first item."""

    def box(label: str, text: str, width: int) -> Box:
        answer: Spans = said(text) or (Span("not on file"),)
        return Box(label, answer, width)

    return (
        (
            box("Individual, group, or department", entry.group, 6),
            box("Agency", entry.agency, 6),
        ),
        (
            box("Telephone", entry.phone, 4),
            box("E-mail", entry.email, 4),
            box("Fax", entry.fax, 4),
        ),
        (box("Website", entry.website, 12),),
    )
