"""How an order to send stands behind what is mended; folded but for the first."""

MAY = r"(?i:\b(?:g[ửuởo]i|nộp|nop|chốt|chot)\b)"
# Where the order may begin.
BREAK = r"\s*[,.;!\n]+\s*|\s+(?=(?i:rồi|roi|xong|thì|thi|và|va)\s)"
JOINED = r"(?:(?:roi|xong|thi|va|la|moi|nhe|nha|a)\s+)+"
YES = (
    r"\s*(?:(?:da|vang|u|uh|a|the|ok|oke|duoc|dung|chuan|dong y|nhat tri|het|ca|roi|em|chau|nhe|day|do)[ ,]+)+"
    r"(?:nhung(?: ma)?|ma|co dieu|chi)[ ,]+"
)
# What hangs on something, or is still to be done by who speaks.
UNDECIDED = (
    r"\b(?:neu|chua|khoan|dung gui|khong gui|ko gui|de (?:anh|chi|em|toi|tui|minh|bac|chu|co)|mai|bao gio|khi nao|sua xong)\b"
    # What only stays as it is.
    r"|\b(?:dung|giu|du|chuan|on|xong|duoc|vay|the)(?: (?:roi|r|het|nguyen|ca|a|day|do|y|so))*\s*$"
)
