"""The window. The only floor that knows Qt."""

from qmsco_desk.desk.constants_held import hold_constants

hold_constants()
