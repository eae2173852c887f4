"""How what was sent is mended: what the office asked for, and the yes to a change."""
