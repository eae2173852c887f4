"""What somebody else wrote and is sent on: its heading goes, and "em" is who was called there.

The rule: only a name that is called at the very beginning counts; a pronoun or the assistant calls
nobody of the list.
"""

import re

from handlers.acts.slots.words.text import forwarding as words

_HEADING = re.compile(words.HEADING, re.MULTILINE)
_CALLED = re.compile(words.CALLED)
_TOO = re.compile(words.TOO, re.IGNORECASE)


def unforwarded(text: str) -> str:
    """The text without whom it was written to; "với em nữa" names that one."""
    text = _HEADING.sub("", text)
    called = _CALLED.match(text)
    if called is None or called["who"].lower() in words.NOBODY_CALLED:
        return text
    return _TOO.sub(rf", \g<me> {called['who']}", text[called.end() :], count=1)
