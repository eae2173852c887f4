"""Somebody taken out of the list in free words, and whoever is to stay."""
