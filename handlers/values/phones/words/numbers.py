"""Numbers as they are spoken."""

DIGITS = {
    "khong": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5",
    "sau": "6", "bay": "7", "tam": "8", "chin": "9", "le": "0", "linh": "0", "ko": "0", "o": "0",
}  # fmt: skip
# "… bảy tám năm nay": a year and no five.
_DIGIT = (
    "(?:không|khong|ko|một|mot|mốt|hai|ba|bốn|bon|tư|tu"
    r"|n[ăa]m(?! (?:nay|ngoái|ngoai|trước|truoc|vừa|vua|\d{4}))"
    "|lăm|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin|o)"
)
# "Chín linh tư", "chín trăm lẻ tư": the nought between two digits.
_NOUGHT = r"(?:trăm )?(?:linh|lẻ)(?= (?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín))"
_TIMES = r"(?:hai|ba|bốn|bon) (?:số|con|so)"
_ONE = rf"(?:{_TIMES} {_DIGIT}|{_NOUGHT}|{_DIGIT}|\d+)"
# Read out, in digits, or both ("0912000 bảy tám chín"); a digit's word at a time.
SPOKEN = rf"(?<![\w/]){_ONE}(?:[ ,.\-]+(?:(?:rồi|roi)[ ,]+)?{_ONE}){{2,12}}(?![\w/])"
# Behind or before nine digits: the first one is a nought.
LED_BY_NOUGHT = r"\b(?:dau|dau so) (?:0|khong|so 0|so khong)\b|\b(?:so )?(?:0|khong) o dau\b"
# Folded: "ba số không" is said for three of them.
REPEATED = r"\b(hai|ba|bon) (?:so|con) (\w+)"
# "Không chín một rồi hai ba bốn": these end no row.
AND = r"(?:rồi|roi|và|va|đến|tiếp|tiep)"
# "Đầu 0912, đuôi là 345678", as it is typed.
NEXT_PIECE = (
    r"(?:đuôi|duoi|rồi|roi|tiếp|tiep|theo|đến|den|cuối|cuoi|sau|là|la|thì|thi|xong|số|so|còn|con|à)"
)
HOUR = "(?:giờ|gio)"
