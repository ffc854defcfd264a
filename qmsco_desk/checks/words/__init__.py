"""Reading what was written: names, sentences, statements, demands, and what paper can print."""
