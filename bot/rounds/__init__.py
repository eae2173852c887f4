"""What the program does again and again, and at certain hours."""
