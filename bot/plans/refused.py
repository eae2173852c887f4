"""What those who wait for an import must know: how far it is, and why there is none.

The rule: it stands apart from the import itself, whose readers of documents no start needs.
"""

from collections.abc import Callable

Progress = Callable[[str, float], None]


class ImportRefused(Exception):
    """The file cannot become a plan; the message is one Vietnamese sentence.

    `recognisable`: it could, if there were an engine that reads letters in pictures.
    """

    def __init__(self, message: str, *, recognisable: bool = False) -> None:
        self.recognisable = recognisable
        super().__init__(message)
