"""From a question to the sections that answer it: reading, ranking, deciding."""
