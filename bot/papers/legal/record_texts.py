"""What the program keeps of people, as the record of processing lists it.

The rule: every kind of data of `storage.privacy.personal` stands in one row, the office's own and its
staff's in some, and its time is the one after which the store deletes it. What of a kind is kept for
another reason or time has a row more, without the kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.papers.legal.texts import BLANK, COUNSEL

HEADINGS = ("STT", "Dữ liệu", "Mục đích", "Căn cứ", "Lưu bao lâu")


@dataclass(frozen=True)
class RecordRow:
    """One row; `kinds` are those of `storage.privacy.personal`."""

    kinds: str
    what: str
    why: str
    basis: str
    how_long: str


ASKED = "Người dùng tự gửi; được báo ngay từ lời chào"
NO_GROUND = "Danh sách do cơ quan lập"
AGREED = "Đồng ý (lưu lời đồng ý và nội dung đã đồng ý)"


def kept(*, months: int, grounds: Sequence[str] = ()) -> tuple[RecordRow, ...]:
    """All rows; `grounds` are what was said where the lists of units were taken in."""
    return (
        RecordRow(
            "written sent_count",
            "Tin nhắn hai bên; điều đang nói dở trong cuộc trò chuyện hay nhóm (câu hỏi gần nhất, việc đang làm)",
            "Trả lời, hiểu câu sau, không xử lý một tin hai lần",
            ASKED,
            "30 ngày",
        ),
        RecordRow(
            "chats",
            "Địa chỉ trò chuyện, lúc nhắn lần cuối; không lưu tên hiển thị",
            "Gửi trả lời, lời nhắc, thông báo",
            ASKED,
            "Kênh chỉ hỏi đáp: 30 ngày im lặng. Kênh từng đồng ý mà không còn gì cần giữ: "
            f"{months} tháng im lặng",
        ),
        RecordRow(
            "versions notes drafts sheets awards",
            "Đăng ký: họ tên, chức vụ, đơn vị, số điện thoại, nội dung; các bản trước; ghi chú của cán bộ; ảnh, "
            "PDF bản đã ký; kết quả khen thưởng",
            "Tổng hợp thi đua, liên hệ bổ sung",
            AGREED,
            f"Hết phong trào và thêm {months} tháng, rồi ẩn danh; đăng ký làm dở 30 ngày",
        ),
        RecordRow(
            "consents",
            "Các lần đồng ý, không đồng ý, rút đồng ý; nội dung đã đồng ý",
            "Bằng chứng",
            "Luật 91/2025/QH15, Điều 9",
            f"Đến khi xóa, hoặc {months} tháng im lặng mà không còn gì liên quan",
        ),
        RecordRow(
            "questions",
            "Câu hỏi chương trình chưa trả lời được, chuyển cán bộ hoặc bị báo trả lời sai (số điện thoại được che), "
            "câu trả lời",
            "Trả lời điều kế hoạch chưa nói",
            ASKED,
            "90 ngày sau khi trả lời; chưa trả lời: 1 năm",
        ),
        RecordRow(
            "requests",
            "Yêu cầu gặp cán bộ, số để gọi",
            "Gọi lại",
            "Theo yêu cầu của người đó",
            "30 ngày sau khi xử lý; chưa xử lý: 1 năm",
        ),
        RecordRow(
            "subscription reminders rolls interests",
            "Cài đặt nhắc lịch, lời nhắc và thông báo đã gửi, trả lời thông báo, chờ đợt mới",
            "Nhắc lịch, thông báo, điểm danh",
            "Đồng ý, hoặc theo yêu cầu của người đó; thông báo chỉ gửi người đã đồng ý điều ấy khi đăng ký hoặc khi bật nhắc",
            "Đến khi tắt hoặc xóa",
        ),
        RecordRow(
            "",
            "Việc nhờ nhắc: lời người đó nhắn (có thể có tên người khác; số điện thoại chỉ khi người đó đã đồng ý), ngày giờ",
            "Nhắc đúng lúc",
            "Theo yêu cầu của người đó",
            "Đến khi nhắc xong hoặc bỏ; không quá 2 năm",
        ),
        RecordRow(
            "",
            "Liên kết lịch điện thoại, liên kết tải phiếu, gửi bản ký (chỉ lưu dấu của mã)",
            "Mở lịch, tệp của chính người đó",
            "Theo yêu cầu của người đó",
            "Lịch: đến khi lấy liên kết mới, tách kênh, xóa; không quá 10 năm. Tải phiếu: 24 giờ. Gửi bản ký: 60 ngày. "
            "Hết hạn thì dấu của mã còn 30 ngày",
        ),
        RecordRow(
            "",
            "Địa chỉ và khóa của trình duyệt xin báo tin mới (khi bật báo trên máy)",
            "Báo có tin mới, không kèm nội dung tin",
            AGREED,
            "Đến khi tắt hoặc xóa",
        ),
        RecordRow(
            "office",
            "Danh bạ đơn vị của cơ quan: tên đơn vị, người đại diện, điện thoại, mã số thuế, ghi chú; cách gọi tên đơn vị "
            "mà người dùng hay nhắn",
            "Đối chiếu đăng ký, gọi mời đơn vị chưa đăng ký",
            _of_lists(grounds),
            "Đến khi cơ quan sửa, hoặc người có tên yêu cầu xóa ở trang Yêu cầu về dữ liệu cá nhân; tệp đang nạp chưa xác "
            "nhận: 2 giờ",
        ),
        RecordRow(
            "office",
            "Kế hoạch, sự kiện và nơi họp, câu trả lời, thông báo và tệp kèm, căn cứ của danh bạ: lời của cơ quan, có thể nêu "
            "tên người",
            "Trả lời, nhắc lịch, thông báo",
            f"Nhiệm vụ được giao; điều khoản: {BLANK} {COUNSEL}",
            "Cơ quan giữ; tên người nêu trong thông báo, câu trả lời, sự kiện, căn cứ được bỏ khi người ấy yêu cầu xóa; tệp kèm "
            "thông báo: nửa năm",
        ),
        RecordRow(
            "office",
            "Sổ yêu cầu về dữ liệu: họ tên, số điện thoại, cách trả lời",
            "Trả lời đúng hạn, chứng minh đã trả lời",
            "Theo yêu cầu của người đó",
            "1 năm sau khi trả lời; chưa ghi trả lời: 1 năm sau hạn",
        ),
        RecordRow(
            "staff",
            "Cán bộ dùng trang: họ tên, quyền, lời mời, mã và phiên đăng nhập (trình duyệt), giờ nhận bản tin, lớp xác thực thứ hai "
            "(ứng dụng 6 số, khóa truy cập, mã dự phòng), nhật ký việc đã làm",
            "Phân quyền, truy được ai đã làm gì",
            f"Nhiệm vụ được giao; điều khoản: {BLANK} {COUNSEL}",
            "Lời mời, phiên đăng nhập: 7 ngày; mã đăng nhập: 10 phút; lớp xác thực: đến khi bỏ, kể cả khi đã thôi quyền; tên, "
            "mỗi lần đăng nhập và việc đã làm ở lại trong nhật ký",
        ),
        RecordRow(
            "",
            "Dấu của lần xóa, tách kênh, rút đồng ý, dừng nhắc, thu hồi quyền (mã tính bằng khóa từ địa chỉ, không ghi tên)",
            "Bản sao lưu khi khôi phục không đưa điều ấy trở lại",
            "Thực hiện yêu cầu của người đó",
            "60 ngày",
        ),
        RecordRow(
            "",
            "Dấu của mạng khách mới, mạng gõ sai mã (mã tính bằng khóa từ địa chỉ, không ghi địa chỉ)",
            "Chặn dò mã, gửi ồ ạt",
            f"Bảo vệ hệ thống; điều khoản: {BLANK} {COUNSEL}",
            "1 ngày",
        ),
        RecordRow(
            "",
            "Địa chỉ mạng của yêu cầu bị từ chối, trong nhật ký của máy chủ (ngoài cơ sở dữ liệu; không có tên, số điện thoại được che)",
            "Chặn người phá, tìm lỗi",
            f"Bảo vệ hệ thống; điều khoản: {BLANK} {COUNSEL}",
            "Đến khi cơ quan xóa nhật ký ấy; tệp LOG_FILE tự xoay vòng: 10 MB một tệp, giữ 5 tệp",
        ),
    )


def _of_lists(grounds: Sequence[str]) -> str:
    said = "; ".join(grounds)
    whence = f"Cán bộ ghi khi nạp: {said}" if said else NO_GROUND
    return f"{whence}; điều khoản: {BLANK} {COUNSEL}"
