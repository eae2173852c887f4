"""The calendar in the chat, the reminder settings, and what is due."""
