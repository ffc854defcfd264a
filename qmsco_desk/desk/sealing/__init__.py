"""Sealing at the desk: what is asked before anything opens, how it is changed, and the cover."""
