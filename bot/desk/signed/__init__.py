"""Signed sheets at the desk."""
