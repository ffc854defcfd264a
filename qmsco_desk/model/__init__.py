"""The matter.

What is known about one order for one participant. Frozen values, standard library only.
"""
