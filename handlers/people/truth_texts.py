"""The page of truth: what is kept of people, why, how long, who sees it, what they may ask for.

The rule: what is said here is what storage.privacy does; each part is a heading and its lines. The
rights and the two working days are those of law 91/2025/QH15, article 4, and decree 356/2025.
"""

from handlers.values.shown.label_texts import MESSENGERS

SHOW = "Trợ lý lưu gì, ai xem"
TITLE = "Trợ lý lưu gì về anh/chị"
Part = tuple[str, tuple[str, ...]]


def page_line(*, address: str) -> str:
    """Where the same stands on the web."""
    return f"Bản để đọc trên mạng: {address}"


def parts(*, organisation: str, contact: str, months: int) -> tuple[Part, ...]:
    """All of it, in the order in which people ask."""
    return (
        ("Ai chịu trách nhiệm", (f"{organisation}. Liên hệ: {contact}.",)),
        (
            "Lưu gì, để làm gì, bao lâu",
            (
                "Tin nhắn hai bên, để trả lời: 30 ngày. Điều đang nói dở (câu hỏi gần nhất, việc đang làm; ở nhóm cũng vậy), để hiểu "
                "câu sau: 30 ngày.",
                "Địa chỉ trò chuyện, để gửi tin (không lưu tên hiển thị): kênh chỉ hỏi đáp thì đến 30 "
                f"ngày im lặng; kênh từng đồng ý mà không còn gì cần giữ thì {months} tháng.",
                "Đăng ký (họ tên, chức vụ, đơn vị, số điện thoại, nội dung; các bản trước khi sửa; ghi "
                "chú của cán bộ), để tổng hợp thi đua và liên hệ: đến hết phong trào và thêm "
                f"{months} tháng, rồi ẩn danh. Đăng ký làm dở: 30 ngày.",
                "Kết quả khen thưởng: cùng đăng ký.",
                "Ảnh, PDF bản đã ký gửi lại: giữ và xóa cùng đăng ký; chưa rõ của đăng ký nào thì 1 ngày.",
                "Câu hỏi trợ lý chưa trả lời được, chuyển cán bộ hoặc bị báo trả lời sai, số điện thoại được che, để cán bộ bổ "
                "sung câu trả lời: đến 90 ngày sau khi trả lời; chưa trả lời thì 1 năm.",
                "Yêu cầu gọi lại và số để gọi: đến 30 ngày sau khi xử lý; chưa xử lý thì 1 năm.",
                "Cài đặt nhắc lịch, lời nhắc và thông báo đã gửi, trả lời thông báo (dự hay vắng, ai đi thay), việc chờ đợt "
                "đăng ký mới: đến khi anh/chị xóa. Thông báo của cơ quan chỉ gửi người đã đồng ý điều ấy khi đăng ký hoặc khi bật "
                "nhắc; gõ “đừng gửi thông báo nữa” là thôi.",
                "Việc anh/chị nhờ nhắc (lời anh/chị nhắn, ngày giờ): đến khi nhắc xong hoặc anh/chị bỏ, không quá 2 năm.",
                "Liên kết lịch điện thoại, để máy anh/chị tự cập nhật lịch: đến khi lấy liên kết mới, tách kênh hoặc xóa, "
                "không quá 10 năm. Liên kết tải phiếu: 24 giờ; liên kết gửi bản ký: 60 ngày; hết hạn thì dấu của nó còn 30 ngày.",
                "Địa chỉ trình duyệt xin báo tin mới, để báo trên máy: đến khi anh/chị tắt.",
                "Các lần đồng ý, không đồng ý và nội dung đã đồng ý, làm bằng chứng: đến khi anh/chị xóa "
                "hoặc không còn gì liên quan.",
                "Danh bạ đơn vị của cơ quan (người đại diện, điện thoại), để đối chiếu đăng ký và gọi mời: đến khi cơ "
                "quan sửa, hoặc người có tên yêu cầu xóa; tệp cán bộ đang nạp mà chưa xác nhận: 2 giờ.",
                "Thông báo, câu trả lời, sự kiện, căn cứ danh bạ do cơ quan soạn: cơ quan giữ; tên ai nêu trong đó được bỏ khi người ấy "
                "yêu cầu xóa. Tệp kèm thông báo: nửa năm.",
                "Cách gọi tên đơn vị mà người dùng hay nhắn, để lần sau nhận ra đơn vị: đến khi cán bộ bỏ.",
                "Sổ yêu cầu về dữ liệu (tên, số, cách trả lời): 1 năm sau khi trả lời; chưa ghi trả lời thì 1 năm sau hạn.",
                "Bản trợ lý tự sao lưu hằng đêm, bản cũ cất lại khi khôi phục: 14 ngày. Bản cơ quan tự sao: cơ quan giữ và xóa.",
                "Dấu của lần xóa, tách kênh, rút đồng ý, dừng nhắc (mã tính từ địa chỉ, không ghi tên), để bản sao cũ không đưa điều ấy "
                "trở lại: 60 ngày.",
                "Trên trang này: một cookie để nhận ra cuộc trò chuyện, 400 ngày từ lần mở cuối; dấu của mạng khách mới, mạng gõ "
                "sai mã (mã tính từ địa chỉ), để chặn phá: một ngày.",
                "Cán bộ dùng trang quản trị: họ tên, quyền, lời mời (7 ngày), trình duyệt đăng nhập (phiên 7 ngày), giờ nhận bản tin, "
                "lớp xác thực (ứng dụng 6 số, khóa truy cập, mã dự phòng: đến khi bỏ, kể cả khi đã thôi quyền); tên, mỗi lần đăng nhập và "
                "việc đã làm ở lại trong nhật ký.",
                "Nhật ký việc cán bộ đã làm: ghi việc gì, với đăng ký hay mục số mấy; không ghi tên người đăng ký, không chép lời "
                "ai đã gõ.",
                "Yêu cầu bị từ chối (gõ mã sai, dò tìm, quá hạn mức): địa chỉ mạng nằm trong nhật ký của máy chủ, để "
                "chặn người phá, đến khi cơ quan xóa nhật ký ấy; không gắn với tên ai.",
            ),
        ),
        (
            "Ai xem, ai giữ hộ",
            (
                "Cán bộ phụ trách thi đua; danh sách xuất ra bảng Excel và có thể gửi lên cấp xét khen "
                "thưởng.",
                "Nhắn qua Telegram, Zalo thì tin đi qua máy chủ của họ và ở lại đó theo quy định của "
                "họ; máy chủ của Telegram ở nước ngoài.",
                "Nếu anh/chị bật báo trên máy thì dòng báo có tin mới, không kèm nội dung tin, đi qua dịch vụ của trình duyệt "
                "(Google, Apple, Mozilla, Microsoft) ở nước ngoài.",
                "Máy chạy trợ lý: do cơ quan đặt hoặc thuê.",
            ),
        ),
        (
            "Quyền của anh/chị",
            (
                "Biết, đồng ý hoặc không, rút đồng ý, xem, sửa, nhận bản sao, xóa, hạn chế, phản đối, "
                "khiếu nại, yêu cầu bồi thường (Luật 91/2025/QH15, Điều 4).",
                "Gõ “dữ liệu của tôi” để xem, sửa, lấy bản sao, rút đồng ý, xóa: làm ngay.",
                "Mất máy, hoặc do người khác ghi tên: liên hệ cán bộ; được trả lời trong 2 ngày làm việc.",
                "Không đồng ý vẫn hỏi đáp bình thường. Rút đồng ý thì trợ lý không nhận đăng ký mới; bản "
                "đã gửi còn đến khi anh/chị xóa.",
            ),
        ),
        (
            "Trợ lý không xóa được",
            (
                f"Danh sách cán bộ đã in hoặc tải về; tin, thông báo còn trong {MESSENGERS} hay trên máy của "
                "anh/chị.",
                "Dấu vết trong tệp của máy chủ cơ sở dữ liệu, trợ lý không đọc được nữa, đến khi bị ghi đè.",
            ),
        ),
    )
