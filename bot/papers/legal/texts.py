"""The words of the papers for the legal officer.

The rule: what only the office or its counsel can say is a blank with who fills it in, never a guess.
"""

from collections.abc import Sequence

BLANK = "…………………………………………"
COUNSEL = "(pháp chế kết luận)"
BASIS = "Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP"
MADE = "Bản do chương trình lập từ cài đặt đang chạy; cơ quan điền chỗ trống, rà soát rồi ký."
SIGNERS = (("NGƯỜI LẬP", "(Ký, ghi rõ họ tên)"), ("THỦ TRƯỞNG CƠ QUAN", "(Ký tên, đóng dấu)"))
RECIPIENTS = ("- Lưu: VT, pháp chế.",)

RECORD = "HỒ SƠ GHI NHẬN HOẠT ĐỘNG XỬ LÝ DỮ LIỆU CÁ NHÂN"
ASSESSMENT = "HỒ SƠ ĐÁNH GIÁ TÁC ĐỘNG XỬ LÝ DỮ LIỆU CÁ NHÂN"
BREACH = "QUY TRÌNH KHI LỘ, MẤT DỮ LIỆU CÁ NHÂN"

WHO = "I. BÊN KIỂM SOÁT, BÊN XỬ LÝ"
WHAT = "II. DỮ LIỆU, MỤC ĐÍCH, THỜI GIAN"
SEEN = "III. AI XEM, AI NHẬN"
KEPT_SAFE = "IV. BIỆN PHÁP BẢO VỆ ĐANG CHẠY"
RIGHTS = "V. QUYỀN CỦA NGƯỜI CÓ DỮ LIỆU"
ABROAD = "II. CHUYỂN DỮ LIỆU RA NƯỚC NGOÀI"
RISKS = "III. RỦI RO VÀ BIỆN PHÁP"
DECISION = "IV. KẾT LUẬN"
STEPS = "I. CÁC BƯỚC"
CONTACTS = "II. NGƯỜI LIÊN HỆ"

OFFICER = f"Người phụ trách bảo vệ dữ liệu: {BLANK}"
HOST = f"Máy chạy trợ lý, bên cho thuê máy (nếu có): {BLANK}"
OWN_PAGE = "Trang trò chuyện của cơ quan: dữ liệu ở máy chạy trợ lý."
NO_PLATFORM = "Chưa bật kênh nhắn tin nào khác."
SEEN_BY = (
    "Cán bộ được mời, theo quyền: người chỉ xem thấy số điện thoại đã che; mỗi lượt xem có một dòng nhật "
    "ký (người, đăng ký hoặc danh sách, ngày).",
    "Danh sách .xlsx, .docx do cán bộ tải, có ghi nhật ký; sau khi tải, chương trình không thu lại được.",
    f"Cấp nhận danh sách để xét khen thưởng: {BLANK}",
)
SAFE = (
    "Chỉ ai có phiên đăng nhập mới mở được trang cán bộ; mã dùng một lần, mỗi lần đăng nhập có ghi nhật "
    "ký.",
    "Xóa theo yêu cầu làm ngay, gồm tin đã gửi cán bộ có nêu tên hay số; nhật ký ghi có một lần xóa, "
    "không ghi tên. Bản sao lưu tự xóa sau 14 ngày và khi khôi phục không đem người đã xóa trở lại.",
    "Nhật ký nối nhau bằng mã; mã của dòng cuối gửi quản trị viên mỗi ngày.",
    "Dữ liệu quá hạn tự xóa khi khởi động và mỗi sáu giờ.",
    f"Mã hóa ổ đĩa của máy chạy trợ lý và của nơi giữ bản sao: {BLANK}",
)
RIGHT_LINES = (
    "Biết, đồng ý hoặc không, rút đồng ý, xem, sửa, được cung cấp, xóa, hạn chế, phản đối, khiếu nại, yêu "
    "cầu bồi thường (Điều 4). Trong trò chuyện, gõ “dữ liệu của tôi”: làm ngay.",
    "Yêu cầu gửi cán bộ: trả lời đã nhận và cách làm trong 2 ngày làm việc; rút đồng ý, hạn chế, phản đối "
    "trong 15 ngày (20 ngày khi bên thứ ba cũng phải dừng); xem, sửa, xóa trong khoảng 10 đến 20 ngày "
    f"{COUNSEL}; gia hạn một lần, không quá 15 ngày.",
)

