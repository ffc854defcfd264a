"""Makes the workspace of a matter out of what the office has."""

from __future__ import annotations

from contextlib import suppress
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
from qmsco_desk.desk.papers.packet_builder import PacketBuilder
from qmsco_desk.desk.papers.papers_box import PaperGroup, PapersBox
from qmsco_desk.desk.papers.survey import Found, Survey
from qmsco_desk.desk.reviews import Reviews
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.ways import Ways
from qmsco_desk.desk.window.workspace import Law, Workspace
from qmsco_desk.documents.packet.entries import client_papers_left_out, entries_of
from qmsco_desk.documents.packet.letters import last_stamp
from qmsco_desk.documents.papers.clause_facts import ClauseFacts
from qmsco_desk.documents.printed import prose
from qmsco_desk.errors import PacketError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.papers.paper_desk import Make
    from qmsco_desk.desk.papers.survey import Surveyor
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.documents.packet.build import Bound
    from qmsco_desk.interview.session import Session
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.vocabulary import PaperName
    from qmsco_desk.office import Office
    from qmsco_desk.press import Form, Made, Watch


def made(office: Office) -> Callable[[Wanted], Made]:
    """The function that draws a paper; it sees only what it is given, on whichever thread."""

    def make(wanted: Wanted) -> Made:
        return office.paper(wanted.paper, wanted.matter, wanted.report, texts=wanted.unreadable)

    return make


def exports(office: Office) -> Make[Wanted]:
    """The function that makes a paper's file, and holds it against the clerk's gate."""

    def make(wanted: Wanted, form: Form, watch: Watch) -> Export | None:
        matter, report, texts = wanted.matter, wanted.report, wanted.unreadable
        if wanted.paper == press.PACKET:
            bound = office.packet(matter, report, watch, texts)
            if bound is None:
                return None
            made = bound
        else:
            made = office.paper(wanted.paper, matter, report, form, texts)
        return Export(made.data, office.gate(made, wanted.matter, wanted.report), made.told)

    return make


def surveyor(office: Office) -> Surveyor:
    """The function that says what a packet would come to, on whichever thread."""

    def survey(wanted: Wanted, watch: Watch) -> Survey | None:
        matter = wanted.matter
        chosen = entries_of(matter.packet, press.same_file, left_out_by(office))
        bound: tuple[Bound, ...] = ()
        pages = 0
        # Where nothing can be bound, each entry says itself why.
        with suppress(PacketError):
            made = office.packet(matter, wanted.report, watch, wanted.unreadable)
            if made is None:
                return None
            bound, pages = made.bound, made.pages
        left = dict(chosen.refused)
        ready = iter(bound)
        entries = []
        for place in range(len(chosen.entries) + len(left)):
            one = None if place in left else next(ready, None)
            fault = left.get(place)
            problem = f"{fault.what} {fault.cure}" if fault is not None else ""
            entries.append(Found(one, problem or (one.problem if one is not None else "")))
        return Survey(pages, tuple(entries), last_stamp(matter.packet.bates, pages))

    return survey


def left_out_by(office: Office) -> frozenset[PaperName]:
    """The client's papers that the firm does not want, by its language of papers."""
    return client_papers_left_out(office.preferences.get("papers_language"))


def paper_groups() -> tuple[PaperGroup, ...]:
    """Every paper, by where it goes first."""
    # The first painted window needs no builder of papers; the first matter opened does.
    from qmsco_desk.documents import catalogue  # noqa: PLC0415

    return tuple(
        PaperGroup(
            tr("For {reader}").format(reader=tr(prose(goes.value))),
            tuple((kind.name, tr(kind.title)) for kind in kinds),
            frozenset(kind.name for kind in kinds if kind.filed),
        )
        for goes, kinds in catalogue.by_reader()
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
    ask_exhibits: Callable[[], tuple[Path, ...]],
    rests_ms: int,
    parent: QWidget,
) -> Workspace:
    """The workspace of a session."""
    bridge = SessionBridge(session, office.review, parent, office.asked_by_rules)
    groups = paper_groups()
    box = PapersBox(look, groups)
    every = tuple(paper for group in groups for paper in group.papers)
    packet = press.PACKET, tr(press.title_of(press.PACKET))

    def builder(given: Surroundings) -> PacketBuilder:
        made = PacketBuilder(
            given,
            jobs,
            groups=groups,
            survey=surveyor(office),
            ask_files=ask_exhibits,
            left_out=partial(left_out_by, office),
        )
        box.join(made)
        return made

    ways = Ways(lambda: bridge.matter, clauses(office))
    preview = Preview(
        look,
        jobs,
        make=made(office),
        papers=(*every, packet),
        rests_ms=rests_ms,
        called=ways.called,
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
        packet=builder,
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
    workspace.leave_out(left_out_by(office))
    return workspace
