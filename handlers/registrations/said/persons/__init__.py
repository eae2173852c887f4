"""Persons as a list, as who speaks, and what each of them has thought of."""
