"""What is said at one step and is not simply its answer: lines mended, rows left, help, a doubt."""
