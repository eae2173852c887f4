"""What is asked where an aim that was said may be one or another."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted


def _lines(lines: Sequence[str], places: Sequence[int]) -> str:
    return "\n".join(f"– chỉ tiêu {at + 1}: {lines[at]}" for at in places)


def which(*, said: str, lines: Sequence[str], places: Sequence[int] = ()) -> str:
    """It may belong to several lines, or be one more; nothing was changed."""
    if len(places) == 1:
        return f"Anh/chị sửa “{lines[places[0]]}” thành “{said}” phải không ạ? Em chưa đổi gì."
    return f"Em chưa rõ “{said}” là sửa chỉ tiêu nào, hay ghi thêm, nên chưa đổi gì ạ."


def more_or_instead(*, said: str, line: str) -> str:
    """The same thing is counted already: one more, or in its place."""
    return f"Đang ghi “{line}”. Anh/chị muốn thay bằng “{said}” hay ghi thêm ạ? Em chưa đổi gì."


def too_many(*, before: Sequence[str], new: Sequence[str], most: int) -> str:
    """All together they are more than the sheet holds."""
    return (
        f"Mỗi đăng ký ghi nhiều nhất {counted(most)} chỉ tiêu, mà đang có {len(before)}, thêm {len(new)} nữa "
        f"là quá, nên em chưa ghi:\n{_lines(new, ()) or _dashed(new)}\n"
        "Anh/chị bỏ bớt giúp, ví dụ “bỏ chỉ tiêu 1”, hoặc gõ “chỉ tiêu là: …” để ghi lại cả."
    )


def _dashed(lines: Sequence[str]) -> str:
    return "\n".join(f"– {line}" for line in lines)


def stands(*, line: str) -> str:
    """It is written already."""
    return f"“{line}” đã có trong đăng ký rồi ạ."


def so_written(*, line: str) -> str:
    """The amount that is said stands there."""
    return f"Đang ghi “{line}” rồi ạ; nếu chưa đúng, anh/chị gõ giúp số đúng."


def no_part(*, lines: Sequence[str]) -> str:
    """What is to stand by itself was not found, or does so already."""
    return (
        "Em chưa rõ tách phần nào, nên chưa đổi gì ạ. Đang ghi:\n"
        f"{_lines(lines, range(len(lines)))}\n"
        "Anh/chị gõ lại cả giúp, mỗi dòng một chỉ tiêu: “chỉ tiêu là: …; …”."
    )


def alone(*, line: str) -> str:
    """It stands by itself as it is."""
    return f"“{line}” đang là một chỉ tiêu riêng rồi ạ, em không đổi gì."


WHICH_GOES = "Anh/chị bỏ chỉ tiêu nào ạ?"
CHOOSE_LINE = "Anh/chị chọn giúp một chỉ tiêu ạ."
