"""What is personal, how it is shown to its owner, and how it ends."""
