"""The desk's registrations: list, detail, decisions, duplicates, papers."""
