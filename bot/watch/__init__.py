"""What the program tells of itself to whoever watches it: figures, and a sign of life."""
