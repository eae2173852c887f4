"""What is said when something fails and the rest of the program goes on."""

from collections.abc import Sequence
from pathlib import Path

from handlers.values.shown.counts import counted

OUR_FAULT = (
    "Xin lỗi anh/chị, trợ lý vừa gặp trục trặc với tin này. Cán bộ kỹ thuật đã được báo. "
    "Anh/chị thử lại hoặc gõ “menu”."
)


def part_stopped(*, line: str) -> str:
    """What an admin reads when one part of the program stopped."""
    return (
        f"⚠️ Nhờ anh/chị báo người vận hành: {line}\nCác phần khác vẫn chạy và tin chưa gửi được "
        "giữ lại; sửa xong thì khởi động lại chương trình."
    )


def plan_left_out(*, folder: Path, problems: Sequence[str]) -> str:
    """One of the office's own plans that cannot be used: where it is, what is wrong first, what to do."""
    return (
        f"Kế hoạch {_seen(folder, problems)}. Chưa dùng được, các kế hoạch khác vẫn chạy; sửa rồi khởi động lại, "
        "hoặc chuyển thư mục ấy ra khỏi PLANS_DIR."
    )


def shipped_plan_broken(*, folder: Path, problems: Sequence[str]) -> str:
    """A plan that came with the program, which nobody is to edit."""
    return f"Kế hoạch kèm chương trình {_seen(folder, problems)}. Cài lại chương trình."


def _seen(folder: Path, problems: Sequence[str]) -> str:
    first, *others = problems
    more = f" (và {counted(len(others))} lỗi nữa: htx-bot plan check {folder.name})"
    return f"{folder.absolute()}: {first}{more if others else ''}"
