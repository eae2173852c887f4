"""What is advised about titles."""

from handlers.registrations.asked.terms.trust_texts import PLAINLY

# What is explained here stands in no plan.
_OUTSIDE = "Danh hiệu là mức công nhận thành tích cả năm (ngoài kế hoạch, theo quy định chung):\n"
PERSONAL = (
    f"{_OUTSIDE}"
    "• Lao động tiên tiến: một năm làm tốt việc của mình, dễ nhất.\n"
    "• Chiến sĩ thi đua cơ sở: cao hơn, phải có sáng kiến.\n"
    "Anh/chị mới đăng ký thì nên chọn Lao động tiên tiến ạ."
)
COLLECTIVE = (
    f"{_OUTSIDE}"
    "• Tập thể lao động tiên tiến: cả đơn vị hoàn thành tốt việc trong năm, dễ hơn.\n"
    "• Tập thể lao động xuất sắc: cao hơn, ít nhất 70% người đạt Lao động tiên tiến.\n"
    "• Cờ thi đua của UBND tỉnh, rồi của Chính phủ: cao hơn nữa.\n"
    "Đơn vị mới đăng ký thì nên chọn Tập thể lao động tiên tiến ạ."
)
# What to do at a step, to whoever does not know; the question stands below.
HOW = {
    "consent": PLAINLY,
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
CHOOSE = "Dạ, anh/chị chọn một mục dưới đây, hoặc gõ số của mục muốn chọn (1, 2, …) ạ."

# Where somebody does not understand a question, or asks what is to be put there.
STEPS = {
    "kind": (
        "Đăng ký cho cả đơn vị (HTX, tổ, quỹ) thì chọn Tập thể; cho một hay vài người thì chọn Cá nhân; muốn cả "
        "hai thì chọn Cả hai ạ."
    ),
    "unit-type": (
        "Anh/chị chọn theo giấy của đơn vị: có giấy chứng nhận đăng ký hợp tác xã thì là Hợp tác xã; mấy hộ làm "
        "chung có hợp đồng hợp tác thì là Tổ hợp tác; quỹ tín dụng thì là Quỹ tín dụng nhân dân ạ."
    ),
    "contact-position": "Chức vụ là việc người ấy đang giữ, ví dụ: Giám đốc, Tổ trưởng, Kế toán, Thành viên ạ.",
    "phone": (
        "Số điện thoại thì cần ạ: hồ sơ thiếu gì, cán bộ phụ trách mới gọi được, và chỉ để việc đó. Không có di động "
        "thì ghi số máy bàn của đơn vị ạ."
    ),
    "person-name": "Anh/chị gõ họ tên và chức vụ người đăng ký, ví dụ: Trần Thị Bình, Kế toán ạ.",
    "person-position": "Anh/chị gõ việc người ấy đang làm; chưa có thì gõ “bỏ qua” ạ.",
    "person-initiative": (
        "Sáng kiến là một cách làm mới có ích, ví dụ: sấy chè bằng củi ép cho đỡ tốn. Chưa có thì gõ “bỏ qua” ạ."
    ),
}
HIGHEST_PERSONAL = "Trong các danh hiệu cá nhân ở đây, cao nhất là Chiến sĩ thi đua toàn quốc, rồi đến cấp tỉnh; phải qua Chiến sĩ thi đua cơ sở trước ạ."
HIGHEST_COLLECTIVE = "Trong các danh hiệu tập thể ở đây, cao nhất là Cờ thi đua của Chính phủ; thường đi từ Tập thể lao động tiên tiến trước ạ."
# A word of the form, to who asks for it elsewhere than at its own question.
MEANINGS = {
    "targets": "Dạ, chỉ tiêu là những việc đơn vị phấn đấu làm được trong năm, ví dụ: nuôi 300 đàn ong, thu 2 tấn mật; khi đăng ký em hỏi ạ.",
    "person-initiative": "Dạ, sáng kiến là một cách làm mới có ích, ví dụ: sấy chè bằng củi ép cho đỡ tốn; khi đăng ký cho cá nhân em hỏi, chưa có thì bỏ qua ạ.",
}
