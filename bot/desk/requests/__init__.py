"""Requests for a person of the office, at the desk."""
