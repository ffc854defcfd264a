"""Versions of a matter compared: what differs, and the redline of any paper."""
