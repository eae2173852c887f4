"""The office's time: a day, a month and an evening begin by it, wherever the program runs."""

from datetime import timedelta, timezone

# A fixed offset needs no time zone files on Windows.
VIETNAM = timezone(timedelta(hours=7))
