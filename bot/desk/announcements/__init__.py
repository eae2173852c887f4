"""The desk's announcements: form, acts, roll call."""
