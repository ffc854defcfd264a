"""A matter in which everything that tells of a person is unmistakable, and what to look for."""

from __future__ import annotations

from qmsco_desk.interview.session import Session
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from qmsco_desk.storage.samples import Samples

FOLDER = "Quillfeather v Marlowhurst"
"""Name of the folder that the matter lies in; files are often named for people as well."""
FILE = "Thistlewyn Quillfeather"
TYPED = "Vandersloot-Quillfeather"
"""A surname that is typed into the window."""
PASSPHRASE = "perpetual ocelot under mahogany"

PLANTED = {
    "case.number": "D-9-ZQ-26-771134",
    "parties.first.name.first": "Zephyrine",
    "parties.first.name.last": "Quillfeather",
    "parties.first.address.line1": "7741 Wolverstone Crescent",
    "parties.first.address.city": "Netherbrook",
    "parties.first.phone": "512-555-0186",
    "parties.first.born": "1979-02-13",
    "parties.first.ssn": "987-65-7713",
    "parties.first.counsel.name": "Perpetua Osterhagen",
    "parties.first.counsel.email": "perpetua@osterhagen.example",
    "parties.second.name.first": "Oberon",
    "parties.second.name.last": "Marlowhurst",
    "parties.second.ssn": "987-65-7714",
    "work.employer.name": "Halberdine Freightworks, Inc.",
    "work.employer.ein": "00-7711345",
    "findings.needs": "Thistlewyn has pseudohypoparathyroidism.",
    "children[0].name.first": "Thistlewyn",
    "children[0].name.last": "Quillfeather",
    "children[0].ssn": "987-65-7715",
    "plans[0].group_number": "ZQX-77113",
}

SECRETS = (
    *dict.fromkeys(PLANTED.values()),
    *(number.replace("-", "") for number in PLANTED.values() if number.startswith("987-")),
    "pseudohypoparathyroidism",
    "February 13, 1979",
    TYPED,
    PASSPHRASE,
)
"""What may stand in no file but the papers, and in no paper's description of itself."""


def matter(samples: Samples) -> Matter:
    """A complete matter with all of it planted."""
    session = Session(samples.matter("TX"))
    for path, text in PLANTED.items():
        session.put(path, text)
        assert session.problem(path) is None, path
        assert get_at(session.matter, path), path
    return session.matter
