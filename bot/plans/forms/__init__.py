"""A draft's data files as forms: read for a page, and written back line by line."""
