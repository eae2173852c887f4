"""Signed sheets that came back."""
