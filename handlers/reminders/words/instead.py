"""How one reminder takes the place of another; folded."""

_SMALL = r"(?:a|da|u|uh|ua|o|oi|em|anh|chi|bac|chu|co|ad|minh|toi|tui|ma|the|vay|thi)"
OFF = (
    rf"(?:{_SMALL} )*(?:thoi )?(?:{_SMALL} )*(?:khoi|dung|khong(?: can| phai)?|ko(?: can)?|k(?: can)?|bo|huy|thoi)(?: can| co)? nhac"
    rf"(?: (?:{_SMALL}|cai|vu|ngay|hom|moc|viec|do|kia|ay|nay|nua|di|nhe|nha|\d{{1,2}}/\d{{1,2}}))*"
)
ON = rf"(?:(?:{_SMALL}|chi|cu|hay) )*nhac(?: {_SMALL})* (?!lai\b|gi\b)\w+"