FILED = (
    "Nộp 01 bản chính cho cơ quan chuyên trách trong 60 ngày từ ngày đầu tiên xử lý dữ liệu (Điều 21); có "
    f"thay đổi thì cập nhật. Ngày bắt đầu: {BLANK}",
    f"Cơ quan có được miễn, hoãn hồ sơ này không: {BLANK} {COUNSEL}",
    f"Loại dữ liệu (cơ bản, nhạy cảm): {BLANK} {COUNSEL}. Chương trình không hỏi đảng viên, dân tộc, tôn "
    "giáo, sức khỏe, số định danh cá nhân; ảnh, PDF chỉ nhận làm bản đăng ký đã ký.",
)
RISK_HEADINGS = ("STT", "Rủi ro", "Biện pháp đang chạy", "Cơ quan làm thêm")
RISK_ROWS = (
    (
        "Người ngoài vào trang cán bộ",
        "Mã dài dùng một lần, lớp xác thực thứ hai (bắt buộc được), giới hạn lần sai, báo mỗi lần đăng nhập",
    ),
    ("Cán bộ xem ngoài việc", "Mỗi lượt xem một dòng nhật ký; người chỉ xem không thấy số"),
    ("Mất máy, mất bản sao", "Tệp chỉ chủ máy đọc được; bản sao 14 ngày"),
    ("Danh sách đã tải, đã in bị lộ", "Ghi nhật ký người tải; chương trình không thu lại được"),
    (
        "Ghi tên người khác mà họ không biết",
        "Lời đồng ý yêu cầu báo cho người đó; chỉ hỏi tên, chức vụ",
    ),
    ("Nối nhầm kênh của người khác", "Kênh phát mã phải đồng ý; tách kênh thì ẩn ngay"),
)
DECISIONS = (
    f"Rủi ro còn lại chấp nhận được: {BLANK}",
    f"Việc phải làm thêm, người làm, hạn: {BLANK}",
)

STEP_LINES = (
    "Phát hiện: ghi giờ, ai thấy, thấy gì. Nguồn: Nhật ký ở trang cán bộ (xem, tải, đăng nhập, sai mã), "
    "tin “dấu nhật ký” hằng ngày, log của máy.",
    "Chặn trong giờ đầu: trang Nhân sự (thu quyền, đăng xuất mọi nơi); dừng chương trình nếu cần; giữ "
    "nguyên tệp dữ liệu và bản sao, không sửa, không xóa.",
    "Xác định: dữ liệu nào, bao nhiêu người, từ lúc nào. Lọc Nhật ký theo người, việc, đối tượng.",
    "Báo lãnh đạo và pháp chế ngay. Hạn nội bộ để báo cơ quan chuyên trách: 72 giờ từ lúc phát hiện; "
    f"điều khoản, mẫu: {BLANK} {COUNSEL}",
    "Báo người bị ảnh hưởng: nói rõ lộ gì, hậu quả, đã làm gì, họ nên làm gì, gọi ai. Soạn ở trang Thông "
    "báo; ai không có kênh thì gọi điện.",
    "Khắc phục: đổi mật khẩu máy, token của bot; đổi khóa gốc (htx-bot keys rotate: cookie và liên kết tệp cũ "
    "hết dùng được); khôi phục từ bản sao nếu dữ liệu hỏng.",
    "Sau 7 ngày: biên bản nguyên nhân, bài học; lưu cùng hồ sơ này.",
)
CONTACT_HEADINGS = ("STT", "Vai trò", "Họ tên", "Điện thoại")
ADMIN = "Quản trị viên của trợ lý"
CONTACT_ROLES = (
    "Lãnh đạo phụ trách",
    "Pháp chế",
    "Người vận hành máy",
    "Cơ quan chuyên trách bảo vệ dữ liệu cá nhân",
    "Công an tỉnh",
)


def controller(*, name: str, contact: str) -> str:
    """Who is responsible."""
    return f"Bên kiểm soát: {name}. Liên hệ: {contact}."


def consent_versions(*, versions: Sequence[str], reminders: str) -> str:
    """Which words people agree to: the whole ones, the short ones of who asks for them, and those
    of who has reminders alone."""
    return (
        f"Nội dung xin đồng ý đang dùng: khi đăng ký, bản {', bản rút gọn '.join(versions)}; khi bật nhắc lịch, bản {reminders}; "
        "bản từng người đã đồng ý được lưu."
    )


def goes_abroad(*, platforms: str, settings: str) -> tuple[str, ...]:
    """Platforms are in use whose machines stand abroad."""
    return (
        f"{platforms} đang bật: tin nhắn hai bên (có thể có họ tên, số điện thoại) đi qua và nằm ở máy chủ "
        "nước ngoài; người dùng được báo trong lời đồng ý.",
        f"Hồ sơ chuyển dữ liệu ra nước ngoài có phải lập không: {BLANK} {COUNSEL}",
        f"Muốn ngừng: bỏ {settings} khỏi cài đặt; người dùng vẫn có trang trò chuyện và các kênh còn bật.",
    )


PUSH_LEGAL = (
    "Dịch vụ báo tin của trình duyệt (Google, Apple, Mozilla, Microsoft): chuyển dòng báo có tin mới tới máy của người đã "
    "bật; không có nội dung tin; máy chủ ở nước ngoài."
)


def push_abroad(*, is_on: bool) -> str:
    """Whether browsers are told through their own services."""
    if not is_on:
        return "Báo tin mới qua trình duyệt chưa cài: chương trình không gửi gì tới dịch vụ của trình duyệt."
    return (
        "Báo tin mới qua trình duyệt đang cài: địa chỉ báo của máy đã bật và dòng báo có tin mới (không kèm nội dung tin) đi "
        "qua Google, Apple, Mozilla hoặc Microsoft ở nước ngoài; chỉ với người đã đồng ý, tắt lúc nào cũng được."
    )


def stays_here(*, platforms: str) -> tuple[str, ...]:
    """None of those is in use."""
    return (
        f"{platforms} đang tắt: chương trình không gửi dữ liệu cá nhân qua đó.",
        f"Bản sao lưu hay máy chạy trợ lý đặt ở nước ngoài: {BLANK}",
    )
