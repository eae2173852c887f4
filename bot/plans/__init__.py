"""The plan's life: from a signed document to a reviewed folder."""
