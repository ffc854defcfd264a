"""The packet: the papers and exhibits that go together, in one file."""
