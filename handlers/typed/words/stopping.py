"""How people say that they stop; "dừng" alone may be of what comes by itself."""

_AROUND = "a|da|vang|uh|u|o|em|chau|oi|anh|chi|bac|chu|co|toi|di|nhe|nha|luon|da|ban|ad"
# "Thôi, dừng lại đi em", "dừng ở đây"; folded, with its commas.
STOPS = (
    rf"(?:(?:{_AROUND}),? )*(?:thoi,? (?:(?:{_AROUND}),? )*(?:dung|ngung)(?: lai)?"
    rf"|(?:dung|ngung) lai|(?:dung|ngung) (?:o|tai) day)(?:,? (?:{_AROUND}|thoi))*"
)
# "Dùng lại" takes something again, "thôi đúng" agrees; as typed.
NO_STOP = r"\b(?:dùng|đúng)\b"
# "Dừng lại", where without marks it would be "dùng lại".
STOPPED = r"\b[dđ]ừng\b"
