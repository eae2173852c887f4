"""What is advised about titles."""

PERSONAL = (
    "• Lao động tiên tiến: một năm làm tốt việc của mình, dễ nhất.\n"
    "• Chiến sĩ thi đua cơ sở: cao hơn, phải có sáng kiến.\n"
    "Anh/chị mới đăng ký thì nên chọn Lao động tiên tiến ạ."
)
COLLECTIVE = (
    "• Tập thể lao động tiên tiến: cả đơn vị hoàn thành tốt việc trong năm, dễ hơn.\n"
    "• Tập thể lao động xuất sắc: cao hơn, ít nhất 70% người đạt Lao động tiên tiến.\n"
    "Đơn vị mới đăng ký thì nên chọn Tập thể lao động tiên tiến ạ."
)
# What to do at a step, to whoever does not know; the question stands below.
HOW = {
    "consent": "Dạ, anh/chị bấm nút “Đồng ý” ngay dưới đây, hoặc gõ hai chữ “đồng ý” là được ạ.",
    "unit-name": "Dạ, anh/chị chỉ cần gõ tên đơn vị mình rồi gửi, như nhắn tin bình thường ạ.",
    "commune": "Dạ, anh/chị gõ tên xã, phường nơi đơn vị đóng; chưa biết tên mới thì gõ tên cũ ạ.",
    "contact": "Dạ, em cần biết cán bộ gọi cho ai khi phải bổ sung; thường là chính anh/chị ạ.",
    "phone": "Dạ, anh/chị gõ một số để cán bộ gọi khi phải bổ sung; số bàn cũng được ạ.",
    "targets": (
        "Dạ, em hỏi năm nay đơn vị phấn đấu làm được những việc gì. Ví dụ gõ: nuôi 300 đàn ong, thu 2 tấn "
        "mật. Chưa nghĩ ra thì gõ “bỏ qua” ạ."
    ),
    "person-initiative": (
        "Dạ, sáng kiến là cách làm mới của người ấy, ví dụ: sấy chè bằng củi ép. Chưa có thì gõ “bỏ qua” ạ."
    ),
    "review": (
        "Dạ, anh/chị đọc lại: đúng cả thì gõ “gửi”; sai chỗ nào thì gõ chỗ đó, ví dụ: “số điện thoại là "
        "0912 345 678” ạ."
    ),
}
WRITE = "Dạ, anh/chị cứ gõ câu trả lời rồi gửi, như nhắn tin bình thường ạ."
CHOOSE = "Dạ, anh/chị bấm một nút dưới đây, hoặc gõ số của mục muốn chọn (1, 2, …) ạ."
