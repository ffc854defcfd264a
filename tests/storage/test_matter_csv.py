"""Matters from a table: the template, guessed and kept mappings, rows taken and rows left out."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import InputError, MatterFileError
from qmsco_desk.model import paths
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import Designation, Gender, PayPeriod, Side
from qmsco_desk.storage import codec, tables
from qmsco_desk.storage.matter_csv import mapping
from qmsco_desk.storage.matter_csv.columns import MOST_CHILDREN, Column, by_key, columns
from qmsco_desk.storage.matter_csv.reading import Reading, read, read_cell
from qmsco_desk.storage.matter_csv.sheet import Sheet, read_sheet, template


def sheet_of(*rows: list[str], separator: str = ",", encoding: str = "utf-8-sig") -> Sheet:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return read_sheet(out.getvalue().encode(encoding), "table.csv")


def reading_of(*rows: list[str]) -> Reading:
    sheet = sheet_of(*rows)
    found = read(sheet, mapping.guess(sheet))
    assert found is not None
    return found


HEADS = ["Participant: First name", "Participant: Last name", "Child 1 DOB", "Case number"]


# The template


def test_every_column_is_a_declared_field_and_has_a_heading_of_its_own() -> None:
    declared = fields(Matter)
    assert all(paths.pattern(column.path) in declared for column in columns())
    assert len({column.heading for column in columns()}) == len(columns()) == len(by_key())
    children = {column.group for column in columns() if column.group.startswith("Child ")}
    assert children == {f"Child {n}" for n in range(1, MOST_CHILDREN + 1)}


def test_the_template_has_headings_and_no_row() -> None:
    data = template()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows == [[column.heading for column in columns()]]
    with pytest.raises(MatterFileError, match="no rows under its headings"):
        read_sheet(data, "template.csv")


def test_the_template_filled_in_is_a_matter() -> None:
    texts = {
        "case.state": "tx",
        "case.number": "D-1-FM-26-1",
        "case.hearing_on": "December 8, 2026",
        "parties.first.name.first": "Elena",
        "parties.first.name.last": "Reyes",
        "parties.first.designation": "PETITIONER",
        "parties.first.ssn": "987654321",
        "parties.second.name.last": "Cole",
        "parties.custodial": "Participant",
        "parties.obligor": "other parent",
        "children[0].name.first": "Mia",
        "children[0].born": "2014-03-09",
        "children[0].gender": "Female",
        "children[2].name.first": "Lucas",
        "work.employer.name": "Acme",
        "work.participant.income.gross": "$2,800",
        "work.participant.income.gross.period": "every two weeks",
        "work.other_parent.net": "3900 monthly",
        "plans[0].name": "Acme Plan",
        "plans[0].administrator.address.zip": "78744-1234",
    }
    row = [texts.get(column.key, "") for column in columns()]
    found = reading_of([column.heading for column in columns()], row)
    assert found.bad == ()
    matter = found.good[0].matter
    assert matter is not None
    assert matter.case.state == "TX"
    assert matter.case.hearing_on == date(2026, 12, 8)
    assert matter.parties.participant is Side.FIRST
    assert matter.parties.custodial is Side.FIRST
    assert matter.parties.obligor is Side.SECOND
    assert matter.participant is not None
    assert matter.participant.designation is Designation.PETITIONER
    assert matter.participant.ssn == "987-65-4321"
    # The second child is not there, so that the third becomes the second.
    assert [child.name.first for child in matter.children] == ["Mia", "Lucas"]
    assert (matter.children[0].born, matter.children[0].gender) == (
        date(2014, 3, 9),
        Gender.FEMALE,
    )
    assert matter.work.participant.income.gross == Money(Decimal("2800.00"), PayPeriod.BIWEEKLY)
    assert matter.work.other_parent.net == Money(Decimal("3900.00"), PayPeriod.MONTHLY)
    assert [plan.name for plan in matter.plans] == ["Acme Plan"]
    assert matter.plans[0].administrator.address.zip == "78744-1234"
    # It is a matter that a file can hold.
    assert codec.decode(codec.encode(matter), "matter").matter == matter


def test_a_matter_without_plan_or_parents_says_nothing_of_them() -> None:
    found = reading_of(["Case number", "Child 1: First name"], ["1", "Mia"])
    matter = found.good[0].matter
    assert matter is not None
    assert matter.plans == ()
    assert matter.parties.participant is None


# Mapping


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Case No.", "case.number"),
        ("county", "case.county"),
        ("Child 1 DOB", "children[0].born"),
        ("First name of child 2", "children[1].name.first"),
        ("child3_ssn", "children[2].ssn"),
        ("Participant’s last name", "parties.first.name.last"),
        ("Other parent ZIP", "parties.second.address.zip"),
        ("parties.first.ssn", "parties.first.ssn"),
        ("First parent — Telephone", "parties.first.phone"),
        ("Employer name", "work.employer.name"),
        ("Plan Administrator", "plans[0].administrator.name"),
        ("participant gross income, how often", "work.participant.income.gross.period"),
        # Any of several could be meant; none is taken.
        ("State", ""),
        ("E-mail", ""),
        ("Date of birth", ""),
        ("Our reference", ""),
        ("", ""),
    ],
)
def test_a_heading_is_guessed_or_left_alone(heading: str, key: str) -> None:
    assert mapping.guess(sheet_of([heading, "County"], ["x", "y"]))[0] == key


def test_the_first_of_two_columns_that_name_one_field_has_it() -> None:
    sheet = sheet_of(["Case number", "Case no"], ["1", "2"])
    assert mapping.guess(sheet) == ("case.number", "")


def test_a_mapping_is_kept_and_applied_to_the_next_table() -> None:
    sheet = sheet_of(["Mom", "Cause", "Ref"], ["Elena", "1", "x"])
    chosen = ("parties.first.name.first", "case.number", "")
    data = mapping.kept(sheet, chosen)
    assert b"Elena" not in data
    other = sheet_of(["ref", "cause ", "New", "mom"], ["x", "1", "?", "Elena"])
    expected = ("", "case.number", "", "parties.first.name.first")
    assert mapping.applied(data, "columns.json", other) == expected


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ([], "not a file of columns"),
        ({"columns": {}}, "not a file of columns"),
        ({"format": 2, "columns": {}}, "not a file of columns"),
        ({"format": 1, "columns": {"Cause": "case.nummer"}}, "“Cause” is none that a table"),
        ({"format": 1, "columns": {"Cause": 7}}, "“Cause” is none that a table"),
        ({"format": 1, "columns": {"Other": "case.number"}}, "names no column of “table.csv”"),
    ],
)
def test_a_file_of_columns_that_cannot_be_used_is_refused(plain: object, said: str) -> None:
    sheet = sheet_of(["Cause"], ["1"])
    with pytest.raises(MatterFileError, match=said):
        mapping.applied(json.dumps(plain).encode(), "columns.json", sheet)
    with pytest.raises(MatterFileError, match="is not whole, valid JSON"):
        mapping.applied(b"{", "columns.json", sheet)


def test_two_columns_cannot_lead_to_one_field_and_one_has_to_lead_somewhere() -> None:
    sheet = sheet_of(["A", "B"], ["1", "2"])
    with pytest.raises(MatterFileError, match="“A” and “B” lead to the same field, “Case number”"):
        read(sheet, ("case.number", "case.number"))
    with pytest.raises(MatterFileError, match="No column of the table leads to a field"):
        read(sheet, ("", ""))


# Rows


def test_bad_rows_are_told_by_row_and_column_without_the_value_and_good_ones_are_kept() -> None:
    found = reading_of(
        [*HEADS, "Participant: ZIP code"],
        ["Elena", "Reyes", "3/9/2014", "1", "78745"],
        ["Secretname", "Reyes", "31 Feb 2014", "2", "7874"],
        [],
        ["Ana", "Reyes", "", "3", "78745", "more"],
        ["", "", "", "", ""],
        ["Ana", "Hale", "2016-01-02", "4", ""],
    )
    assert [row.number for row in found.good] == [2, 7]
    assert [(bad.row, bad.column) for bad in found.bad] == [
        (3, "Child 1 DOB"),
        (3, "Participant: ZIP code"),
        (5, ""),
    ]
    said = " ".join(map(str, found.bad))
    assert "Expected a ZIP code of five or nine digits" in said
    for value in ("Secretname", "31 Feb", "7874;", "“7874”"):
        assert value not in said


@pytest.mark.parametrize(
    ("heading", "text", "said"),
    [
        ("Child 1: Gender", "boy", "Expected one of: "),
        ("Participant: Gross income", "2800", "Say how often"),
        ("Participant: Gross income", "1.850,00 weekly", "thousands with a comma"),
        ("Participant: Gross income", "12,50 weekly", "thousands with a comma"),
        (
            "Participant: Social Security number",
            "12345678",
            "Social Security number of nine digits",
        ),
        ("Participant: Telephone", "call", "Expected a telephone number"),
        ("Participant: First name", "x" * 81, "81 characters long"),
        ("Participant: First name", "x" * 9_000, "more than 8,000 characters"),
        ("Participant: First name", "a\u202eb", "hidden marks"),
        ("Participant: First name", "a\x07b", "cannot be printed"),
        ("Child 1: Date of birth", "1/1/2999", "Expected a date"),
        ("Child 1: Date of birth", "Friday, 3/9/2014", "Expected a date"),
        ("Case: Hearing date", "26/11/12", "read in one way only"),
        ("Covers children until age", "200", "whole number from 1 to 120"),
        ("The participant is enrolled today", "perhaps", "Expected yes or no"),
        ("Case: Issuing state", "Texas", "postal code of two letters"),
    ],
)
def test_a_cell_that_its_field_would_not_take_makes_its_row_bad(
    heading: str, text: str, said: str
) -> None:
    if heading not in {column.heading for column in columns()}:
        heading = f"Plan: {heading}"
    found = reading_of([heading, "County"], [text, "Travis"])
    assert found.good == ()
    assert [(bad.row, bad.column) for bad in found.bad] == [(2, heading)]
    assert said in found.bad[0].why
    assert text not in found.bad[0].why


def test_how_often_an_amount_falls_due_may_stand_in_a_column_of_its_own() -> None:
    heads = ["Participant: Gross income", "Participant: Gross income, how often"]
    assert reading_of(heads, ["2,800.00", "biweekly"]).bad == ()
    bad = reading_of(heads, ["2,800.00", "often"]).bad[0]
    assert (bad.column, "weekly, biweekly" in bad.why) == (heads[1], True)


def test_a_row_that_says_what_an_earlier_one_says_is_left_out_and_told() -> None:
    found = reading_of(
        HEADS,
        ["Elena", "Reyes", "2014-03-09", "1"],
        [" Elena ", "Reyes", "March 9, 2014", "1"],
        ["Elena", "Reyes", "", "1"],
    )
    assert [str(bad) for bad in found.bad] == ["Row 3: It says the same as row 2."]
    assert [row.number for row in found.good] == [2, 4]
    assert [str(odd) for odd in found.noted] == ["Row 4: It has the case number of row 2."]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "cp1252"])
def test_tables_of_every_spreadsheet_are_read(separator: str, encoding: str) -> None:
    sheet = sheet_of(HEADS, ["Inés", "Núñez", "", "1"], separator=separator, encoding=encoding)
    found = read(sheet, mapping.guess(sheet))
    assert found is not None
    matter = found.good[0].matter
    assert matter is not None
    assert matter.parties.first.name.full == "Inés Núñez"
    assert sheet.is_certain == (encoding != "cp1252")


def test_a_guard_against_formulas_is_taken_off() -> None:
    matter = reading_of(["Case number"], ["'=1+1"]).good[0].matter
    assert matter is not None
    assert matter.case.number == "=1+1"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "is empty"),
        (b",,\r\n1,2,3\r\n", "nothing in its first row"),
        (b"County\r\n", "no rows under its headings"),
        (b'County\r\n"open\r\n', "not a table that can be read"),
        (b"County\r\n" + b"x\r\n" * 5_001, "more than 5,000 rows"),
        (b"\x89PNG\r\n\x1a\n\x00", "not a table as text"),
        (b"\x89QMSCO\r\n\x00\x01", "is a sealed file and no table"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(MatterFileError, match=said):
        read_sheet(data, "table.csv")


def test_reading_stops_when_nobody_waits_for_it() -> None:
    sheet = sheet_of(["County"], ["Travis"])
    assert read(sheet, ("case.county",), lambda: False) is None


def test_a_long_heading_is_cut_where_it_is_spoken_of_and_a_missing_one_is_counted() -> None:
    sheet = sheet_of(["x" * 500, ""], ["1", "2"])
    assert len(sheet.called(0)) == 81
    assert sheet.called(1) == "2"
    assert sheet_of(["a\x07b\u202ec"], ["1"]).called(0).isprintable()


# Anything at all


@given(st.binary(max_size=400) | st.text(alphabet="a,;\t\"\r\n='", max_size=60).map(str.encode))
def test_any_bytes_are_a_table_or_are_refused_with_a_sentence(data: bytes) -> None:
    try:
        sheet = read_sheet(data, "table.csv")
        found = read(sheet, ("case.number", *("" for _ in sheet.heads[1:])))
    except MatterFileError:
        return
    assert found is not None
    assert len(found.rows) == len(sheet.rows)
    assert all((row.matter is None) == bool(row.faults) for row in found.rows)
    mapping.guess(sheet)


@given(st.sampled_from(columns()), st.text(max_size=40), st.sampled_from(["", "weekly", "a month"]))
def test_any_cell_is_an_answer_that_a_file_can_hold_or_is_refused(
    column: Column, text: str, period: str
) -> None:
    try:
        value = read_cell(column, text, period)
    except InputError:
        return
    kind = column.spec.kind
    assert kind.read(kind.show(value)) == value


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6))
def test_whatever_goes_out_as_cells_comes_back(cells: list[str]) -> None:
    texts = [" ".join(cell.replace("\0", "").split()) for cell in cells]
    lines = tables.rows(tables.utf8(tables.written([texts]), "t.csv"), "t.csv")
    read_back = [tables.unguarded(cell) for cell in lines[0][1]] if lines else []
    # One empty cell is an empty line, which is no row.
    assert texts in (read_back, [""])
