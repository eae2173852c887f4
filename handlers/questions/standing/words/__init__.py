"""What a short question below an answer says."""
