"""People and their chats: loading, linking, merging, what they said and what did not reach them."""
