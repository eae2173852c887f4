"""A unit that is named behind its label: "Tên HTX: …", "tên đơn vị tôi là …".

The rule: behind the label the word for the type may be missing.
"""

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from handlers.acts.slots.unit.ends import unit_end
from handlers.acts.slots.unit.units import Unit, is_among, mended_name
from handlers.acts.slots.words import heads

_LINE_ENDS = ("line", "stop", "cell", "comma")
_HEADS = ("htx",)
_BEFORE_NAME = heads.OWNERS | heads.CALLED


def labelled(reading: Reading) -> Unit | None:
    """ "Tên HTX: Thủy sản Vực Tuần": what stands behind the field's name on its line."""
    for mark in reading.of("field"):
        behind = mark.last < len(reading.words) and reading.words[mark.last].gap == "colon"
        if mark.value == "unit_name" and behind:
            last = reading.first(
                mark.last + 1, len(reading.words), lambda at: reading.words[at].gap in _LINE_ENDS
            )
            return Unit("", reading.between(mark.last, last), mark.first, last)
        if mark.value == "unit_name" and (called := _called(reading, mark)):
            return called
    return None


def _called(reading: Reading, mark: Mark) -> Unit | None:
    """ "Tên HTX là Hợp Lực", "tên đơn vị tôi thì …": a name without the word for its type."""
    words, start = reading.words, mark.last
    while start < len(words) and not words[start].gap and is_among(reading, start, _BEFORE_NAME):
        start += 1
    if start == mark.last:
        return _headed(reading, mark)
    if start >= len(words) or reading.tag(start) == "unit":
        return None
    last = unit_end(reading, start)
    flat = reading.is_flat and words[mark.first].bare == "ten"
    named = last > start and (flat or reading.is_name_like(start))
    # "Tên HTX là Xuân Trường, à nhầm Xuân Trường 2".
    mended = mended_name(reading, start, last) if named else None
    if mended:
        return Unit("", mended[0], mark.first, mended[1])
    return Unit("", reading.between(start, last), mark.first, last) if named else None


def _headed(reading: Reading, mark: Mark) -> Unit | None:
    """ "Tên HTX Cốm Tú Lệ": the word for the type stands in the label and belongs to the name."""
    head = mark.last - 1
    if mark.last >= len(reading.words) or reading.words[head].bare not in _HEADS:
        return None
    if reading.words[mark.last].gap or not reading.is_name_like(mark.last):
        return None
    last = unit_end(reading, mark.last)
    return Unit(heads.COOPERATIVE, reading.between(head, last), mark.first, last)
