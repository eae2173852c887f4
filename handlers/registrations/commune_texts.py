"""What is said about the name of a commune: what was written, what is offered, what no name is."""

from knowledge.places.communes import SINCE

NO_NAME = (
    "Trợ lý chưa thấy tên xã, phường trong câu trả lời. Anh/chị gõ giúp tên, ví dụ: xã Văn Chấn. "
    "Chưa biết tên mới thì gõ tên cũ, ví dụ: trước là xã Tô Mậu."
)

FORMER = "tên cũ"


def kept_former(*, name: str) -> str:
    """A name of before that leads to none of today."""
    return f"Em ghi {name}, kèm chữ “tên cũ”; cán bộ tra giúp tên hiện nay."


def keep(*, name: str) -> str:
    """The choice that leaves what was typed."""
    return f"Giữ {name}"


def left(*, name: str, now: tuple[str, ...]) -> str:
    """Something else was said below the question about the name."""
    other = f"ghi {now[0]}" if len(now) == 1 else "ghi tên khác"
    return f"Xã, phường em để “{name}”; muốn {other} thì anh/chị nhắn em."


def written(*, name: str) -> str:
    """The name as it stands in the form now, where it is not as it was typed."""
    return f"Em ghi: {name}."


# Behind a name that stands in no list; nothing that has to be answered.
UNKNOWN = "em chưa thấy tên này trong danh sách xã, anh/chị xem lại giúp em"


def written_unknown(*, name: str) -> str:
    """What was typed stands there, and may be another name."""
    return f"Em ghi: {name} ({UNKNOWN})."


# True on every day: said ahead of it, too.
_SINCE = f"Từ {SINCE.day}/{SINCE.month}/{SINCE.year}"


def is_now(*, former: str, now: str) -> str:
    """A former commune went to one of today."""
    return f"{_SINCE} {former} thuộc {now} – ghi {now} nhé?"


def renamed(*, former: str, now: str) -> str:
    """The same name with another kind was written."""
    return f"{_SINCE} {former} là {now} nên em ghi {now}; muốn giữ tên cũ thì anh/chị nhắn em."


def is_one_of(*, former: str) -> str:
    """A former commune was divided, or several had its name."""
    return f"{_SINCE} {former} thuộc một trong các xã, phường dưới đây. Đơn vị ở nơi nào ạ?"


def meant(*, name: str) -> str:
    """Nearly a commune's name."""
    return f"Ý anh/chị là {name} ạ?"


MEANT_WHICH = "Anh/chị muốn ghi xã, phường nào ạ?"


def either_name(*, written: str | None) -> str:
    """To whoever does not know how the commune is called now."""
    if written is None:
        return "Dạ, anh/chị cứ gõ tên xã cũ hay tên đang gọi, em tra tên hiện nay giúp ạ."
    return (
        f"Dạ, em đang ghi {written}. Chưa đúng thì anh/chị gõ “sửa xã thành …”, tên cũ cũng được, em tra tên "
        "hiện nay giúp ạ."
    )
