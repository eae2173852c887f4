"""What a message wants, and everything it says: decided once, before any plan is asked."""
