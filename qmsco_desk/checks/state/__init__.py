"""Checks of the state's rules, read from its file."""
