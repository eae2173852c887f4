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
FIELDS = {
    "answer": "câu trả lời",
    "audience": "gửi cho",
    "by": "người làm",
    "campaign": "phong trào",
    "communes": "xã, phường",
    "event": "mốc",
    "invited_by": "người mời",
    "kept": "gộp vào",
    "note": "ghi chú",
    "on": "ngày",
    "plan_id": "kế hoạch",
    "problems": "chưa đạt",
    "published_at": "lúc đăng",
    "question": "câu hỏi",
    "question_id": "câu hỏi số",
    "registered": "đã đăng ký",
    "role": "quyền",
    "section": "mục",
    "source": "nguồn",
    "status": "tình trạng",
    "text": "nội dung",
    "unit_types": "loại hình",
    "valid_from": "có giá trị từ",
    "valid_until": "có giá trị đến",
    "version": "lần gửi",
}
VALUES = {
    "accepted": "đã tiếp nhận",
    "admin": "quản trị",
    "approved": "đã duyệt",
    "cancelled": "đã hủy",
    "clerk": "cán bộ",
    "collected": "đã tổng hợp",
    "done": "đã gửi xong",
    "draft": "bản nháp",
    "judging": "đang kiểm tra",
    "published": "đang dùng",
    "refused": "chưa đăng",
    "retired": "đã thôi dùng",
    "returned": "trả lại",
    "sending": "đang gửi",
    "sent": "đã gửi",
    "viewer": "chỉ xem",
    "waiting": "chờ duyệt",
    "withdrawn": "đã rút",
}
SUBJECTS = {
    "announcement": "thông báo số",
    "entry": "câu trả lời số",
    "question": "câu hỏi số",
}
CALL_LIST = "danh sách gọi điện"
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


def subject_name(subject: str) -> str:
    """What an act was about, in words where there are some."""
    kind, _, rest = subject.partition("/")
    number, _, part = rest.partition("/")
    if kind not in SUBJECTS or not number:
        return subject
    return f"{SUBJECTS[kind]} {number}{f', {CALL_LIST}' if part else ''}"
