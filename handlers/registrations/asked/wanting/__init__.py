"""What registering wants of people, and what it does not."""
