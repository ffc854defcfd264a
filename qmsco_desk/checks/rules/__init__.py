"""The rules that a matter was checked against: kept with it, compared, and what they ask."""
