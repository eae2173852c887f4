"""Registrations accepted and returned in the chat, one and many."""
