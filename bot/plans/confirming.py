"""A page that a machine read in a picture is confirmed by whoever compared it with the signed one.

The rule: the mark "unclear" of that page alone goes; the file is written whole or stays as it was.
"""

import re
from pathlib import Path

from bot.plans import texts
from bot.plans.head_form import HeadRefused, write_whole
from knowledge.plan.plan import PlanError, load_plan
from knowledge.plan.recognised import TABLE, page_key
from knowledge.plan.review import PLAN_FILE, UNCLEAR
from knowledge.typed.normalize import nfc

_TABLE = re.compile(rf"^\s*\[\s*{TABLE}\s*\]", re.MULTILINE)


def confirm_page(folder: Path, number: int) -> None:
    """Take the page's mark away; nothing changes for one that has none.

    Raises HeadRefused; the file is then as before.
    """
    path = folder / PLAN_FILE
    try:
        before = path.read_bytes()
        text = nfc(before.decode("utf-8-sig"))
        write_whole(path, _confirmed(text, number).encode())
        load_plan(folder)
    except PlanError:
        write_whole(path, before)
        raise HeadRefused(texts.HEAD_UNWRITABLE) from None
    except (OSError, ValueError):
        raise HeadRefused(texts.HEAD_UNWRITABLE) from None


def _confirmed(text: str, number: int) -> str:
    table = _TABLE.search(text)
    if table is None:
        return text
    mark = rf"^(\s*{page_key(number)}\s*=.*?)[ \t]*#\s*{UNCLEAR}.*$"
    pages = re.sub(mark, r"\1", text[table.end() :], flags=re.MULTILINE | re.IGNORECASE)
    return text[: table.end()] + pages
