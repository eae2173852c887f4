"""What every dialog is handed in a turn, the menu, and the sentences all of them share."""
