"""What the office does on behalf of whoever has asked it and cannot do it in a chat."""
