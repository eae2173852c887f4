"""Between two honours, and the one that is taken in the end.

The rule: only where the last one is one of the two, and nothing else stands between.
"""

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import stops as words
from knowledge.typed.said import Said


def without_doubt(said: Said) -> str:
    """ "Bằng khen hay LĐTT nhỉ, thôi cứ LĐTT": the one that is taken in the end."""
    spoken = {*said.unsigned.split()}
    if spoken.isdisjoint(words.EITHER) or spoken.isdisjoint(words.SETTLED):
        return said.text
    reading = Reading(said)
    marks = reading.of("title", "short")
    for first, second, last in zip(marks, marks[1:], marks[2:], strict=False):
        between = [word.bare for word in reading.words[first.last : second.first]]
        behind = {word.bare for word in reading.words[second.last : last.first]}
        taken = last.value in (first.value, second.value)
        doubted = behind <= words.DOUBTED and not behind.isdisjoint(words.SETTLED)
        if len(between) == 1 and between[0] in words.EITHER and doubted and taken:
            begin = first.first
            while begin and reading.words[begin - 1].bare in words.LEADS:
                begin -= 1
            at, then = reading.words[begin].start, reading.words[last.first].start
            return f"{reading.text[:at]}{reading.text[then:]}"
    return said.text
