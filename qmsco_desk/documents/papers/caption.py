"""The caption of a court paper: as the drafter wrote it, or in the form of the state's file."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import CaptionBlock, Span, Spans
from qmsco_desk.documents.printed import NBSP, blank, field, joined, number_called, plain
from qmsco_desk.documents.wording.slots_people import child_name, state_name
from qmsco_desk.model.vocabulary import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.subject import Subject

# The word between two parties who stand against each other in a caption.
_AGAINST = re.compile(r"\b(?:v\.|vs\.|versus\b)")

_AGAINST_EACH_OTHER = "{first_party}, {first_called}, v. {second_party}, {second_called}"
_SLOT_OR_TEXT = re.compile(r"\{[a-z_]+\}|[^{}]+")
_BEGINS_A_LINE = ("first_party", "second_party", "first_called", "second_called", "children")
_BETWEEN = ("and", "v.", "vs.", "versus")

_SLOT = re.compile(r"\{([a-z_]+)\}")
_ONE_LINE = 48  # letters of a court's name, in capitals, that one line holds with room at its sides
_LONGEST_LINE = 60
_RANKS = ("State", "Commonwealth", "Territory", "District")


def _name(side: Side) -> Callable[[Subject], Spans]:
    def fill(subject: Subject) -> Spans:
        parent = (
            subject.matter.parties.first if side is Side.FIRST else subject.matter.parties.second
        )
        what = f"{side.label.lower()}’s name"
        path = f"parties.{side.value}.name.first"
        return (field(parent.name.full.upper(), path, what),)

    return fill


def _called(side: Side) -> Callable[[Subject], Spans]:
    def fill(subject: Subject) -> Spans:
        parent = (
            subject.matter.parties.first if side is Side.FIRST else subject.matter.parties.second
        )
        label = parent.designation.label if parent.designation else ""
        return (field(label, f"parties.{side.value}.designation", "designation"),)

    return fill


def _children(subject: Subject) -> Spans:
    count = len(subject.matter.children)
    if not count:
        return (blank("children’s names", "children"),)
    names = [child_name(subject, index) for index in range(count)]
    return joined(
        [(Span(n.text if n.blank else n.text.upper(), blank=n.blank, path=n.path),) for n in names]
    )


def _county(subject: Subject) -> Spans:
    return (field(subject.matter.case.county, "case.county", "county"),)


def _division(subject: Subject) -> Spans:
    return (field(subject.matter.case.division, "case.division", "division or judicial district"),)


def _child_or_children(subject: Subject) -> Spans:
    return (Span("Children" if len(subject.matter.children) > 1 else "a Child"),)


_SLOTS: Mapping[str, Callable[[Subject], Spans]] = MappingProxyType(
    {
        "county": _county,
        "division": _division,
        "first_party": _name(Side.FIRST),
        "second_party": _name(Side.SECOND),
        "first_called": _called(Side.FIRST),
        "second_called": _called(Side.SECOND),
        "children": _children,
        "child_or_children": _child_or_children,
    }
)


def caption_slots() -> frozenset[str]:
    """Names that a state's court template may use; a test holds the files against them."""
    return frozenset(_SLOTS)


def _template(text: str, subject: Subject) -> Spans:
    """A state's template with its slots filled; what fills them is never read again."""
    out: list[Span] = []
    position = 0
    for match in _SLOT.finditer(text):
        if match.start() > position:
            out.append(Span(text[position : match.start()]))
        fill = _SLOTS.get(match[1])
        out.extend(fill(subject) if fill else (blank(match[1].replace("_", " ")),))
        position = match.end()
    if position < len(text):
        out.append(Span(text[position:]))
    return tuple(out)


def _upper(parts: Spans) -> Spans:
    return tuple(
        Span(span.text if span.blank else span.text.upper(), span.emphasis, span.blank, span.path)
        for span in parts
    )


def _county_word(county: str) -> str:
    """What follows the name of a county that does not say itself what it is."""
    named = not county or county.lower().endswith(("county", "parish", "borough", "city"))
    return "" if named else " County"


def _state_line(template: str, subject: Subject) -> tuple[Spans, ...]:
    """The State, where the court's name alone does not tell a plan elsewhere which it is."""
    issuing = subject.issuing
    if issuing is None or issuing.name.removeprefix("U.S. ").lower() in template.lower():
        return ()
    return ((state_name(subject),),)


def court_name(subject: Subject) -> Spans:
    """The court's name in running text, as a form asks for it."""
    case = subject.matter.case
    template = subject.issuing.court.trial_court if subject.issuing else ""
    if template and not case.court:
        state = (part for line in _state_line(template, subject) for part in (Span(", "), *line))
        return (*_template(template, subject), *state)
    given = (
        (case.court, "case.court"),
        (case.division, "case.division"),
        (f"{case.county}{_county_word(case.county)}", "case.county"),
    )
    words = [Span(text, path=path) for text, path in given if text]
    return tuple(part for word in words for part in (Span(", "), word))[1:]


