"""The words of the desk's page for the legal officer."""

HEAD = "Giấy tờ về dữ liệu cá nhân"
INTRO = (
    "Ba bản Word cho pháp chế, lập từ cài đặt đang chạy. Chỗ trống là điều chỉ cơ quan hoặc pháp chế nói "
    "được: điền, rà soát, ký."
)
PAPERS = {
    "ho-so-xu-ly": (
        "Hồ sơ ghi nhận xử lý dữ liệu",
        "Lưu gì, để làm gì, bao lâu, ai xem, bảo vệ ra sao.",
    ),
    "danh-gia-tac-dong": (
        "Hồ sơ đánh giá tác động",
        "Rủi ro, biện pháp, chuyển dữ liệu ra nước ngoài.",
    ),
    "khi-lo-du-lieu": ("Quy trình khi lộ, mất dữ liệu", "Các bước và người liên hệ."),
}
REQUESTS = "Sổ yêu cầu về dữ liệu: tìm, sửa, bản sao, xóa"
PUBLIC = "Bản ngắn mà người dùng đọc được"
PUBLIC_SAID = "trong trò chuyện thì gõ “trợ lý lưu gì”."
