"""The amount of an aim: its money, the tail behind it, and a place that is no amount."""

# "1 tỷ 8", "2 triệu rưỡi", "1 tỷ 800 triệu": the tail belongs to the amount and goes with it.
MONEY = r"(?<=[\d\s]tỷ|[\d\s]tỉ|[\d\s]ty|[\d\s]ti)|(?<=triệu|trieu)"
TAIL = (
    r"\s*(?:rưỡi|ruoi|\d{1,3}(?:\s*(?:trăm )?(?:triệu|trieu|tr)\b|(?=\s*(?:$|[,;.)/]"
    r"|(?:đồng|dong|một|mot|mỗi|moi|thôi|thoi|đi|di|nhé|nha|ạ|em|là|cho|nữa|nua|chứ|chu|mà|thay)\b))))"
)
# "Dòng thứ ba" is a place, and no number of anything; "doanh thu 3 tỷ" is none.
PLACED = r"(?:\bthứ|(?<!doanh )\bthu|\b(?:dòng|dong|chỉ tiêu|chi tieu))\s*$"
UNIT_BEHIND = r"^\s*(?:đồng|dong)\b"
