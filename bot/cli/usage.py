"""A command line that cannot be understood: what is wrong with it, in the language of the rest.

The rule: typer has its sentences in English only and none of them can be replaced, so they are
read and said anew; one that is not known here is told in its own words.
"""

import re

from typer.exceptions import TyperException

from bot.cli import texts

EXIT_USAGE = 2


def told(error: TyperException) -> str:
    """What was typed wrongly, and where the use of the command is told.

    A group without a command has printed its commands, and only the way to its use is left.
    """
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "htx-bot"
    return texts.usage_bad(what=_anew(error.format_message()), path=path)


def _anew(sentence: str) -> str:
    for pattern, anew in texts.MISTYPED:
        if found := re.match(pattern, sentence):
            named = (texts.ARGUMENTS.get(one, one) for one in found.groups())
            line = anew.format(*named)
            return f"{line[0].upper()}{line[1:]}"
    return sentence
