"""Importing this answers somebody once: patterns are compiled and the shipped plan is read.

For the process that starts are forks of; each start would do the same again before its first answer.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from bot.plans.folders import load_office
from tests.support.talk import SIMPLEST, Talk

with TemporaryDirectory() as _folder:
    _talk = Talk(load_office(Path(_folder)))
    for _line in ("thi đua đến bao giờ", "lịch", "đăng ký", *SIMPLEST, "nhắc", "đồng ý"):
        _talk.say(_line)
