"""What the staff hear when Zalo's limits come near."""


def quota_near(*, what: str, percent: int, used: int, limit: int) -> str:
    """A limit of the Zalo plan is nearly reached."""
    if what == "users":
        return (
            f"⚠️ Zalo: {used}/{limit} người dùng ({percent} %). Đầy rồi thì người mới không nhắn được; "
            "cân nhắc nâng gói, hoặc mời bà con dùng trang web."
        )
    return (
        f"⚠️ Zalo: đã dùng {used}/{limit} tin trong tháng ({percent} %). Từ 95 % trợ lý chỉ trả lời, "
        "lời nhắc trên Zalo được giữ lại và nêu ở trang Tổng quan."
    )
