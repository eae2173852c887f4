"""What is said when a wish in plain words is done, or kept from being done."""

STAYS = "Vâng, trợ lý giữ nguyên, không tắt, không rút và không xóa gì ạ."
UNDO_STOP = "Bật lại như cũ"
STOPPED = (
    "Đã tắt nhắc lịch, từ giờ trợ lý không nhắc nữa. Nếu đổi ý, anh/chị chọn hoặc gõ "
    "“bật lại như cũ”; các lựa chọn nhắc vẫn như trước."
)
NEWS_STOPPED = (
    "Trợ lý cũng không gửi thông báo chung nữa. Tin về chính đăng ký của anh/chị vẫn được gửi."
)
RESTORED = "Đã bật lại như cũ."
WITHDRAW_WHICH = "Anh/chị muốn rút đăng ký nào ạ?"
NONE_TO_WITHDRAW = "Anh/chị chưa có đăng ký nào đã gửi nên không có gì để rút ạ."
NO_CONSENT = "Hiện anh/chị không có đồng ý nào đang hiệu lực, nên không có gì để rút ạ."
