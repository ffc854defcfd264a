"""The address book: its file, its kinds, and its table for a spreadsheet."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from qmsco_desk.errors import MatterFileError
from qmsco_desk.model import ask
from qmsco_desk.model.address_book import KINDS, BookEntry, at
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import address_csv
from qmsco_desk.storage.address_book import AddressBook, decode, encode, entry_of

ACME = entry_of(
    "administrator",
    {"name": "Benefit Admin LLC", "address.city": "Austin", "phone": "(512) 555-0142"},
)
COURT = entry_of("court", {"court": "District Court", "county": "Travis", "state": "tx"})


def test_an_entry_is_kept_in_the_form_of_its_fields() -> None:
    assert ACME.text("phone") == "512-555-0142"
    assert COURT.text("state") == "TX"
    assert COURT.title == "District Court, Travis"
    assert ACME.summary == "Austin · 512-555-0142"


def test_every_place_of_a_kind_is_in_the_matter_and_a_new_field_of_it_follows() -> None:
    declared = ask.fields(Matter)
    for kind in KINDS:
        for place in kind.places:
            assert at(place.path) == (kind, place)
            assert set(place.paths) <= set(kind.fields)
            assert set(place.paths.values()) <= set(declared)
        assert set(kind.named_by) <= set(kind.fields)
        assert not any(spec.ask.private for spec in kind.fields.values())
    below = {path for path in declared if path.startswith("plans[].administrator.")}
    assert set(at("plans[].administrator")[1].paths.values()) == below


def test_entries_are_kept_in_order_and_one_of_the_same_name_takes_its_place(
    tmp_path: Path,
) -> None:
    path = tmp_path / "book.json"
    book = AddressBook(path)
    assert book.keep(COURT) is False
    assert book.keep(ACME) is False
    assert book.keep(entry_of("administrator", {"name": "benefit  admin llc"})) is True
    again = AddressBook(path)
    assert [one.title for one in again.entries] == ["benefit  admin llc", "District Court, Travis"]
    assert [one.title for one in again.of_kind("court")] == ["District Court, Travis"]
    again.remove(again.entries[0])
    assert AddressBook(path).entries == (COURT,)


def test_a_changed_name_may_not_be_anothers(tmp_path: Path) -> None:
    book = AddressBook(tmp_path / "book.json")
    other = entry_of("administrator", {"name": "Other"})
    book.put((ACME, other))
    with pytest.raises(MatterFileError, match="in the address book already"):
        book.change(other, entry_of("administrator", {"name": "BENEFIT ADMIN LLC"}))
    book.change(other, entry_of("administrator", {"name": "Other", "phone": "512-555-0001"}))
    assert book.entries[1].text("phone") == "512-555-0001"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("x", "not whole, valid JSON"),
        ('{"format": 1, "entries": {}}', "expected a list"),
        ('{"format": 1, "entries": [7]}', "entries[0]: expected an object of texts"),
        ('{"format": 1, "entries": [{"kind": "aunt"}]}', "entries[0]: “aunt” is no kind"),
        ('{"format": 1, "entries": [{"kind": "court"}]}', "entries[0]: An entry “court” needs"),
        (
            '{"format": 1, "entries": [{"kind": "court", "court": "C", "ssn": "1"}]}',
            "“ssn” is no field",
        ),
        (
            '{"format": 1, "entries": [{"kind": "attorney", "name": "N", "email": "no"}]}',
            "entries[0]: email: Expected an e-mail",
        ),
    ],
)
def test_a_broken_book_is_said_and_nothing_is_lost(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "book.json"
    path.write_text(content)
    book = AddressBook(path)
    assert book.entries == ()
    assert said in str(book.problem)
    book.keep(ACME)
    assert AddressBook(path).entries == (ACME,)
    assert (tmp_path / "book (not used 1).json").read_text() == content


def test_a_table_goes_out_and_comes_back() -> None:
    entries = (
        ACME,
        COURT,
        entry_of("attorney", {"name": "=HYPERLINK(1)", "firm": "'Quoted'", "email": "a@b.example"}),
        entry_of("agency", {"name": "Child Support, “North”", "fax": "512-555-0199"}),
    )
    table = address_csv.write(entries)
    assert b"'=HYPERLINK" in table
    read = address_csv.read(table, "book.csv")
    assert read.bad == ()
    assert read.entries == entries


def test_bad_rows_are_told_by_row_and_column_and_good_ones_are_kept() -> None:
    text = (
        "kind,name,phone,court,email\r\n"
        "administrator,Good,512-555-0142,,\r\n"
        "aunt,Bad,,,\r\n"
        "administrator,Bad,call,,\r\n"
        "\r\n"
        "administrator,,512-555-0142,,\r\n"
        "employer,Bad,,District,\r\n"
        "administrator,Bad,,,,more\r\n"
    )
    read = address_csv.read(text.encode(), "book.csv")
    assert [one.title for one in read.entries] == ["Good"]
    assert [(bad.row, bad.column) for bad in read.bad] == [
        (3, "kind"),
        (4, "phone"),
        (6, "name"),
        (7, "court"),
        (8, ""),
    ]
    assert str(read.bad[1]).startswith("Row 4, column “phone”: Expected a telephone number")
    assert "call" not in str(read.bad[1])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"name,phone\r\n", "no column “kind”"),
        (b"kind,surname\r\n", "“surname”, is none of an address book"),
        (b"kind,name,name\r\n", "the column “name” twice"),
        (b'kind,name\r\nx,"open\r\n', "not a table that can be read"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(MatterFileError, match=said):
        address_csv.read(data, "book.csv")


def test_the_file_says_what_it_holds() -> None:
    assert decode(encode((ACME,)), "book.json") == (ACME,)
    assert BookEntry("nothing").title == ""


def test_many_entries_are_taken_at_once_each_in_the_place_of_its_name(tmp_path: Path) -> None:
    def employer(number: int, phone: str) -> BookEntry:
        return entry_of("employer", {"name": f"Acme {number}", "phone": phone})

    book = AddressBook(tmp_path / "book.json")
    assert book.take(tuple(employer(n, "512-555-0100") for n in range(2_500))) == (2_500, 0)
    # Half of them again with another number, and as many new ones.
    again = tuple(employer(n, "512-555-0199") for n in range(1_250, 3_750))
    start = time.perf_counter()
    assert book.take(again) == (1_250, 1_250)
    # 0.1 s when it was written; each entry held against every other took half a minute.
    assert time.perf_counter() - start < 5
    assert len(book.entries) == 3_750
    assert book.take(again) == (0, 0)
