"""Messages waiting to be sent, to which chat, what may go next, and those that cannot."""
