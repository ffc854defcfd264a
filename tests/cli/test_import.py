"""`qmsco-desk import`: tables and JSON become sealed matters; what cannot be used is told."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from qmsco_desk.office import Office
from qmsco_desk.storage.matter_csv.columns import columns
from tests.cli.in_process import command
from tests.conftest import TODAY

HEADS = ["Participant: First name", "Participant: Last name", "Child 1 DOB", "Case number"]
GOOD = ["Elena", "Quennell", "2014-03-09", "1"]
BAD = ["Ana", "Quennell", "31 Feb 2014", "2"]


def table(path: Path, *rows: list[str]) -> str:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_rows_of_a_table_become_sealed_matters_without_clients_in_their_names(
    tmp_path: Path,
) -> None:
    out = tmp_path / "matters"
    ran = command("import", table(tmp_path / "t.csv", HEADS, GOOD), "--out", str(out))
    assert (ran.status, ran.err) == (0, "")
    assert names(out) == ["matter-0001.qmsco"]
    assert "t.csv, row 2" in ran.out
    assert "1 matter was imported." in ran.out
    data = (out / "matter-0001.qmsco").read_bytes()
    assert data.startswith(b"\x89QMSCO")
    assert b"Quennell" not in data
    kept = Office.start(TODAY).safe.read(out / "matter-0001.qmsco")
    assert kept.file.matter.parties.first.name.full == "Elena Quennell"


def test_bad_rows_are_told_and_the_others_are_imported_over_no_file(tmp_path: Path) -> None:
    out = tmp_path / "matters"
    out.mkdir()
    (out / "matter-0001.qmsco").write_bytes(b"mine")
    ran = command("import", table(tmp_path / "t.csv", HEADS, BAD, GOOD), "--out", str(out))
    assert ran.status == 1
    assert names(out) == ["matter-0001.qmsco", "matter-0002.qmsco"]
    assert (out / "matter-0001.qmsco").read_bytes() == b"mine"
    assert "“t.csv”: Row 2, column “Child 1 DOB”: Expected a date" in ran.err
    assert "31 Feb" not in ran.err
    assert "Quennell" not in ran.out + ran.err


def test_where_nothing_can_be_used_nothing_is_written(tmp_path: Path) -> None:
    out = tmp_path / "matters"
    ran = command("import", table(tmp_path / "t.csv", HEADS, BAD), "--out", str(out))
    assert ran.status == 2
    assert ran.out == ""
    assert "Row 2" in ran.err
    assert not out.exists()


def test_json_by_the_schema_is_imported_beside_files_that_are_none(tmp_path: Path) -> None:
    out = tmp_path / "matters"
    sample = tmp_path / "family.json"
    assert command("sample", "TX", "--out", str(sample)).status == 0
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1, "matter": {"children": 7}}')
    ran = command("import", str(sample), str(broken), "none.json", "--out", str(out))
    assert ran.status == 1
    assert names(out) == ["matter-0001.qmsco"]
    assert "“broken.json” cannot be used" in ran.err
    assert "There is no file “none.json”" in ran.err
    office = Office.start(TODAY)
    assert office.safe.read(out / "matter-0001.qmsco").file.matter == office.sample("TX")
    again = command("import", str(out / "matter-0001.qmsco"), "--out", str(out))
    assert again.status == 2
    assert "is a sealed matter already" in again.err


def test_columns_are_mapped_by_a_file_that_the_command_can_begin(tmp_path: Path) -> None:
    made = table(tmp_path / "t.csv", ["Mom", "Cause", "County"], ["Elena", "1", "Travis"])
    columns_file = tmp_path / "columns.json"
    ran = command("import", made, "--write-map", str(columns_file))
    assert ran.status == 0
    plain = json.loads(columns_file.read_text())
    assert plain["columns"] == {"Mom": "", "Cause": "", "County": "case.county"}
    plain["columns"]["Mom"] = "parties.second.name.first"
    columns_file.write_text(json.dumps(plain))
    out = tmp_path / "matters"
    ran = command("import", made, "--map", str(columns_file), "--out", str(out))
    assert ran.status == 0
    assert "columns left out: “Cause”" in ran.err
    matter = Office.start(TODAY).safe.read(out / "matter-0001.qmsco").file.matter
    assert matter.parties.second.name.first == "Elena"
    # A file that is there is never written over.
    assert command("import", made, "--write-map", str(columns_file)).status == 2


def test_the_template_has_every_column(tmp_path: Path) -> None:
    path = tmp_path / "matters.csv"
    ran = command("import", "--template", str(path))
    assert (ran.status, ran.out) == (0, f"{path}\n")
    first = path.read_text(encoding="utf-8-sig").splitlines()[0]
    assert first.count(",") >= len(columns()) - 1
    assert command("import", "--template", str(path)).status == 2


def test_a_table_in_another_encoding_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("Participant: Last name;County\r\nNúñez;Travis\r\n".encode("cp1252"))
    ran = command("import", str(path), "--out", str(tmp_path / "matters"))
    assert ran.status == 0
    assert "was read as Windows-1252" in ran.err


def test_a_folder_that_takes_nothing_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    made = table(tmp_path / "t.csv", HEADS, GOOD, ["Ana", "Hale", "", "2"])
    for out in (tmp_path / "file", tmp_path / ("x" * 300)):
        ran = command("import", made, "--out", str(out))
        assert ran.status == 2
        assert ran.err.count("cannot be written") == 1
        assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name the files to import"),
        (("x.csv",), "Say with --out"),
        (("x.csv", "y.csv", "--write-map", "m.json"), "name one file"),
        (("x.csv", "--out", "o", "--map", "none.json"), "There is no file “none.json”"),
    ],
)
def test_what_is_missing_is_said(arguments: tuple[str, ...], said: str) -> None:
    ran = command("import", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
