"""People and their chats: loading, linking, merging, and what they said."""
