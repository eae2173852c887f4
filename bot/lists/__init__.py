"""Files that people send, read within limits: lists, never kept, and signed sheets."""
