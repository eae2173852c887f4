"""What is said when one part of the program stands still and the others go on."""


def part_stopped(*, line: str) -> str:
    """What an admin reads when one part of the program stopped."""
    return (
        f"⚠️ Nhờ anh/chị báo người vận hành: {line}\nCác phần khác vẫn chạy và tin chưa gửi được "
        "giữ lại; sửa xong thì khởi động lại chương trình."
    )


def plan_left_out(*, plan: str, problems: int) -> str:
    """One of the office's own plans that cannot be used."""
    return (
        f"Kế hoạch {plan} trong PLANS_DIR chưa dùng được ({problems} lỗi); các kế hoạch khác vẫn "
        "chạy. Gõ htx-bot check để xem từng lỗi."
    )
