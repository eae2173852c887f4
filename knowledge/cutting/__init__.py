"""From the lines of a signed document to sections, facts and drafted questions."""
