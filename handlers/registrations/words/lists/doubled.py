"""How somebody says that one person was written twice; folded."""

_WRITTEN = r"(?:ghi|viet|danh|go|nhap|ke|dien|khai|de|dua|bi|chep|dan|gui)"
TWICE = (
    rf"\b{_WRITTEN}(?: \w+){{0,3}}? (?:hai|2|nham hai|nham 2) (?:lan|dong|cai)\b|\b(?:bi|ghi|viet|danh|go) (?:trung|lap|thua)\b"
    r"|\bchi (?:co )?(?:mot|1) nguoi\b|\b(?:mot|1) nguoi thoi\b"
)
# Another wish in the same message is done by whoever understands it.
OTHER = r"\b(?:them|sua|doi|xoa|bo|chuyen|rut|thay)\b"
