"""Tables of a spreadsheet: encodings, separators, rows as a spreadsheet counts them, formulas."""

from __future__ import annotations

import pytest

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage import tables


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Nuñez".encode(), "UTF-8"),
        ("Nuñez".encode("utf-8-sig"), "UTF-8"),
        ("Nuñez".encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + "Nuñez".encode("utf-16-be"), "UTF-16"),
        ("Nuñez".encode("cp1252"), "Windows-1252"),
    ],
)
def test_a_name_with_an_accent_is_read_from_every_usual_encoding(
    data: bytes, encoding: str
) -> None:
    assert tables.decoded(data, "book.csv") == tables.Decoded("Nuñez", encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x00\x00",  # a workbook that was only renamed
        b"a,b\x00c",
        b"\xff\xfea",  # half a letter
        b"\x81\x8d\x8f",  # letters that no encoding has
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(MatterFileError, match="not a table as text"):
        tables.decoded(data, "book.csv")


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b;c,d\n", ","),
        ("a;b;c,d\n", ";"),
        ("a\tb\tc\n", "\t"),
        ("one\n", ","),
        ('"a;b;c",d\n', ","),
    ],
)
def test_the_separator_is_what_parts_the_first_row_into_the_most_cells(
    text: str, separator: str
) -> None:
    assert tables.separator_of(text) == (separator, text)


@pytest.mark.parametrize(
    ("line", "separator"), [("sep=;", ";"), ("SEP=,\r", ","), ("sep=\t", "\t")]
)
def test_a_line_that_says_the_separator_is_no_row(line: str, separator: str) -> None:
    assert tables.separator_of(f"{line}\na b\n") == (separator, "a b\n")


def test_a_cell_of_several_lines_is_in_one_row() -> None:
    text = 'a,b\r\n"one\ntwo",x\r\nthree,y\r\n'
    assert tables.rows(text, "book.csv") == [
        (1, ["a", "b"]),
        (2, ["one\ntwo", "x"]),
        (3, ["three", "y"]),
    ]


def test_more_rows_or_columns_than_are_allowed_are_not_read() -> None:
    with pytest.raises(MatterFileError, match="more than 3 rows"):
        tables.rows("a\n" * 5, "book.csv", most=3)
    assert len(tables.rows("a\n" * 4, "book.csv", most=3)) == 4
    with pytest.raises(MatterFileError, match="more than 250 columns"):
        tables.rows("," * 250, "book.csv")
    with pytest.raises(MatterFileError, match="see line 1"):
        tables.rows("a" * 200_000, "book.csv")  # one cell longer than the reader takes


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''", "plain", ""])
def test_no_cell_goes_out_as_a_formula_and_each_comes_back(text: str) -> None:
    cell = tables.guarded(text)
    assert not cell.startswith(("=", "+", "-", "@"))
    assert tables.unguarded(cell) == text


def test_a_bad_row_says_row_and_column() -> None:
    assert str(tables.BadRow(3, "ZIP", "Expected five.")) == "Row 3, column “ZIP”: Expected five."
    assert str(tables.BadRow(3, "", "It is too long.")) == "Row 3: It is too long."
