"""What messages want, on the command line: read them, and measure how well they are read."""
