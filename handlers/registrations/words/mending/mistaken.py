"""How somebody says that the answer before was a slip and wants back to it; folded, whole."""

_NAMED = (
    "so dien thoai sdt dt may dd di dong lien he lien lac nguoi dau moi ten ho htx hop tac xa don vi to quy cong ty"
    " phuong dia chi chuc vu danh hieu chi tieu loai hinh"
)
# Every word of such a message; one more may be a value, a refusal or a question.
KNOWN = frozenset(
    (
        "da vang a o oi e ui ay chet thoi ma thi la roi chau con em anh chi bac co chu ong ba me bo toi tui minh cho"
        " giup gium dum ho voi nhe nha nghen di lai cai cho phan muc buoc truoc mot 1 cua vua nay hoi luc moi bi de xin"
        " muon can lui quay tro ve bam go ghi viet danh nhap khai doc noi nham sai lon lun luon mat troi quen sua chua"
        f" ban tay {_NAMED}"
    ).split()
)
BACK = r"\b(?:quay|tro|lui)(?: \w+){0,2}? (?:lai|ve)\b|\blui (?:mot|1)? ?buoc\b"
# "Tôi quay lại rồi": who is there again.
IS_BACK = "roi"
SLIP = (
    r"\b(?:bam|go|ghi|viet|danh|nhap|khai|doc|noi)(?: \w+){0,2}? (?:nham|sai|lon)\b|\b(?:nham|sai|lon)(?: \w+){0,2}? (?:so|ten|chuc|xa|phuong|danh|chi tieu)\b"
    r"|\b(?:so|ten|vu|xa|phuong|hieu|thoai|sdt|dt)(?: \w+){0,2}? (?:nham|sai|lon)\b|\b(?:nham|sai|lon)(?: mat)?(?: roi)?\b"
)
# Which answer, in the order they are looked for.
FIELDS = (
    ("unit_name", r"\bten (?:\w+ )?(?:htx|hop tac|don vi|to|quy|cong ty)\b"),
    ("contact_position", r"\bchuc (?:vu|danh)\b"),
    ("phone", r"\b(?:so|sdt|dien thoai|dt|di dong|dd)\b"),
    ("collective_title", r"\bdanh hieu\b"),
    ("targets", r"\bchi tieu\b"),
    ("unit_type", r"\bloai hinh\b"),
    ("commune", r"(?<!tac )\b(?:xa|phuong|dia chi)\b"),
    ("contact_name", r"\b(?:ten|ho ten|lien he|dau moi)\b"),
)
