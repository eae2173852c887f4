"""What is read back in short."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted

IN_SHORT = "Dạ, gọn lại là:"
AS_SAID = "Dạ, em ghi đúng như anh/chị nói, đủ mục rồi ạ:"


def read_back(*, lead: str, line: str) -> str:
    """The line with what leads in to it."""
    return f"{lead} {line}."


def family(*, name: str) -> str:
    """One of the list, by the whole name."""
    first, *others = name.split()
    return (
        f"Dạ, em đang ghi: {name}, họ {first}."
        if others
        else f"Dạ, em mới ghi tên {name}, chưa có họ ạ."
    )


def one_field(*, label: str, value: str) -> str:
    """One of the things that are written, or that nothing is written of it."""
    return f"Dạ, mục {label} chưa ghi gì ạ." if not value else f"Dạ, đang ghi – {label}: {value}."


def person(*, name: str, honour: str) -> str:
    """One of the list."""
    return f"{name} ({honour})" if honour else name


def in_line(
    *, unit: str, honours: Sequence[str], people: Sequence[str], aims: int, contact: str
) -> str:
    """All of it in one line; what is not written is left out."""
    parts = (
        unit,
        ", ".join(honours),
        f"cá nhân: {', '.join(people)}" if people else "",
        f"{counted(aims)} chỉ tiêu" if aims else "",
        f"liên hệ: {contact}" if contact else "",
    )
    return "; ".join(part for part in parts if part)
