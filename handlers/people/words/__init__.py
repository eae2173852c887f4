"""How people speak of their own chats and data."""
