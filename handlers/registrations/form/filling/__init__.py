"""What a message says becomes the form."""
