"""Makes a paper fit the form that its court asks for, as far as that needs no choice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.gate.profile import Profile


def fitted(document: Document, profile: Profile) -> Document:
    """The paper with its running head at the foot, where the court keeps the top of pages free."""
    if profile.form.top_margin is None or not document.running_head:
        return document
    foot = " \N{MIDDLE DOT} ".join(
        line for line in (document.running_head, document.running_foot) if line
    )
    return replace(document, running_head="", running_foot=foot)
