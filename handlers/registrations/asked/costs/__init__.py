"""What it costs, and whose price it is."""
