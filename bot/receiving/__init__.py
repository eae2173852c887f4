"""From what a channel takes in to what is stored and answered."""
