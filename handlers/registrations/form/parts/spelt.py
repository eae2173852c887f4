"""What is said beside the name of a unit whose marks were put in here, or may be lacking.

The rule: it stands behind the name where that is shown, and is nothing that has to be answered.
"""

from handlers.acts.slots.unit.casing import own_words
from handlers.acts.slots.unit.marking import marked_name, may_lack_marks
from handlers.turn.turn import Turn
from knowledge.typed.normalize import fold, nfc

MARKED = "chưa đúng thì anh/chị sửa giúp em"
LACKING = "anh/chị gõ có dấu giúp em nếu tiện"


def remarked(turn: Turn, lines: str, name: str | None) -> str:
    """Lines that show the name, with what is to be said about its marks behind it."""
    remark = about_marks(turn, name) if name else ""
    if not remark:
        return lines
    head, shown, rest = lines.partition(f": {name}")
    return f"{head}{shown} ({remark}){rest}" if shown else lines


def about_marks(turn: Turn, name: str) -> str:
    """That they were put in here, or a wish for them; empty where they were typed."""
    said, own = nfc(turn.inbound.text), " ".join(own_words(name))
    bare = fold(own)
    marked = bare in _typed(turn) and not _is_typed(turn, own)
    unknown = marked_name(bare.split(), turn.plan.organisation.province).unknown
    if (marked or own.isascii()) and may_lack_marks(unknown, "" if marked else said):
        return LACKING
    return MARKED if marked else ""


def bare_where_certain(turn: Turn, name: str) -> str:
    """The name as it may have been typed: without its marks, where it has none but certain ones."""
    if _is_typed(turn, name):
        return name
    own = [fold(word) for word in own_words(name)]
    certain = marked_name(own, turn.plan.organisation.province).words
    same = " ".join(certain).lower() == " ".join(own_words(name)).lower()
    return fold(name) if same else name


def _is_typed(turn: Turn, name: str) -> bool:
    """Whether the distinguishing words stand in the message as they are."""
    return " ".join(own_words(name)).lower() in _typed(turn)


def _typed(turn: Turn) -> str:
    return " ".join(nfc(turn.inbound.text).lower().split())
