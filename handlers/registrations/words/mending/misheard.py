"""That something was taken down wrongly, without what is right; folded."""

_SAID = r"(?:bao|noi|dan|nhan|ghi|khai|viet|tra loi)"
_ROUND = r"(?: (?:la|the|vay|nhu the|nhu vay|tu nay|tu dau|o tren|tren kia|ro|rang|het|ca))*"
# "Đã bảo lái xe cả mà", "tôi nói rồi mà", "tôi nói khác cơ".
SAID_ALREADY = (
    rf"^(?:(?:da|o|ua|tui|toi|minh|em|anh|chi|bac|chu|co|ong|ba|u|thi|troi|oi) )*(?:da|vua|moi) {_SAID}\b(?! chuyen)"
    rf"|\b{_SAID}{_ROUND} (?:roi|khac)(?: (?:ma|co|day|kia|con|do))+\b|\b{_SAID}\b.* (?:co ma|kia ma)$"
)
# "Ghi sai hết rồi", "sai bét".
WRONG = (
    r"\b(?:ghi|nghe|hieu|viet|dien|luu|nhap)(?: (?:bi|cua (?:toi|tui|em|anh|chi|bac)))* (?:sai|nham|lon|thieu|lech|trat|khong dung|chua dung)\b"
    r"|\b(?:sai|nham|lon|trat|lech) (?:bet|het|ca|roi|be bet|to|tum lum)\b"
)
# "Không phải thế", "đâu phải xã ấy".
NOT_SO = r"\b(?:khong|dau|hong|chang|nao|dau co) phai (?:la )?(?:the|vay|nhu the|nhu vay|rua|(?:cai |xa |nguoi |ten |so )(?:do|ay|nay|day))\b"
# "Ko phải, …": what was written is denied, and what it is stands behind.
NO_FIRST = (
    r"\W*(?:(?:dạ|da|à|a|ơ|ủa|ấy|em|e|ad)[\s,]+)*(?:không|khong|ko|k|hông|hổng|hok)\s+(?:phải|phai)"
    r"(?:\s+(?:đâu|dau|thế|the|vậy|vay|rồi|roi|em|e|cháu|chau|ạ|a|mà|ma))*\s*[,.!:]+\s*(?=\w)"
)
