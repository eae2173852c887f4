"""A file with the member register, read with limits and checked row by row."""
