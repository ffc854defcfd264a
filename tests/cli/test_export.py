"""`qmsco-desk export`: a sealed matter as plain JSON by the schema, said to be plain."""

from __future__ import annotations

from pathlib import Path

import pytest

from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.storage import codec
from tests.cli.in_process import command
from tests.conftest import TODAY


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A sealed matter with an answer that nobody could read."""
    path = tmp_path / "family.qmsco"
    office = Office.start(TODAY)
    file = codec.MatterFile(
        matter=office.sample("TX"), unreadable={"case.hearing_on": "some day soon"}
    )
    office.safe.create(path, file)
    return path


def test_a_matter_is_exported_whole_and_said_not_to_be_sealed(tmp_path: Path, sealed: Path) -> None:
    out = tmp_path / "family.json"
    ran = command("export", str(sealed), "--out", str(out))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        str(out),
        "It is plain JSON and not sealed: whoever has the file can read all of it.",
    ]
    read = codec.decode(out.read_bytes(), "family.json")
    assert read.matter == Office.start(TODAY).sample("TX")
    assert read.unreadable == {"case.hearing_on": "some day soon"}
    # It comes back as it went.
    assert command("import", str(out), "--out", str(tmp_path / "in")).status == 0


def test_a_file_that_is_there_is_replaced_only_on_request(tmp_path: Path, sealed: Path) -> None:
    out = tmp_path / "family.json"
    out.write_bytes(b"mine")
    ran = command("export", str(sealed), "--out", str(out))
    assert ran.status == 2
    assert "add --replace" in ran.err
    assert out.read_bytes() == b"mine"
    assert command("export", str(sealed), "--out", str(out), "--replace").status == 0
    assert codec.decode(out.read_bytes(), "family.json").matter != Matter()


def test_a_matter_is_never_exported_over_itself(sealed: Path) -> None:
    before = sealed.read_bytes()
    ran = command("export", str(sealed), "--out", str(sealed), "--replace")
    assert ran.status == 2
    assert "over its own file" in ran.err
    assert sealed.read_bytes() == before


def test_what_is_no_matter_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text("[]")
    ran = command("export", str(path), "--out", str(tmp_path / "out.json"))
    assert ran.status == 2
    assert "is not a matter file" in ran.err
    assert not (tmp_path / "out.json").exists()
