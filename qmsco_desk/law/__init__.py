"""Law as data: dated, cited facts with their source and how well each is verified."""
