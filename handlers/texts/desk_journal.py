"""The words of the desk's journal."""

JOURNAL = "Nhật ký"
JOURNAL_EMPTY = "Không có dòng nào khớp."
WHOLE = "Chuỗi nhật ký nguyên vẹn: không dòng nào bị sửa, xóa hay chèn."
FILTER = "Lọc"
FILTER_CLEAR = "Bỏ lọc"
PERSON = "Người làm"
ACTION = "Việc"
SUBJECT = "Đối tượng"
WHEN = "Lúc"
CHANGES = "Thay đổi"
EVERYBODY = "Tất cả"
OLDER = "Cũ hơn"
NEWEST = "Mới nhất"
ACTIONS = {
    "announcement.approved": "duyệt thông báo",
    "announcement.cancelled": "hủy thông báo",
    "announcement.refused": "không duyệt thông báo",
    "announcement.rewrite": "sửa thông báo",
    "announcement.submit": "gửi duyệt thông báo",
    "announcement.write": "soạn thông báo",
    "entry.published": "đăng câu trả lời",
    "entry.refused": "chưa đăng câu trả lời",
    "entry.retire": "thôi dùng câu trả lời",
    "entry.write": "viết câu trả lời",
    "event.date": "đặt ngày",
    "export": "xuất danh sách",
    "question.answered": "trả lời người hỏi",
    "registration.accepted": "tiếp nhận đăng ký",
    "registration.collected": "tổng hợp đăng ký",
    "registration.merge": "gộp đăng ký",
    "registration.returned": "trả lại đăng ký",
    "staff.invite": "mời cán bộ",
    "staff.join": "nhận quyền",
    "staff.login": "đăng nhập",
    "staff.logout-all": "đăng xuất mọi nơi",
    "staff.revoke": "thu quyền",
    "staff.withdraw-invite": "rút lời mời",
}
YES_NO = {True: "có", False: "không", None: "–"}


def broken(*, number: int) -> str:
    """The chain does not hold."""
    return (
        f"Chuỗi nhật ký không khớp từ dòng số {number}: dòng này đã bị sửa, xóa hoặc chèn. "
        "Xin báo người quản trị và giữ nguyên tệp dữ liệu."
    )


def action_name(action: str) -> str:
    """An act in words."""
    return ACTIONS.get(action, action)
