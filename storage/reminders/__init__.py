"""Reminders: who listens, the office's calendar, what was queued and what was told."""
