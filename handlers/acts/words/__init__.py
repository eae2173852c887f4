"""The words of the reader of acts."""
