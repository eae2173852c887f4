"""Announcements: written, approved, queued for their audience, reported."""
