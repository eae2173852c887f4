"""Announcements in the chat: approved, answered, and the roll call."""
