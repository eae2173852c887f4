"""Where one question of a message ends and another begins, folded words."""

BETWEEN = (
    r"\?+\s*(?:(?:và|va|còn|con|với|voi)\s+)?|[;\n]+\s*"
    r"|,?\s+(?:và|va|với lại|voi lai|vs|với|voi|còn|con|rồi|roi|xong)\s+(?:là\s+|thì\s+)?|,\s+"
)
# Each of the two has to ask something.
ASKING = (
    r"\b(?:ai|gi|nao|bao gio|bao h|bao nhieu|bn|o dau|dau|may|khi nao|chung nao|the nao|ra sao|ntn|sao|"
    r"bao lau|khong|ko|k|chua|den dau)\b"
)
# "Nói gọn thôi", "trả lời ngắn gọn nhé".
BRIEF = r"\b(?:noi|tra loi|bao|ke|giai thich|tom tat)(?: \w+){0,3}? (?:gon|ngan|ngan gon|van tat|vai dong|mot cau|tom tat)\b|\b(?:ngan gon|gon gon|gon thoi|ngan thoi|van tat)\b"
