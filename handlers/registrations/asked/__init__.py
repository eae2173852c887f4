"""What people ask about registering, and about what they have registered, in words of their own."""
