"""How people ask whether what they took back is gone, and who still sees it; folded."""

_FILE = r"(?:phieu|dang ky|dk|ho so|don|to khai|ban|to)"
_NOT = r"(?:chua|khong|ko|k|hong|hok|hem|a|ha|the|vay|nhi|ta)"
DONE = (
    rf"\brut(?: (?!duoc ai)\w+){{0,4}}? (?:xong|duoc|roi|het|han|hoan toan)(?: (?:roi|het))? {_NOT}\b"
    rf"|\b(?:da|co) rut(?: \w+){{0,4}}? {_NOT}$|\brut (?:cai |lai )?(?:{_FILE} )?chua\b"
)
SEEN = (
    rf"\b(?:con|co)(?: \w+)? (?:ai|nguoi nao)(?: \w+){{0,2}}? (?:thay|xem|coi|doc|giu|nhin|ngo|ngho)\b.*\b(?:{_FILE}|no)\b"
    rf"|\b{_FILE}\b.*\brut\b.*\b(?:con|co)(?: \w+)? (?:ai|nguoi nao|can bo|lien minh)(?: \w+){{0,2}}? (?:thay|xem|coi|doc|giu|nhin)\b"
    rf"|\b(?:can bo|lien minh|tren tinh|ben do|ho)(?: \w+)? con(?: \w+){{0,2}}? (?:thay|xem|coi|doc|giu|nhin)\b.*\b(?:{_FILE}|no)\b.*{_NOT}$"
)
# What is wished now, or asked of another thing.
OTHER = r"\b(?:dang ky lai|gui lai|lam lai|rut dong y|ke hoach|danh hieu|nhac|giup|gium|tien|von|tham|ho toi|xoa)\b"
