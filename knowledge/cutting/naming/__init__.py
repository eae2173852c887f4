"""What a dated thing is called in a calendar."""
