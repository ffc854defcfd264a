"""Where matters are kept: opened, saved, handed over, with their versions and their trail."""
