"""How aims that are written are spoken of."""
