"""How the bot introduces itself on Telegram, and what the papers say of it."""

from handlers.values.shown.label_texts import MESSENGERS

COMMANDS = (
    ("start", "Bắt đầu"),
    ("dangky", "Đăng ký thi đua"),
    ("dangkycuatoi", "Xem, sửa, rút đăng ký của tôi"),
    ("lich", "Các mốc sắp tới"),
    ("nhac", "Bật, tắt, chỉnh nhắc lịch"),
    ("dulieu", "Xem, sửa, xóa dữ liệu của tôi"),
    ("lienket", f"Nối {MESSENGERS} và trang web của tôi"),
    ("huy", "Hủy việc đang làm"),
    ("quaylai", "Quay lại bước trước"),
    ("trogiup", "Hướng dẫn"),
)
SHARE_PHONE = "📱 Gửi số điện thoại của tôi"
DESCRIPTION = (
    "Trợ lý của Liên minh Hợp tác xã: trả lời câu hỏi về kế hoạch thi đua đúng theo văn bản, "
    "nhận đăng ký thi đua và nhắc các mốc quan trọng. Đây là chương trình tự động."
)
LEGAL = "Telegram: chuyển và giữ tin nhắn hai bên; máy chủ ở nước ngoài."
SHORT_DESCRIPTION = "Hỏi đáp kế hoạch thi đua, đăng ký và nhắc lịch cho hợp tác xã."
