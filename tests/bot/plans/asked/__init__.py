"""What is asked of plans as they come, in whole sentences of people."""
