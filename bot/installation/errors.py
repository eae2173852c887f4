"""What goes wrong by an operator's hand, and who the command line is.

The rule: an operator reads a Vietnamese line, never a trace.
"""

from storage.journal.journal import Actor

COMMAND_LINE = Actor("htx-bot")


class OfficeError(Exception):
    """An operator's mistake; the text is the Vietnamese line to show."""


class DatabaseBusy(OfficeError):
    """The database cannot be taken up just now, though what was typed is right."""
