"""Corrections of what is written or was sent, and of the list of people in it."""
