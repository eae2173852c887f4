"""How it runs: settings, clock, channels, delivery and the command line."""

# The one place: the package, `--version` and the copies are named by it.
__version__ = "0.3.0.dev0"
