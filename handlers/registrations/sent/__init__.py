"""What was sent: shown, corrected, taken back, and asked after."""
