"""What is said when a wish in plain words is done, or kept from being done."""

STAYS = "Vâng, trợ lý giữ nguyên, không tắt, không rút và không xóa gì ạ."
FORWARDED = (
    "Dạ, đây là tin anh/chị chuyển tiếp, lời của người khác, nên em không coi là lời của anh/chị và chưa làm gì theo tin này. "
    "Nếu anh/chị cũng muốn vậy, anh/chị tự gõ giúp em; còn câu hỏi về kế hoạch thì chuyển tiếp em vẫn trả lời ạ."
)
FORWARDED_LIST = (
    "Dạ, em thấy danh sách trong tin anh/chị chuyển tiếp, nhưng chưa ghi vào đâu. Anh/chị gõ “đăng ký”, rồi tới phần cá nhân thì "
    "chuyển tiếp lại tin này là em ghi ạ."
)
