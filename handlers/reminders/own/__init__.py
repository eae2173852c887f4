"""Errands of the person's own to be reminded of."""
