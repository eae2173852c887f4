"""`python -m bot` is the same as `htx-bot`."""

from bot.cli.main import main

main()
