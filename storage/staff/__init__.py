"""The staff: who belongs to it, signing in, and the orders given in the chat."""
