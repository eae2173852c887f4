"""What stands around a word of the unit's name that is typed once more with its marks."""

_IS = r"(?:là|thành|viết là|ghi là|gõ là|phải là|đúng là|có dấu là|đọc là|:)"
LEAD = (
    rf"^(?:(?:dạ|vâng|à|ừ|ừm)[ ,]+)*(?:(?:sửa|ghi|viết|đổi)(?: lại)?(?: giúp \w+| hộ \w+)?(?: (?:là|thành|chữ))?\s+)?"
    rf"(?:(?:tên|chữ)(?: riêng| đơn vị| htx| tổ| đúng)*\s+(?:\w+\s+)?{_IS}\s*|\w+\s+{_IS}\s*|{_IS}\s+|tên\s+(?:riêng\s+)?)?"
)
NOT_SO = r"[ ,]+(?:chứ )?(?:không|ko|k|hổng|hông|đâu) phải(?: là)? \S+(?: \S+)?$"
TAIL = r"(?:[ ,]+(?:ạ|nhé|nhe|nha|nghen|em|e|anh|chị|mới đúng|nghe|đó|đấy|giúp|có dấu|cho đúng))+$"
