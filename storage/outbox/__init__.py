"""Messages waiting to be sent, what may go next, and what happens to those that cannot."""
