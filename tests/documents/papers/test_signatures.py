"""Who signs the order below the judge, by how it comes to be entered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qmsco_desk.documents.blocks import Signatures
from qmsco_desk.documents.papers import order
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.case import Agency
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Contact
from qmsco_desk.model.vocabulary import EntryBasis, Movant
from tests.documents.matters import reviewed, sample


def _family(basis: EntryBasis, *, approved: bool = True) -> Matter:
    """Both parents with counsel, the first asking for the order."""
    matter = sample("TX")
    return replace(
        matter,
        case=replace(matter.case, basis=basis),
        signing=replace(matter.signing, approved_as_to=approved, prepared_by_first=True),
    )


def _signers(matter: Matter) -> list[str]:
    """The first line below each signature of the order, in order."""
    return [
        "".join(span.text for span in one.below[0])
        for block in order.build(reviewed(matter)).blocks
        if isinstance(block, Signatures)
        for one in block.blocks
    ]


JUDGE, MOTHER, FATHER = "Hon. Ruth Alvarado", "Elena Marie Reyes", "Daniel James Cole"
HERS, HIS = "Margaret T. Okafor", "Peter A. Whitlock"


@pytest.mark.parametrize(
    ("basis", "approved", "signers"),
    [
        (EntryBasis.AGREEMENT, True, [JUDGE, MOTHER, FATHER, HERS, HIS]),
        (EntryBasis.HEARING, True, [JUDGE, MOTHER, FATHER, HERS, HIS]),
        (EntryBasis.HEARING, False, [JUDGE, HERS, HIS]),
        (EntryBasis.DEFAULT, True, [JUDGE, HERS]),
        (EntryBasis.DEFAULT, False, [JUDGE, HERS]),
    ],
)
def test_by_default_only_the_one_who_asks_signs(
    basis: EntryBasis, approved: bool, signers: list[str]
) -> None:
    assert _signers(_family(basis, approved=approved)) == signers


def test_by_default_nobody_is_said_to_consent_or_approve() -> None:
    said = render_text.render(order.build(reviewed(_family(EntryBasis.DEFAULT))))
    below = said.split(JUDGE)[-1]
    assert "Prepared by:" in below
    for words in ("consent", "approve", "Approved"):
        assert words not in below, words


def test_counsel_of_the_one_in_default_submits_nothing() -> None:
    """The answer says so, and it cannot be: the one who asks submits the order."""
    matter = _family(EntryBasis.DEFAULT)
    matter = replace(matter, signing=replace(matter.signing, prepared_by_first=False))
    assert _signers(matter) == [JUDGE, HERS]
    assert "Submitted by:" in render_text.render(order.build(reviewed(matter)))


def test_by_default_the_agency_that_asks_submits_the_order() -> None:
    matter = _family(EntryBasis.DEFAULT)
    agency = Agency(involved=True, contact=Contact("Travis County Child Support Division"))
    parties = replace(matter.parties, movant=Movant.AGENCY)
    matter = replace(matter, agency=agency, parties=parties)
    assert _signers(matter) == [JUDGE, "Travis County Child Support Division"]
