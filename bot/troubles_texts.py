"""What is said when something fails and the rest of the program goes on."""

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


def plan_left_out(*, plan: str, problems: int) -> str:
    """One of the office's own plans that cannot be used."""
    return (
        f"Kế hoạch {plan} trong PLANS_DIR chưa dùng được ({counted(problems)} lỗi); các kế hoạch khác vẫn "
        "chạy. Gõ htx-bot check để xem từng lỗi."
    )
