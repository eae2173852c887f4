"""How people ask how something is from a month on; folded."""

MONTH = (
    r"\b(?:(?:ke )?tu|sau|truoc|het|den|qua|trong|vao|cua)?(?: (?:het|cuoi|dau|giua))? ?thang (?:1[0-2]|[1-9])\b"
    r"(?: ?(?:/|nam) ?20\d\d)?(?: tro (?:di|ve sau|ra))?"
)
ASKS = (
    r"\b(?:tu|sau|truoc|het|qua) (?:het |cuoi |dau )?thang (?:1[0-2]|[1-9])\b"
    r"|\b(?:the nao|ra sao|tinh sao|lam sao|bao nhieu|nhu nao|may phan)\b"
)
# Asked of the calendar after all.
WHAT_IS_ON = r"\b(?:su kien|lich|moc|co (?:nhung |cai |viec |han |ngay )?(?:gi|chi)|viec gi|han gi|lam gi|ngay gi|hop gi|dip gi)\b"
