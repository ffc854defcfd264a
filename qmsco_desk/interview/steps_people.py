"""Steps 1 to 3 of the interview: the case, the parties and the children."""

from __future__ import annotations

from qmsco_desk.interview import conditions as asked
from qmsco_desk.interview.page import (
    Book,
    Group,
    Line,
    Ours,
    Page,
    Predicate,
    Repeat,
    address_lines,
    contact_lines,
    name_lines,
)
from qmsco_desk.model.vocabulary import Side

CASE = Page(
    "case",
    "Case and court",
    "Case and court",
    "Where the order will be entered, and in which case.",
    (
        Group(
            "The court",
            (
                Book("case"),
                Line("case.state"),
                Line("case.court", "case.county"),
                Line("case.division", "case.judge"),
            ),
        ),
        Group(
            "The case",
            (Line("case.number"), Line("case.style"), Line("case.proceeding")),
        ),
        Group(
            "Entering the order",
            (
                Line("case.basis"),
                Line("case.hearing_on", "case.hearing_time"),
                Line("case.hearing_place"),
                Line("case.law_as_of"),
            ),
        ),
        Group(
            "The order behind it",
            (
                Line("underlying.separate"),
                Line("underlying.title", shown_when=asked.refers_to_order),
                Line(
                    "underlying.entered_on",
                    "underlying.number",
                    shown_when=asked.refers_to_order,
                ),
            ),
        ),
        Group("Child support agency", (Line("agency.involved"),)),
        Group(
            "Issuing agency",
            (
                Book("agency.contact"),
                Line("agency.contact.name"),
                Line("agency.contact.phone", "agency.fax"),
                *address_lines("agency.contact.address"),
                Line("agency.case_identifier", "agency.tracking_identifier"),
                Line("agency.notice_date"),
            ),
            shown_when=asked.agency_takes_part,
        ),
    ),
)


def _parent(side: str, title: str, has_counsel: Predicate) -> tuple[Group, ...]:
    """One parent's groups: who and where, then counsel where there is one."""
    parent = f"parties.{side}"
    counsel = f"{parent}.counsel"
    return (
        Group(
            title,
            (
                *name_lines(f"{parent}.name"),
                Line(f"{parent}.designation"),
                *address_lines(f"{parent}.address"),
                Line(f"{parent}.phone"),
                Line(f"{parent}.born", f"{parent}.ssn"),
                Line(f"{parent}.represented"),
                Ours(Side.FIRST if side == "first" else Side.SECOND),
            ),
        ),
        Group(
            f"Counsel for {title[0].lower()}{title[1:]}",
            (
                Book(counsel),
                Line(f"{counsel}.name", f"{counsel}.bar_number"),
                Line(f"{counsel}.firm"),
                *address_lines(f"{counsel}.address"),
                Line(f"{counsel}.phone", f"{counsel}.email"),
            ),
            shown_when=has_counsel,
        ),
    )


PARTIES = Page(
    "parties",
    "Parties and counsel",
    "Parties and counsel",
    "The two parents, which part each plays, and who represents them.",
    (
        *_parent("first", "First parent", asked.first_has_counsel),
        *_parent("second", "Second parent", asked.second_has_counsel),
        Group(
            "Who is who",
            (
                Line("parties.participant"),
                Line("parties.custodial"),
                Line("parties.obligor"),
                Line("parties.movant"),
            ),
            note="Each is a fact of its own: none follows from another.",
        ),
        Group(
            "Substituted official",
            contact_lines("parties.official", book=True),
            note="Stands in the order in place of a child’s own mailing address.",
            shown_when=asked.some_child_uses_official,
        ),
        Group(
            "Representative for the children’s notices",
            contact_lines("parties.representative"),
            note="Leave empty to send notices to the custodial parent.",
            folded=True,
        ),
    ),
)

CHILDREN = Page(
    "children",
    "Children",
    "Children",
    "Each child who is to have a right to coverage, as an alternate recipient.",
    (
        Group(
            "",
            (
                Repeat(
                    "children",
                    "child",
                    (
                        Group(
                            "",
                            (
                                *name_lines("children[].name"),
                                Line("children[].born", "children[].ssn"),
                                Line("children[].gender"),
                                Line("children[].address_of"),
                                *address_lines(
                                    "children[].address", shown_when=asked.child_has_own_address
                                ),
                                Line("children[].coverages"),
                            ),
                        ),
                    ),
                    empty="No child is named yet. The order must name each one.",
                ),
            ),
        ),
    ),
)
