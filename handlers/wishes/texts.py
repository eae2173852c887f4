"""What is said when a wish in plain words is done, or kept from being done."""

STAYS = "Vâng, trợ lý giữ nguyên, không tắt, không rút và không xóa gì ạ."
