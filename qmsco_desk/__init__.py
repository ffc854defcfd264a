"""QMSCO Desk: drafts, checks and prints a Qualified Medical Child Support Order."""

__version__ = "0.1.0"
