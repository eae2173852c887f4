"""Copies of the whole installation: made, kept, put back."""
