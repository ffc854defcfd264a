"""Makes the workspace of a matter out of what the office has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qmsco_desk import press
from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.desk.fields.surroundings import ClauseRow, Surroundings
from qmsco_desk.desk.panels.deadlines_panel import DeadlinesPanel
from qmsco_desk.desk.panels.law_panel import LawPanel
from qmsco_desk.desk.panels.preview import Preview, Wanted
from qmsco_desk.desk.panels.what_if_view import WhatIfView
from qmsco_desk.desk.papers.export import Export
from qmsco_desk.desk.papers.papers_box import PaperGroup, PapersBox
from qmsco_desk.desk.reviews import Reviews
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.ways import Ways
from qmsco_desk.desk.window.workspace import Law, Workspace
from qmsco_desk.documents.packet.entries import client_papers_left_out
from qmsco_desk.documents.papers.clause_facts import ClauseFacts
from qmsco_desk.documents.printed import prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.papers.paper_desk import Make
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.interview.session import Session
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.office import Office
    from qmsco_desk.press import Form, Made


def made(office: Office) -> Callable[[Wanted], Made]:
    """The function that draws a paper; it sees only what it is given, on whichever thread."""

    def make(wanted: Wanted) -> Made:
        return office.paper(wanted.paper, wanted.matter, wanted.report, texts=wanted.unreadable)

    return make


def exports(office: Office) -> Make[Wanted]:
    """The function that makes a paper's file, and holds it against the clerk's gate."""

    def make(wanted: Wanted, form: Form) -> Export:
        made = office.paper(wanted.paper, wanted.matter, wanted.report, form, wanted.unreadable)
        return Export(made.data, office.gate(made, wanted.matter, wanted.report), made.told)

    return make


def paper_groups() -> tuple[PaperGroup, ...]:
    """Every paper, by where it goes first; a packet last."""
    # The first painted window needs no builder of papers; the first matter opened does.
    from qmsco_desk.documents import catalogue  # noqa: PLC0415

    of_matter = tuple(
        PaperGroup(
            tr("For {reader}").format(reader=tr(prose(goes.value))),
            tuple((kind.name, tr(kind.title)) for kind in kinds),
            frozenset(kind.name for kind in kinds if kind.filed),
        )
        for goes, kinds in catalogue.by_reader()
    )
    return (
        *of_matter,
        PaperGroup(
            tr("Bound together"),
            ((press.PACKET, tr(press.title_of(press.PACKET))),),
            frozenset((press.PACKET,)),
        ),
    )


def clauses(office: Office) -> Callable[[Matter], tuple[ClauseRow, ...]]:
    """The clauses that a matter calls for, in the library's words; facts stand in braces."""

    def rows(matter: Matter) -> tuple[ClauseRow, ...]:
        facts = ClauseFacts(
            matter,
            office.wordings.order,
            office.issuing_rules(matter),
            office.employment_rules(matter),
            office.calculation(matter),
        )
        return tuple(
            ClauseRow(clause.id, clause.title, clause.text, clause.optional, facts)
            for clause in office.clause_texts(matter)
        )

    return rows


def open_workspace(
    session: Session,
    office: Office,
    look: Look,
    jobs: Jobs,
    *,
    open_address: Callable[[str], None],
    rests_ms: int,
    parent: QWidget,
) -> Workspace:
    """The workspace of a session."""
    bridge = SessionBridge(session, office.review, parent, office.asked_by_rules)
    groups = paper_groups()
    box = PapersBox(look, groups)
    every = tuple(paper for group in groups for paper in group.papers)
    ways = Ways(lambda: bridge.matter, clauses(office))
    preview = Preview(
        look, jobs, make=made(office), papers=every, rests_ms=rests_ms, called=ways.called
    )
    states = tuple((state.code, state.name) for state in office.library.states())
    preferences = office.preferences
    reviews = Reviews(
        bridge,
        office.today,
        partial(preferences.get, "initials"),
        partial(preferences.set, "initials"),
    )
    surroundings = Surroundings(
        bridge,
        look,
        states,
        clauses(office),
        box,
        today=office.today,
        book=office.address_book,
        firm=lambda: office.firm_profile.value,
        reviews=reviews,
    )

    def law(matter: Matter) -> Law:
        federal = office.library.federal(office.law_as_of(matter))
        return Law(federal, office.issuing_rules(matter))

    workspace = Workspace(
        look,
        bridge,
        surroundings=surroundings,
        papers=box,
        preview=preview,
        law_panel=LawPanel(look, CHECKS, open_address),
        deadlines=DeadlinesPanel(look, office.deadlines, office.today),
        law=law,
    )
    workspace.side.calculation.offer_review(reviews)
    workspace.side.calculation.offer_what_if(partial(WhatIfView, surroundings, office.what_if))
    workspace.leave_out(client_papers_left_out(office.preferences.get("papers_language")))
    return workspace
