"""What an answer's card says, part by part: plain words, each part with its heading."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from qmsco_desk.desk.library.brief import brief
from qmsco_desk.desk.library.survey import status_word
from qmsco_desk.desk.panels.words import as_sentence, short_date
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import FirmStanding
from qmsco_desk.law.meaning import meaning

if TYPE_CHECKING:
    from qmsco_desk.desk.style.colours import Colours
    from qmsco_desk.law.firm import FirmRule
    from qmsco_desk.law.schema import Entry, StateRules
    from qmsco_desk.law.telling import Told


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a card.

    Attributes:
        heading: What it is; empty for the answer itself.
        lines: Its paragraphs.
        quiet: Set back.
        addresses: Every second line is an address.
    """

    heading: str
    lines: tuple[str, ...]
    quiet: bool = False
    addresses: bool = False


def answer_parts(told: Told, rules: StateRules) -> tuple[Part, ...]:
    """The answer, what it means for an order, the rule in words, what is doubtful."""
    entry = told.entry
    group = brief(told).group
    group = group.replace("  ", ") ", 1) if "  " in group else ""
    says = told.says or (() if entry.rule_text else (tr("Nothing is on file."),))
    parts = [
        Part(tr("Option of the questionnaire"), (group,)),
        Part(tr("Answer") if group else "", says),
        Part(tr("What it means for an order"), meaning(rules, told.key)),
        Part(
            tr("The rule in words"), (entry.rule_text,) if entry.rule_text not in told.says else ()
        ),
        Part(tr("Doubt"), (entry.note,), quiet=True),
        Part(tr("Before"), (entry.history,), quiet=True),
    ]
    return tuple(part for part in parts if any(part.lines))


def authority_parts(told: Told, firm: tuple[FirmRule, FirmStanding] | None) -> tuple[Part, ...]:
    """Citation, pages read with their addresses, dates, the firm's word."""
    entry = told.entry
    sources = []
    for source in entry.sources:
        dated = f" ({source.dated})" if source.dated else ""
        sources += [f"{source.title or source.url}{dated}", source.url]
    parts = [
        Part(tr("Citation"), (entry.citation,)),
        Part(tr("In force"), (in_force_words(entry),)),
        Part(
            tr("Source") if len(entry.sources) == 1 else tr("Sources"),
            tuple(sources),
            addresses=True,
        ),
        Part(tr("The firm's word"), firm_words(firm)),
    ]
    return tuple(part for part in parts if any(part.lines))


def standing_words(entry: Entry) -> str:
    """How well an answer is verified, and since when."""
    words = as_sentence(status_word(entry.status))
    confirmed = entry.confirmed
    if confirmed is not None:
        what = tr("The firm's own rule, set by") if confirmed.replaced else tr("Confirmed by")
        return f"{what} {confirmed.initials}, {short_date(confirmed.on)}"
    if entry.status is Status.RECALLED:
        words = tr("{words}: confirm before relying on it").format(words=words)
    return f"{words}, {short_date(entry.verified_on)}" if entry.verified_on else words


def in_force_words(entry: Entry) -> str:
    """From when until when, where that was researched."""
    begins, ends = entry.effective_from, entry.effective_until
    if begins and ends:
        return tr("From {begins}, until {ends}").format(
            begins=short_date(begins), ends=short_date(ends)
        )
    if begins:
        return tr("Since {begins}").format(begins=short_date(begins))
    return tr("Until {ends}").format(ends=short_date(ends)) if ends else ""


def firm_words(firm: tuple[FirmRule, FirmStanding] | None) -> tuple[str, ...]:
    """What the firm said and whether it still reaches the rule on file."""
    if firm is None:
        return ()
    rule, standing = firm
    said = [rule.note] if rule.note else []
    match standing:
        case FirmStanding.LAPSED:
            said.append(
                tr(
                    "{initials} confirmed another text of this rule on {on}. The text on file is"
                    " not confirmed."
                ).format(initials=rule.initials, on=short_date(rule.on))
            )
        case FirmStanding.SHIPPED_CHANGED:
            said.append(
                tr(
                    "The rule that comes with the program changed after the firm put its own in its"
                    " place."
                )
            )
        case FirmStanding.HOLDS if rule.replaces:
            said.append(tr("The rule that comes with the program is kept, and can be put back."))
        case FirmStanding.HOLDS:
            pass
    return tuple(said)


def older_words(entry: Entry) -> str:
    """An entry that does not hold today, in one line of text."""
    dates = in_force_words(entry) or tr("Dates were not researched")
    status = status_word(entry.status)
    cited = f" {entry.citation}." if entry.citation else ""
    rule = f" {entry.rule_text}" if entry.rule_text else ""
    return f"{dates} ({status}).{cited}{rule}"


def as_html(parts: tuple[Part, ...], colours: Colours) -> str:
    """The parts as one text; every word is escaped, and addresses are not links."""
    made = []
    for part in parts:
        if part.heading:
            made.append(
                f'<p style="color:{colours.muted}; margin-top:10px; margin-bottom:2px">'
                f"<small>{escape(part.heading)}</small></p>"
            )
        for number, line in enumerate(part.lines):
            address = part.addresses and number % 2 == 1
            colour = f"; color:{colours.muted}" if part.quiet or address else ""
            # A page's address belongs to the title above it.
            below = 0 if part.addresses and not address else 4
            if line:
                made.append(
                    f'<p style="margin-top:0; margin-bottom:{below}px{colour}">{escape(line)}</p>'
                )
    return "".join(made)


def as_plain(parts: tuple[Part, ...]) -> str:
    """The parts as a screen reader reads them."""
    return "\n".join(
        f"{part.heading}: {' '.join(part.lines)}" if part.heading else " ".join(part.lines)
        for part in parts
    )
