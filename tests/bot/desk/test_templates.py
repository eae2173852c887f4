"""The desk's templates as they are written: what one of them needs, it brings along."""

import re
from functools import cache
from pathlib import Path

import bot.desk

DESK = Path(bot.desk.__file__).parent
STATIC = DESK.parent / "web" / "static"


@cache
def templates() -> dict[str, str]:
    """Every template's text, by the name it is included by."""
    return {
        file.relative_to(DESK).as_posix(): file.read_text("utf-8") for file in DESK.rglob("*.html")
    }


def test_every_field_for_a_day_is_on_a_page_that_says_it_in_words() -> None:
    """A new page with such a field loads the script, too."""
    for name, text in templates().items():
        if 'type="date"' in text or "'date' if" in text:
            around = [
                one for page, one in templates().items() if page == name or f'"{name}"' in one
            ]
            assert any("desk-days.js" in one for one in around), name


def test_every_kind_of_button_has_its_looks() -> None:
    """What cannot be undone is not drawn as any other button by a word no style knows."""
    styles = "".join(file.read_text("utf-8") for file in STATIC.glob("desk*.css"))
    for name, text in templates().items():
        for kinds in re.findall(r'<(?:button|a) class="((?:button )?[a-z -]+)"', text):
            for kind in kinds.split():
                # Alone: ".flash.bad" is no button's.
                assert re.search(rf"(?m)(?:^|[\s,])\.{kind}(?![\w-])", styles), (name, kind)
