"""Where the words of a wish stand and none is meant: jokes, quotes, fears, others' deeds; folded."""

_DEED = r"(?:xoa|rut|huy|go|thu hoi|tat)"
_NAMED = r"(?!muon|xin|da|can|dinh|se|vua|cung|van|phai|nho|chua|khong|ko|thoi|moi|doi|quyet|yeu|de|co|lo)[a-z]+"
NOT_MEANT = (
    # A joke, and what somebody else says.
    r"\b(?:noi choi|noi dua|dua (?:day|thoi|ti|ma|chut|tam)|la dua|giua|gion choi|haha|hihi|hehe|kaka)\b"
    r"|\b(?:co nguoi|co tin|ai do|nguoi ta|tin nhan)\b(?: \w+){0,4}? (?:nhan|bao|xui|keu|noi|goi|bieu)\b"
    rf"|\b(?:bao|noi|khuyen|bay|xui)(?: (?:toi|tui|em|la|minh|cho))* nen {_DEED}\b|\bbay {_DEED}\b"
    rf"|\b(?:dau co|dau phai|khong ai|khong he|chua he|ai bao)(?: \w+){{0,3}}? {_DEED}\b|\b(?:roi|da) moi {_DEED}\b"
    rf"|\b(?:nhan|bao|xui|keu|noi)\b(?: \w+){{0,6}}? {_DEED}\b.*\b(?:co phai|co that|that khong|lua|dung khong)\b"
    rf"|\b(?:{_DEED}|dong y|nhac)\b.*\b(?:nhung|ma) (?:toi|tui|em|anh|chi|bac|minh|choa) (?:khong|chua|van|chang|hong|hok|ko|k)\b"
    rf"|\bcam {_DEED}\b|\bxoa\b.*\bthay\b"
    rf"|\b(?:hoi sang|hoi nay|luc nay|hom qua|hoi truoc|hom truoc)(?: \w+){{0,2}}? (?:keu|noi|bao|dinh|co nguoi)(?: \w+)? {_DEED}\b"
    rf"|\bkhong (?:doi nao|bao gio)\b.*{_DEED}\b|\b{_DEED} (?:xong |roi )?(?:la |thi )?(?:thua|mat het|dai|uong|tiec|de|kho)\b|\bkhong phai (?:toi|tui|em|minh) khong\b"
    # Asked what it is, or how it goes.
    rf"|\bla (?:{_DEED} |thu tuc )?(?:nhung |cai |nhu )?(?:gi|sao|the nao)\b|\bkhac (?:gi|nhau|the nao)\b|\bnghia la\b"
    rf"|\b(?:go|bam) (?:chu |nut |cai )?(?:gi|sao|the nao|nao)\b|\b{_DEED} lam (?:gi|chi)\b"
    rf"|\b(?:lam sao|cach nao|the nao|lam the nao)(?: \w+){{0,2}}? {_DEED}\b|\b{_DEED}\b(?: \w+){{0,3}}? (?:kieu|cach) (?:gi|nao)\b"
    rf"|\btu (?:dong )?xoa\b|\b{_DEED}\b(?: \w+){{0,2}}? (?:de|kho) khong\b"
    # Thought of once, feared, suffered, put off, or all the same.
    rf"|\b(?:dinh|suyt(?: nua)?|tinh|toan) (?:thi |la )?{_DEED}\b|\bmay (?:ma )?nghi lai\b|\bchua bao gio(?: \w+){{0,2}}? {_DEED}\b|\b(?:so|lo|ngai) (?:bi |mat )?{_DEED}\b|\bbi {_DEED}\b"
    rf"|\b(?:mai|mot|lat|tuan sau|thang sau|luc nao|khi nao|bao gio|chung nao|xong)(?: \w+){{0,4}}? (?:moi|hang|hay|se) {_DEED}\b"
    rf"|\b{_DEED} (?:cung duoc ma|hay khong|hay giu|hay o|sau|di (?:xoa |rut )?lai)\b|\bde (?:mai|hom khac|luc khac|bua khac) {_DEED}\b|\bkhoan (?:da )?{_DEED}\b"
    rf"|\b{_DEED} la (?:toi|tui|em|anh|chi|bac|choa)\b|\b{_DEED}\b(?: \w+){{0,4}}? mat gi\b|\bthu lai roi\b|\bai {_DEED}\b"
    # Somebody else's deed, and wondering at it.
    rf"|\b(?:doa|hu|treu|choc)(?: \w+){{0,2}}? {_DEED}\b|\bdung nghe (?:no|ho|ai|bon)\b|\b{_DEED}\b(?: \w+)+ co sao khong\b"
    rf"|\b(?:htx|don vi|ben|nha|cho|nguoi) (?:ben canh|khac|kia|no|ho|ta)(?: \w+){{0,2}}? {_DEED}\b"
    rf"|\b(?:chi|anh|ong|ba|co|chu|bac) {_NAMED} (?:da |vua |xin )?{_DEED}(?: \w+){{0,2}}? (?:roi|chua|khoi ban)\b|\b(?:ong|ba|anh|chi) (?:kia|ay|do) {_DEED}\b"
    rf"|^(?:o |ua |a |the )*(?:sao|tai sao|co sao|ai|mi|may|bay)(?: (?:lai|dam|da|tu|cho|di))* {_DEED}\b|\bdam {_DEED}\b"
    # Things of the farm and of the office.
    r"|\b(?:tat|ngung|cat) (?:may|dien|nuoc|quat|den|lo|bom|san xuat|nuoi|trong)\b|\brut (?:ruot|ngan|gon|von|kinh nghiem|tien|tham|quan|nguoi|phep)\b"
    r"|\bxoa (?:bot |het )?(?:anh|hinh|video|clip)(?: (?!chi\b)\w+)*$|\bhet (?:bo nho|dung luong)\b"
    r"|\bxoa (?:ho |nha )?(?:ngheo|doi|tam|mu|bop|dot|zalo|app|ung dung|nham)\b|\bdon (?:sach |dep )?(?:chuong|dong|ruong|ve sinh|co|kho|nha)\b"
    r"|\bthu hoi (?:giay|dat|no|von|san pham|cong no)\b"
)
# As typed: one of the list, by name.
# Words of somebody else, in their marks, and more behind them.
OF_SOMEBODY = r"(?i:\b(?:rút|gỡ|xóa|xoá|bỏ)(?: tên)? (?:anh|chị|ông|bà|cô|chú|bác)) [A-ZĐÀ-Ỵ]\w+|^[\"“].+[\"”] \w+"
# Reminders that are to go on, or to come otherwise; "nhắc đến ông ấy" is no reminder.
NOT_OFF = (
    r"\bquen (?:\w+ )?nhac\b|\b(?:khong|ko|k) (?:duoc )?nhac (?:\w+ )?la quen\b|\b(?:khong|ko|k|chang|hong) nhac (?:\w+ )?thi\b"
    r"|\bnhac (?:\w+ ){0,2}?(?:som|muon|tre|sat|lau) (?:qua|the|vay|nhu)\b|\bnhac (?:it|vua|bot|them)\b|\bnhung cu nhac\b|^sao\b.*\b(?:khong|ko|k) nhac\b"
    r"|\bnhac (?:den |toi |lai )+(?:chuyen|viec|vu)\b|\bnhac (?:den |toi |lai )*(?:ong (?:ay|ta|do)|ba (?:ay|ta)|no|nguoi|ten)\b"
    r"|\b(?:dung|dont) nhac (?:\w+ )?(?:som|muon|tre|sat|khuya|dem)\b"
)
