"""How people ask for the last day to register, and nothing beside it; folded."""

REGISTERING = "dang ky"
ASKS = r"\b(?:han|thoi han|cham nhat|muon nhat|ngay cuoi|den (?:ngay|bao|khi|het)|truoc ngay)\b.*\bdang ky\b|\bdang ky\b.*\b(?:han|cham nhat|muon nhat|ngay cuoi|den (?:ngay|bao|khi|het|luc|hom)|truoc ngay|ngay nao|khi nao|bao gio)\b"
# All that such a question says.
OF_IT = frozenset(
    "han thoi chot cuoi cung cham muon nhat ngay thang dang ky den het truoc tu la nao may bao nhieu gio khi luc hom"
    " bua con nua thi duoc phai co cho hoi xin em anh chi a ah oi vay the nhi ha cua ke hoach nay do dot nam ad".split()
)


def written(*, day: int, month: int, year: int) -> str:
    """How a folded text gives a day."""
    return rf"\b0?{day}(?:/| thang )0?{month}(?:/| nam ){year}\b"
