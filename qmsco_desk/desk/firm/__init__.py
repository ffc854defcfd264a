"""Rooms for what belongs to the firm and to no matter: profile, address book, preferences."""
