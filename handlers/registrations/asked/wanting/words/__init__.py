"""How people ask about registering, and what they ask for that is registered elsewhere."""