def _in_lines(template: str, subject: Subject) -> tuple[Spans, ...]:
    """A court's name in the lines of a caption: a long one is broken where it has its commas.

    "In the Court of Common Pleas, Domestic Relations Division, Clark County" becomes
    three lines. A State stays beside what it belongs to where one line holds both.
    """
    whole = _template(template, subject)
    if len(plain(whole)) <= _ONE_LINE:
        return (whole,)
    lines: list[str] = []
    for part in template.split(", "):
        joined_up = f"{lines[-1]}, {part}" if lines else part
        fits = len(plain(_template(joined_up, subject))) <= _LONGEST_LINE
        if lines and (len(part) < 4 or (fits and _names_the_state(part, subject))):
            lines[-1] = joined_up
        else:
            lines.append(part)
    return tuple(_template(line, subject) for line in lines)


def _names_the_state(words: str, subject: Subject) -> bool:
    """Whether words of a court's name are the State's name alone, with or without its rank."""
    issuing = subject.issuing
    name = issuing.name.removeprefix("U.S. ") if issuing else ""
    return bool(name) and words in (name, *(f"{rank} of {name}" for rank in _RANKS))


def court_lines(subject: Subject) -> tuple[Spans, ...]:
    """The court's name over the caption: as typed, or in the state's usual form."""
    case = subject.matter.case
    template = subject.issuing.court.trial_court if subject.issuing else ""
    if template and not case.court:
        alone = subject.issuing is not None and subject.issuing.court.stands_alone
        named = _in_lines(template if alone else f"In the {template}", subject)
        return tuple(_upper(line) for line in (*named, *_state_line(template, subject)))
    lines: list[Spans] = [
        _upper((Span("In the "), field(case.court, "case.court", "name of the court")))
    ]
    if case.division:
        lines.append(_upper((Span(case.division, path="case.division"),)))
    if not template or "{county}" in template:
        county = field(case.county, "case.county", "county")
        word = _county_word(case.county) if case.county else " County"
        lines.append(_upper((county, Span(f"{word}, "), state_name(subject))))
    else:
        lines.append(_upper((state_name(subject),)))
    return tuple(lines)


def _style(subject: Subject) -> tuple[Spans, ...]:
    """The style of the case: as typed, in the state's form, or as one party against the other."""
    case = subject.matter.case
    if case.style.strip():
        typed = (line.strip() for line in case.style.splitlines())
        return tuple((Span(line, path="case.style"),) for line in typed if line)
    template = subject.issuing.court.caption_for(case.proceeding) if subject.issuing else ""
    template = " ".join(template.split()) or _AGAINST_EACH_OTHER
    against = _AGAINST.search(template) is not None
    lines = _stacked(template)
    if against and "_called}" in template:
        lines = (*lines[:-1], f"{lines[-1].rstrip('.,')}.")
    return tuple(_set(line, subject, as_written=against) for line in lines)


def _stacked(template: str) -> tuple[str, ...]:
    """A caption in lines: each party, what it is called, and the words between.

    "In re the Marriage of {first_party} and {second_party}" becomes four lines.
    """
    lines: list[str] = []
    for part in _SLOT_OR_TEXT.findall(template):
        if part.startswith("{"):
            begins = not lines or part[1:-1] in _BEGINS_A_LINE
            lines = [*lines, part] if begins else [*lines[:-1], f"{lines[-1]} {part}"]
            continue
        words = part.strip()
        closing = words[: len(words) - len(words.lstrip(",.;:"))]
        if closing and lines:
            lines[-1] += closing
        if rest := words[len(closing) :].strip():
            lines.append(rest)
    return tuple(lines)


def _set(line: str, subject: Subject, *, as_written: bool) -> Spans:
    """A line of a caption; a title is in capitals, unless parties stand against each other."""
    if "_called}" in line:
        return _template(f"{NBSP * 8}{line}", subject)
    words = _template(line, subject)
    return words if as_written or line in _BETWEEN else _upper(words)


def caption(subject: Subject, attorney: tuple[Spans, ...] = ()) -> CaptionBlock:
    """The whole caption, with the divider that the state's file gives.

    Args:
        subject: The matter.
        attorney: Who files the paper, where that stands above the court's name.
    """
    case = subject.matter.case
    right: list[Spans] = [
        (
            Span(f"{number_called(subject.issuing)}{NBSP}"),
            field(case.number, "case.number", "case number"),
        ),
    ]
    if case.judge:
        right.append((Span("Judge: "), Span(case.judge, path="case.judge")))
    divider = subject.issuing.court.divider if subject.issuing else ""
    return CaptionBlock(court_lines(subject), _style(subject), tuple(right), divider, attorney)
