"""Registrations: their versions, what the staff decide, and merging two of one unit."""
