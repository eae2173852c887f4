"""What people say that asks for nothing, in no word of thanks or farewell."""
