"""What makes a clause that names agreeing no yes; folded where nothing else is said."""

# A clause ends at a mark, and before what goes on to something else.
CLAUSES = (
    r"[,;.!:\n]+|\s+(?=(?:nhưng|nhung|cơ mà|co ma|chứ(?=\s+\w+\s+\w)|còn|thôi thì|thoi thi)\s)"
)
NAMES = r"\b(?:đồng ý|đồng í|đồng y|đòng ý|dong y|dong i|doong y|đông ý|nhất trí|nhat tri)\b"
QUOTES = frozenset('"“”«»')
_NO = r"(?:khong|ko|k|kg|khg|hong|hok|hem|hog|chang|cha|chua|no|nỏ|deo|dau|mo|khoi)"
_OTHERS = (
    r"(?:no|ho|ong ay|ba ay|anh ay|chi ay|co ay|ong nha|ba nha|vo|chong|con (?:toi|tui|em|trai|gai)|bo|me (?:toi|em|tui)|sep|giam doc|chu tich|hdqt|hoi dong"
    r"|ban quan tri|ke toan|xa vien|thanh vien|ba con|moi nguoi|nguoi ta|dua|thang|ong (?:ta|kia)|ba (?:ta|kia)|tui no|bon no|lien minh|can bo|ben do|ben kia|ai)"
)
_AGREES = r"(?:dong (?:y|i)|doong y|nhat tri)"
NO_YES = (
    # Refused, or not yet.
    rf"\b{_NO}\b.*\b{_AGREES}\b|\b(?:neu|mien|dieu kien|gia nhu)\b.*\b{_AGREES}\b|\b{_AGREES}(?: \w+){{0,3}}? {_NO}\b"
    # Somebody else's, reported, imagined.
    rf"|\b{_OTHERS}(?: \w+){{0,3}}? {_AGREES}\b|\b(?:nghe|thay|tuong|nho|ke|khuyen|xui|rang|bat|ep|buoc)(?: \w+){{0,3}}? {_AGREES}\b"
    rf"|\b(?:neu|gia|mien|khi|luc|bao gio|chung nao|may ma|truoc|hom qua|hom truoc|ban dau|dinh|tinh|suyt|co le|chac(?! chan)|hinh nhu|gan nhu|chua chac|se|sap|mai|muon|nen|co the|phai|can)(?: \w+){{0,3}}? {_AGREES}\b"
    # Asked about, or of the word alone.
    rf"|\b(?:nut|chu|tu|cau|bam|go|viet|nhan|an|chon|ghi|hay|hoac|co nen|viec|chuyen|su|(?<!tra )loi|don|giay|rut|huy|bo|thoi)(?: \w+){{0,2}}? {_AGREES}\b(?!.*\b(?:roi|ma)\b)"
    # What follows asks, puts off, limits, or wonders at it.
    rf"|\b{_AGREES}(?: \w+){{0,3}}? (?:hay|hoac|gi|chi|j|sao|nao|may|ai|dau|mo|ha|he|hu|nhi|chang|neu|mien|khi|sau|truoc|thi|la|voi dieu kien|tam|mot nua|mot phan|nua|nguyen tac|co|duoc khong|co dieu|lam gi|de (?:mai|sau|toi|hoi|xem|nghi|luc|hom))\b"
    rf"|\b{_AGREES} (?:cai|moi|ma(?= \w+ \w)|chua)"
    # "Cho xem đã rồi đồng ý", "có đồng ý thì …".
    rf"|\b(?:cho|de)(?: \w+)? (?:xem|doc|hoi|nghi)\b.*{_AGREES}|^(?:\w+ )?co {_AGREES}\b"
    # "Đồng ý lưu tên thôi".
    rf"|\b{_AGREES}(?: (?:cho|de|cho phep))? (?:luu|ghi|giu|lay)\b.*\b(?:thoi|thui)\b"
    rf"|\b(?:lat|ti nua|chut nua|mot lat|chieu|sang mai|toi nay|bua (?:nao|khac)|hom (?:nao|khac)|tuan sau|thang sau|nam sau|sang nam|roi|xong)(?: \w+)? {_AGREES}\b"
    # "Đã đồng ý" tells of what was.
    rf"|\bda {_AGREES}\b(?!.*\b(?:ma|con gi|day|do)\b)"
    # "Tôi mà đồng ý …".
    rf"|\b(?:ma|moi|dung) {_AGREES}\b"
)
# With their marks these wait or forbid.
MARKED_NO = frozenset("vắng đừng dừng chờ đợi tối à á hả hở hử khoan nỏ đâu".split())
TAKES_BACK = r"\b(?:nhung|ma|chua|khong|ko|k|hong|hok|khoan|de (?:mai|sau|toi|hoi|xem|nghi)|hoi(?! (?:mai|hoai|lam|nhieu|dai|gi ma)\b)|xem|neu|mien|nghi lai|doi y|sau|thoi|dung|huy|nham|lon|dua|choi|rut|tru|chi (?:luu|duoc|cho)|cam|mai|lat|hom khac|toi nay)\b"
HANGS = r"\b(?:neu|mien|voi dieu kien|khoan|de sau|de mai|dung (?:luu|ghi|cho)|cam|chi khi|tru khi|hay la|nghe noi|gia su|vo toi|chong toi|dua|choi|(?:khong|ko|k|hong|chua) (?:cho|dong y|nhat tri))\b|\b(?:khong|ko|k|khoi|dung|hong) (?:duoc |can )?(?:ghi|luu|lay|giu|khai)\b|\b(?:ten|so|sdt)(?: \w+){0,2} (?:thoi|thui)\b"
# "Nội dung nêu trên" is no "if".
STATED = "nêu"
# "Đồng ý chứ" agrees, and asks nothing.
OF_COURSE = " chứ"
# Folded: what else may stand in the clause, before the word of agreeing and behind it; another word
# may limit it or be somebody else's.
AGREES = _AGREES
BEFORE = frozenset(
    "da vang u uh uhm ok oke okie thi the vay o a thoi ma lai con toi tui tau tao em e anh chi bac chu co ong ba me minh chau"
    " chung don vi htx cung xin hoan toan roi bao noi tra loi la doc ky ki va voi chac chan cu van rat duoc vua moi".split()
)
BEHIND = frozenset(
    "a nhe nha nhen nghe nghen hen roi r ma con gi day do het ca luon di thoi em e chau con ad anh chi bac chu co ong ba cung can bo"
    " voi cac noi dung o tren toan bo dieu khoan nay vay the chu tat hai tay cho luu ghi phep de lien minh quan thong tin du lieu lau cao"
    " giup gium nho ho vang ok oke va tui toi minh".split()
)
# "Ba mẹ", "mẹ" behind another is somebody else's; alone it is who speaks.
SELF_ALONE = "me"
