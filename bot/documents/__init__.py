"""Official documents as lines of text: Word, PDF and plain text."""
