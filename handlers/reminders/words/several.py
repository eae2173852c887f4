"""Where one errand ends and the next begins in a message."""

# A day, folded: "20/11", "mùng 5", "ngày 10 tháng 6".
DAY = r"\b\d{1,2}[/.-]\d{1,2}\b|\b(?:ngay|mung|mong|hom) \d{1,2}\b(?! ?(?:h|gio)\b)"
# As it is typed.
PART = r"\s*[,;.]\s+(?:(?:và|va|rồi|roi|còn|con|với|voi)\s+)?|\s+(?:và|va|rồi|roi|còn|con)\s+|\n+"
TAIL = r"[\s,.]*(?:nữa|nua|nhé|nhe|nha|ạ)?\s*$"
ASKS = r"\bnhac\b"
REMIND_ME = "nhắc tôi"

# Days one after the other ("mai với mốt", "thứ 2, 4 và 6", "3/5 va 10/5"), folded.
_PART_OF_DAY = r"sang|trua|chieu|toi"
_NUMBERED = r"\d{1,2}(?: ?/ ?\d{1,2}(?:/\d{4})?| thang \d{1,2})?(?! ?(?:h|g|gio|ruoi|phut|nguoi|nha|ho|xa)\b)"
_WEEKDAY = r"(?:thu|t) ?(?:[2-7]|hai|ba|tu|nam|sau|bay)\b|chu nhat|cn\b"
_ONE = (
    rf"(?:(?:{_PART_OF_DAY}) )?(?:(?:ngay|hom|bua|mung|mong) )?"
    rf"(?:nay|mai|mot|kia|{_WEEKDAY}|{_NUMBERED})(?: tuan (?:sau|nay|toi))?"
)
LINKED = r"(?:, ?(?:va |voi |cung |lan |roi )?| (?:va|voi|cung|lan|roi) )"
DAYS = rf"(?<![\w/])(?:{_ONE})(?:{LINKED}(?:{_ONE}))+(?![\w/])"
PART_AHEAD = rf"(?:{_PART_OF_DAY})(?= )"
OF_WEEK = rf"(?:{_WEEKDAY})"
# The month or the week that is said of the last alone.
BEHIND = r" ?/ ?\d{1,2}(?:/\d{4})?$| thang \d{1,2}$| tuan (?:sau|nay|toi)$"
# "Mốt" without its mark is read as no day; "một" is a number.
TWO_DAYS_ON, NUMBER_ONE = "ngày kia", "một"
