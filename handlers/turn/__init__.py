"""What every dialog is handed in a turn, and the words and menu that always work."""
