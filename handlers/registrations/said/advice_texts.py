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
