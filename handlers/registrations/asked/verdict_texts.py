"""Whether somebody may register, as far as the plan says."""

from collections.abc import Sequence

YES = "Dạ được ạ"
MAY_ASK = "Thuộc diện ấy thì anh/chị đăng ký được ngay tại đây."
NOT_NAMED = "Trường hợp của anh/chị kế hoạch không nêu riêng."
NOT_SPOKEN_OF = "Còn trường hợp anh/chị hỏi thì kế hoạch không nói tới, nên em không dám trả lời được hay không."
BY_PLAN = "Dạ, kế hoạch ghi đối tượng thi đua như sau:"
UNITS_TOO = "Phòng, đơn vị trực thuộc Liên minh thì đăng ký được cả tập thể:"


def may(*, name: str) -> str:
    """The plan names that kind of unit."""
    return f"{YES}: kế hoạch nêu “{name}” trong đối tượng thi đua."


def is_named(*, name: str) -> str:
    """The plan names that kind of unit, and says nothing of what else was told of it."""
    return f"Dạ, kế hoạch nêu “{name}” trong đối tượng thi đua như sau:"


def may_if(*, name: str) -> str:
    """The plan names that kind of unit and sets a bound, and nobody has said on which side."""
    return f"Dạ, kế hoạch nêu “{name}” kèm điều kiện; ghi như sau:"


def may_so_far(*, name: str, bound: str) -> str:
    """What was said lies within the bound; there may be other conditions."""
    return f"Dạ, kế hoạch nêu “{name}”, về điều kiện “{bound}” thì đạt ạ; ghi đủ như sau:"


def may_not(*, bound: str) -> str:
    """What was said lies outside of the bound."""
    return f"Dạ, chưa được ạ: kế hoạch ghi “{bound}”."


def not_named(*, name: str, here: str, there: Sequence[str]) -> str:
    """Who takes part does not name that kind of unit; where else the plan speaks of it."""
    if not there:
        return f"Dạ, kế hoạch không nêu riêng “{name}”."
    return f"Dạ, {here} không nêu riêng “{name}”; kế hoạch có nhắc tới ở {'; '.join(there)}."


def named_at(*, place: str, quote: str) -> str:
    """Where else the plan speaks of it, and in which words."""
    return f"{place} (“{quote}”)"


def people_too(*, quote: str, place: str) -> str:
    """The people of such a unit take part as well."""
    return f"Cá nhân cũng vậy: “{quote}” ({place})."


def taken_unnamed(*, office: str) -> str:
    """A kind of unit that can be registered here, though the plan does not name it."""
    return (
        f"Anh/chị vẫn đăng ký được ngay tại đây; có thuộc diện thi đua hay không thì {office} xem "
        "xét, cần chắc anh/chị hỏi giúp ạ."
    )


def unsure(*, office: str) -> str:
    """Whom to ask where the plan leaves it open."""
    return f"Chưa chắc thuộc diện nào, anh/chị hỏi {office} ạ."
