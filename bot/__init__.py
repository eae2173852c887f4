"""How it runs: settings, clock, channels, delivery and the command line."""
