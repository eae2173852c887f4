"""The words of the page on which names are looked at before a paper is made."""

from handlers.values.shown.counts import counted

NAMES = "Tên cần xem"
WHY_NOW = (
    "Biểu tổng hợp, phiếu và danh sách in đúng các tên này. Bấm “Ghi theo gợi ý” là sửa các tên đã đánh dấu; người gửi "
    "được báo và lấy lại bản của mình được bằng một lần bấm."
)
UNIT, COMMUNE, CONTACT = "Đơn vị", "Xã, phường", "Người liên hệ"
OUTSIDE = "chưa có trong danh sách đơn vị"
NO_MARKS = "chưa có dấu"
ONE_CASE = "viết toàn chữ hoa hoặc toàn chữ thường"
ACCEPT = "Ghi theo gợi ý"
KEEP = "Giữ nguyên như người gửi ghi"
MEND = "Tự sửa"
NOTHING_ACCEPTED = "Anh/chị đánh dấu ít nhất một gợi ý rồi bấm “Ghi theo gợi ý”."
REASON = "Ghi tên theo danh sách đơn vị, có dấu và chữ hoa đúng chỗ"
NONE_LEFT = "Không có tên nào cần xem: làm giấy được rồi."
# Behind the kind of a unit only the first of such words has a capital.
USUAL = (
    "nông nghiệp", "lâm nghiệp", "nông lâm nghiệp", "thủy sản", "chăn nuôi", "dịch vụ", "tổng hợp", "sản xuất",
    "thương mại", "kinh doanh", "xây dựng", "du lịch", "dược liệu", "vận tải", "hợp tác xã", "tổ hợp tác", "và",
)  # fmt: skip
AND = "và"


def person(*, place: int) -> str:
    """A person of the registration."""
    return f"Cá nhân {place}"


def kept(*, code: str) -> str:
    """After the names were said to be right."""
    return f"Đã giữ nguyên tên trong {code}."


def before_papers(*, count: int) -> str:
    """Above the papers, while names are to be looked at."""
    return f"{counted(count)} đăng ký có tên chưa có dấu, viết hoa hết hoặc ngoài danh sách đơn vị."


def propose(*, written: str, proposed: str) -> str:
    """The box before one proposal."""
    return f"Ghi “{proposed}” thay cho “{written}”"
