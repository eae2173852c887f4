"""What is aimed at: contents and initiatives."""
