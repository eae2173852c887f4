"""Whether a message names nobody but who speaks.

The rule: every word of it says so; one word more, and it may be a name.
"""

from knowledge.typed.said import Said

_PRONOUNS = frozenset("tôi toi tui mình minh em anh chị chi bác bac cô chú ông bà cháu e".split())
_NOBODY_ELSE = frozenset("vẫn chính luôn ai luon".split())
_SPEAKING = (
    _PRONOUNS
    | _NOBODY_ELSE
    | frozenset(
        "thì thi chứ chu chớ còn con là la đây đó ạ nhé nha nghen thôi cứ dạ vâng ừ mà".split()
    )
)


def is_only_speaker(heard: Said) -> bool:
    """ "Vẫn mình", "thì bác chứ còn ai": nothing but who speaks, and that it is nobody else."""
    spoken = set(heard.lowered.replace(",", " ").replace(".", " ").split())
    return spoken <= _SPEAKING and bool(spoken & _PRONOUNS) and bool(spoken & _NOBODY_ELSE)
