"""Channels under test: a fake one, and the two platforms' own."""
