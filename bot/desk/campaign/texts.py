"""The words of the page that puts two campaigns side by side."""

HEAD = "So với năm trước"
RESULTS = "Kết quả khen thưởng"
NO_BEFORE = "Chưa có kế hoạch của năm trước trong trợ lý, nên chỉ có số liệu của năm nay."
WHAT = "Số liệu"
UNITS = "Đơn vị có đăng ký (không tính đã rút)"
SHARE = "Tỷ lệ trong danh sách đơn vị"
SIGNED = "Đăng ký đã có bản ký"
NOT_AGAIN = "Năm trước có, năm nay chưa đăng ký"
PROPOSE = "Ghi như năm trước"
PROPOSE_HOW = (
    "Gọi cho đơn vị; đồng ý làm như năm trước thì bấm “Ghi như năm trước”: mẫu điền sẵn đơn vị, người liên hệ, danh hiệu "
    "và danh sách của năm trước để sửa rồi ghi. Chưa ghi thì chưa lưu gì."
)
ALL_AGAIN = "Mọi đơn vị trong danh sách đã đăng ký năm trước đều đã đăng ký năm nay."


def share(*, units: int, members: int) -> str:
    """How much of the register has registered."""
    if not members:
        return "–"
    return f"{units / members * 100:.1f}\u00a0%".replace(".", ",")
