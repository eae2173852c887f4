"""Initiatives of several people, told in one message."""
