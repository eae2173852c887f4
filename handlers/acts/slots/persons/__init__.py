"""Persons in a text: their names, posts and titles, in sentences and pasted lists."""
