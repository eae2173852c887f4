"""Of which level a "chiến sĩ thi đua" is, said by itself; folded."""

LEVEL = r"\b(?:(?:len|lay|ghi|de|la|cho|xuong|cap|muc) )*(?:cap |muc |o )?(?P<level>co so|tinh|toan quoc)\b"
# What may stand around it where nobody is named.
BESIDE = frozenset(
    "da vang u thi ca hai ba bon deu cho lay ghi thoi thui cap muc len xuong chi cu nguoi dua cac may a em chau nhe nha het luon"
    " di do day roi de la o giup tat anh chi bac tui toi con minh thoi chu".split()
)
BREAK = r"[,;.!\n]+|\s(?:còn|con)\s"
# With its marks: "thôi, Tâm lên cấp tỉnh" refuses nothing.
RESIGNED = r"^(?:à |ờ )?(?:thôi|thoi)\s+(?=\w+\s+\w)"
