"""Requests for a person of the office: to be called, or written to."""
