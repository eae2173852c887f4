"""How people say things: the words the readers know."""
