"""What the staff hear when a platform's limits come near."""

from handlers.values.shown.counts import counted


def quota_near(*, channel: str, what: str, percent: int, used: int, limit: int) -> str:
    """A limit of the plan of a channel is nearly reached."""
    if what == "users":
        return (
            f"⚠️ {channel}: {counted(used)}/{counted(limit)} người dùng ({percent} %). Đầy rồi thì người mới không nhắn được; "
            "cân nhắc nâng gói, hoặc mời bà con dùng trang web."
        )
    if what == "talk":
        return (
            f"⚠️ {channel}: hỏi đáp đã dùng {counted(used)}/{counted(limit)} tin của phần dành cho hỏi đáp trong tháng ({percent} %). "
            f"Dùng hết thì trợ lý mời bà con hỏi ở kênh khác; phần còn lại của {channel} để dành cho lời nhắc."
        )
    return (
        f"⚠️ {channel}: đã dùng {counted(used)}/{counted(limit)} tin trong tháng ({percent} %). Hết hẳn thì lời nhắc trên {channel} "
        "được giữ lại và nêu ở trang Tổng quan; cân nhắc nâng gói."
    )
