"""The import of the member register, from the file to what it changes."""
