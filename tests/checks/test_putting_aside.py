"""A finding is put aside as it is worded, for a reason, by somebody; otherwise it stands."""

from dataclasses import replace
from datetime import date

import pytest

from qmsco_desk.checks.putting_aside import put_aside, taken_back
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.errors import InputError
from qmsco_desk.interview.session import Session
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.reviewing import Dismissal, Review
from qmsco_desk.storage import codec
from tests.checks.by_hand import found, given, report_of, sample

ON = date(2026, 11, 20)
# A Texas street with a New York ZIP code, and a child without an address.
WRONG = {
    "parties.first.address.zip": "10001",
    "children[0].address_of": "own",
    "children[0].address.line1": "",
}


def wrong() -> tuple[Matter, Report]:
    matter = given(sample("TX"), WRONG)
    return matter, report_of(matter)


def aside(matter: Matter, finding: Finding, reason: str = "A place across the line.") -> Matter:
    review = put_aside(matter, report_of(matter), finding, reason=reason, by="dl", on=ON)
    return replace(matter, review=review)


def noted(matter: Matter, *dismissed: Dismissal) -> Matter:
    return replace(matter, review=Review(dismissed=dismissed))


def test_what_is_put_aside_no_longer_stands_and_keeps_who_when_and_why():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    after = report_of(aside(matter, finding))
    assert finding not in after.findings
    assert set(after.findings) == set(before.findings) - {finding}
    ((put,),) = (after.dismissed,)
    assert put.finding == finding
    said = (put.dismissal.reason, put.dismissal.by, put.dismissal.on)
    assert said == ("A place across the line.", "dl", ON)
    assert after.changed_since == ()


def test_an_error_put_aside_is_counsels_own_and_the_order_is_no_draft_for_it():
    matter, before = wrong()
    errors = before.at(Level.ERROR)
    assert errors
    assert before.has_errors
    for finding in errors:
        matter = aside(matter, finding)
    after = report_of(matter)
    assert not after.has_errors
    assert [put.finding for put in after.dismissed] == list(errors)


def test_it_stands_again_when_what_it_says_has_changed():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    matter = given(aside(matter, finding), {"parties.first.name.last": "Reyes-Lee"})
    after = report_of(matter)
    (now,) = found(after, "matter.zip_code")
    assert now.sentence != finding.sentence
    assert after.dismissed == ()
    (changed,) = after.changed_since
    assert changed.finding == now
    assert changed.dismissal.sentence == finding.sentence
    # Put aside anew, the older word about it goes; back at the old answer it would not hold.
    again = aside(matter, now, "Compared with the post office.")
    assert [each.reason for each in again.review.dismissed] == ["Compared with the post office."]
    assert report_of(again).changed_since == ()


def test_it_holds_again_when_the_words_are_what_they_were():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    put = aside(matter, finding)
    mended = given(put, {"parties.first.address.zip": "78701"})
    assert report_of(mended).dismissed == ()
    assert report_of(mended).changed_since == ()
    assert len(report_of(given(mended, WRONG)).dismissed) == 1


@pytest.mark.parametrize("blank", ["reason", "by"])
def test_without_a_reason_or_anyone_to_answer_for_it_it_stands(blank: str):
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    words = {"reason": "Why not.", "by": "dl", blank: "  "}
    with pytest.raises(InputError):
        put_aside(matter, before, finding, **words, on=ON)
    typed = Dismissal(finding.id, finding.paths[0], finding.sentence, **words, on=ON)
    assert finding in report_of(noted(matter, typed)).findings


def test_another_finding_at_the_same_field_says_nothing_of_a_dismissal():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    other = replace(aside(matter, finding).review.dismissed[0], finding="matter.addresses")
    after = report_of(noted(matter, other))
    assert finding in after.findings
    assert after.dismissed == after.changed_since == ()


def test_taken_back_it_stands():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    matter = aside(matter, finding)
    (put,) = report_of(matter).dismissed
    assert report_of(replace(matter, review=taken_back(matter, put.dismissal))) == before


def test_it_is_kept_in_the_file():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    matter = aside(matter, finding, "First line.\nSecond line.")
    read = codec.decode(codec.encode(matter), "a file").matter
    assert report_of(read).dismissed == report_of(matter).dismissed != ()


def test_undo_takes_it_back_by_name():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    session = Session(matter)
    session.note("Put finding aside", aside(matter, finding).review)
    assert session.undo_name == "Put finding aside"
    assert report_of(session.matter).dismissed
    session.undo()
    assert session.matter == matter
    session.redo()
    assert report_of(session.matter).dismissed


def test_a_full_matter_says_so():
    matter, before = wrong()
    (finding,) = found(before, "matter.zip_code")
    matter = noted(matter, *(Dismissal(f"a.{n}") for n in range(200)))
    with pytest.raises(InputError, match="holds no more"):
        put_aside(matter, before, finding, reason="x", by="y", on=ON)


def test_what_was_put_aside_of_an_entry_follows_it_and_goes_with_it():
    # Two children without a name: what is said of one is said of the other when it moves up.
    session = Session(sample("TX"))
    for _ in range(2):
        session.add("children")
    said = "The plan administrator will send this back: the third child has no name."

    def open_errors() -> list[str]:
        return [one.sentence for one in report_of(session.matter).findings]

    (third,) = [one for one in report_of(session.matter).findings if one.sentence == said]
    session.note("Put aside", aside(session.matter, third).review)
    assert said not in open_errors()
    session.remove("children", 2)
    assert said in open_errors()
    assert session.matter.review.dismissed == ()
    session.undo()
    assert said not in open_errors()
    # Moved to the top it is the first child of whom that is said: another sentence, which stands.
    session.move("children", 2, 0)
    assert session.matter.review.dismissed[0].path == "children[0].name.first"
    moved = report_of(session.matter)
    assert [put.dismissal.path for put in moved.changed_since] == ["children[0].name.first"]
    assert moved.dismissed == ()
