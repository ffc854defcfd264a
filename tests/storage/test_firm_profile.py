"""The firm's profile: kept as answered, strict when read, no obstacle when broken."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from qmsco_desk.errors import MatterFileError
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.model.people import Address, Attorney
from qmsco_desk.storage.disk import Disk
from qmsco_desk.storage.firm_profile import FirmProfileFile, decode, encode

FIRM = FirmProfile(
    name="Hale & Ortiz LLP",
    address=Address("400 Congress Avenue", "Suite 900", "Austin", "TX", "78701"),
    phone="512-555-0100",
    attorneys=(
        FirmAttorney("Rosa Hale", "24000001", email="rosa@hale.example"),
        FirmAttorney("Ben Ortiz", "24000002", phone="512-555-0102"),
    ),
)


def test_the_profile_is_kept_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    file = FirmProfileFile(path)
    assert file.value.is_empty
    assert file.problem is None
    file.write(FIRM)
    assert FirmProfileFile(path).value == FIRM


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "it is empty"),
        ("{", "not whole, valid JSON"),
        ("[]", "does not say its format"),
        ('{"format": 2, "firm": {}}', "newer QMSCO Desk"),
        ('{"format": 1}', "the key “firm” is missing"),
        ('{"format": 1, "firm": {}, "x": 1}', "“x” is no key"),
        ('{"format": 1, "firm": []}', "firm: "),
        ('{"format": 1, "firm": {"fax": "1"}}', "firm.fax: there is no such key"),
        ('{"format": 1, "firm": {"name": 7}}', "firm: name: expected text"),
        ('{"format": 1, "firm": {"attorneys": 5}}', "firm: attorneys: "),
        ('{"format": 1, "firm": {"attorneys": [{"bar": "1"}]}}', "firm.attorneys[0].bar"),
        ('{"format": 1, "firm": {"address": {"zip": "7"}}}', "firm.address.zip: Expected a ZIP"),
        ('{"format": 1, "firm": {"name": "a", "name": "b"}}', "the key is there twice"),
    ],
)
def test_a_broken_file_is_said_and_kept_beside_what_is_written_later(
    tmp_path: Path, content: str, said: str
) -> None:
    path = tmp_path / "firm.json"
    path.write_text(content)
    file = FirmProfileFile(path)
    assert file.value == FirmProfile()
    assert file.problem is not None
    assert said in str(file.problem)
    assert path.read_text() == content
    file.write(FIRM)
    assert file.problem is None
    assert FirmProfileFile(path).value == FIRM
    assert (tmp_path / "firm (not used 1).json").read_text() == content


def test_only_what_is_answered_is_written() -> None:
    assert json.loads(encode(FirmProfile(name="Hale")))["firm"] == {"name": "Hale"}
    assert decode(encode(FirmProfile()), "firm.json") == FirmProfile()


def test_an_answer_is_read_in_the_form_of_its_field() -> None:
    read = decode(b'{"format": 1, "firm": {"phone": "(512) 555 0100"}}', "firm.json")
    assert read.phone == "512-555-0100"
    with pytest.raises(MatterFileError, match=r"firm\.phone"):
        decode(b'{"format": 1, "firm": {"phone": "call me"}}', "firm.json")


def test_counsels_block_has_the_firms_address_and_the_attorneys_own_telephone() -> None:
    assert FIRM.counsel(0) == Attorney(
        "Rosa Hale",
        "Hale & Ortiz LLP",
        "24000001",
        FIRM.address,
        "512-555-0100",
        "rosa@hale.example",
    )
    assert FIRM.counsel(1).phone == "512-555-0102"
    assert FIRM.counsel(7).name == ""


def test_the_letterhead_is_as_written_else_name_address_and_telephone() -> None:
    assert FIRM.head == (
        "Hale & Ortiz LLP",
        "400 Congress Avenue",
        "Suite 900",
        "Austin, TX 78701",
        "512-555-0100",
    )
    assert FirmProfile(name="X", letterhead="HALE\n\n Law \n").head == ("HALE", "Law")


def test_the_firm_knows_its_own_counsel() -> None:
    assert FIRM.employs(Attorney(name="Someone New", firm="hale & ortiz, L.L.P."))
    assert FIRM.employs(Attorney(name="Rosa Hale"))
    assert not FIRM.employs(Attorney(name="Rosa Hale", firm="Another Firm"))
    assert not FIRM.employs(Attorney())
    assert not FirmProfile().employs(Attorney())


def test_a_strange_key_is_said_without_what_cannot_be_printed() -> None:
    with pytest.raises(MatterFileError, match=r"“\?key\?” is no key of it"):
        decode(b'{"format": 1, "firm": {}, "\\u202ekey\\n": 1}', "firm.json")


def test_a_broken_file_that_cannot_be_kept_aside_is_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "firm.json"
    path.write_text("{")
    file = FirmProfileFile(path)

    def read_only(self: Disk, source: Path, target: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Disk, "place", read_only)
    with pytest.raises(MatterFileError, match="cannot be kept under another name"):
        file.write(FIRM)
    assert path.read_text() == "{"
