"""The copies of a paper: public, confidential, and what may not occur in a public file."""

from qmsco_desk.documents.copies.confidential_copy import confidential
from qmsco_desk.documents.copies.homes import homes
from qmsco_desk.documents.copies.public_copy import for_counsel, for_signature, public
from qmsco_desk.documents.copies.secrets import Secrets, secrets

__all__ = [
    "Secrets",
    "confidential",
    "for_counsel",
    "for_signature",
    "homes",
    "public",
    "secrets",
]
