"""One's own data and chats: see, correct, delete, stop, link."""
