"""What is said of the aims that are written: more of them, other amounts, fewer, two of one."""
