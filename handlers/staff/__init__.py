"""The staff's words and buttons in the chat."""
