"""How an elder names themself and the assistant: "bà hỏi cháu", "bác nhờ cháu nhé"; with their marks.

The rule: only frames in which nobody else can be meant; without marks "ba" is much else.
"""

_SELF = r"(?P<own>bà|ông|bác|cô|chú|dì|cậu|mợ|thím)"
_NOT_NAMED = r"(?! [A-ZĐÁÀẢÃẠĂÂÉÈÊÍÌÓÒÔƠÚÙƯÝ])"
# "Bà hỏi thôi", "nhắc bà nhé": spoken of oneself.
ONESELF = (
    # "Chào cháu bà Nhàn …": whoever greets names themself.
    rf"\bchào (?:cháu|con),? {_SELF}\b",
    rf"\b{_SELF} (?:hỏi|muốn|cần|nhờ|chưa|không|ở|bên|đăng ký|đăng kí|già|quên|thấy|đang|định|cũng|vẫn|bận|đồng ý|cảm ơn|cám ơn|xin|lại quên|mới)\b",
    rf"\b(?:cho|giúp|hộ|nhắc|của|để|gọi|bảo|với) {_SELF}\b{_NOT_NAMED}(?! (?:ấy|ta|kia|đó|này|nào|nội|ngoại|con|sĩ|giáo|chủ|rể|dâu|lão|cụ|ông|bà|cô|chú|bác|cả|hai|ba|tư|năm|sáu|bảy|tám|chín|út|gái|trai|họ|mình)\b)",
)
# "Chào cháu", "cháu ơi", "…, cháu nhé": spoken to.
ASSISTANT = (
    r"\b(?:chào|nhé|nha|nghen|ơi|thế|hả|à|đi|này|ạ) (?P<other>cháu)\b(?! (?:là|tên|ở|bên|muốn|hỏi|xin)\b)",
    r"\b(?P<other>cháu) (?:ơi|à|ạ|nhé|nha|nghen|cho|ghi|nhắc|giúp|xem|có biết|bảo|nói|đọc|sửa|bỏ|thêm|tìm|viết|cứ|kiểm tra)\b",
    r"\b(?P<other>con) (?:ơi|à|nhé|nghen|nha|ghi|nhắc|giúp)\b|\b(?:nghen|nha|nhé|đi) (?P<last>con)\b[\s.!?]*$",
    r"\b(?P<other>cháu)[\s.!?]*$",
)
# Whoever speaks is the younger one, or hands on what somebody else said.
YOUNGER = (
    r"\bcháu (?:chào|hỏi|xin|muốn|cần|cảm ơn|cám ơn|là|tên|chưa|đang|ở|bên|đăng ký|thưa|nhờ|quên|tưởng|gửi rồi)\b"
    r"|\b(?:cho|của|nhắc|giúp|để|gọi) (?:cháu|con)\b"
)
OTHERS_WORDS = "\"“”«»':"
# What is said to anybody, and how the assistant names itself.
TO_ANYBODY = r"(?P<capital>Anh|anh)/chị"
ITSELF = r"(?<![\w/])(?<!anh )(?<!chị )(?<!trẻ )(?<!các )(?P<capital>Em|em)(?![\w/])"
QUOTED = r"“[^”]*”|\"[^\"]*\"|^\s*(?:•|\d+[.)]|📄|📌).*$"
