"""The words of which a clear yes consists, with their marks; without marks where none is another word."""

CLEAR = (
    "đồng ý vâng vângg dạ ừ ok oke okê oki okie uh ừm đúng rồi phải được nhất trí xác nhận chuẩn "
    "chính xác có ưng bằng lòng chịu cho phép chấp thuận tán thành hoàn toàn cứ lưu ghi gửi nộp luôn "
    "giúp giùm hộ hai tay chuyển em anh chị bác chú cô cháu con tôi tui mình ạ nhé nha nghen nhen ơi hết cả vậy "
    "thôi đi là tiếp tục làm nốt dùng lại lấy yes e a bấm thì liền ngay và rất này gởi chốt lun nghe hè "
    "cán bộ cưng ad vẫn mần sử dụng ưng bụng thoải mái kỹ đọc xem để bên ừa uk ukm oki đấy đó "
    "giờ ngon đơn nhá hen hợp lý ý thế tốt đẹp ờ xin"
).split()
# Written without marks these are others: tonight, still, stop, enough.
ONLY_MARKED = frozenset("thế tôi đúng dùng thôi con có cho và để đó đấy".split())
# At the beginning "da" is "dạ".
LEADING = frozenset(("da", "uh", "o"))
# Politeness alone is no yes.
AGREEING = (
    "đồng vâng dạ ừ ok oke okê oki okie đúng phải được nhất xác chuẩn chính có ưng bằng chịu chấp tán "
    "gửi gởi nộp chốt tiếp yes phép lưu làm dùng ừa uk ukm hợp"
).split()
# "Thôi đc r, c bảo đồng ý rồi mà, cảm ơn cháu": a yes in many words, all of them known; folded.
_ME = r"(?:toi|tui|to|choa|tau|em|e|anh|a|chi|c|bac|chu|co|minh|chau|con|ong|ba|cu)"
_WELL = (
    rf"(?:(?:da|vang|u|uh|ua|uk|um|uhm|ok|oke|oki+|okie|okay|okela|okla|okelah|a|o|oi|the|vay|rua|ri|thi|duoc|dc|roi|r|nhat tri|ban|ad|{_ME}"
    r"|(?:biet|hieu|ro|doc|xem)(?: ky| het| xong)? (?:roi|r)"
    r"|(?:luu|ghi) thi (?:cu )?(?:luu|ghi)(?: (?:cho|chu|co|gi|chi|ma|phai|dau|so|ngai))*"
    r"|thoi (?:thi|u|uh|vay|the|duoc|dc|ok|oke|vang)) )*"
)
_AFTER = (
    r"(?: (?:roi|r|(?:me|bo|cha|cmn) (?:no|r)|cmnr|luon|lun|het|ca|ma|day|do|nha|nhe|nhen|nghen|hen|a|oi|vay|the|thoi|ad|ban|nhieu|"
    rf"{_ME}|(?:xin )?(?:tran trong |chan thanh )?cam on|tran trong|(?:cac |quy )?(?:dong chi|lien minh|co quan)|tks|thanks|(?:cu |thi )?(?:luu|ghi|lam|tiep|dang ky)(?: nhanh)?(?: di| luon| giup| ho)?"
    r"|(?:chu|cho|co) (?:co |phai |viec gi )?(?:so|ngai|lo)(?: (?:gi|chi|cai gi|ai|dau|ma))+"
    r"|(?:cho (?:phep )?)?luu(?: giu| tru)?(?: (?:cac |nhung )?(?:thong tin|du lieu)(?: ca nhan)?(?: cua (?:toi|em|minh|tui|don vi|htx|chung toi))?(?: (?:tren|nay|do))?)?|voi (?:\w+ )?(?:noi dung|dieu khoan|thong tin)(?: tren| nay| do)?"
    r"|(?:(?:sao |ma |con |cu |lai )+hoi(?: mai| hoai| nhieu| lam| nua| gi)*|hoi(?: mai| hoai| nhieu| lam| nua| gi)+)(?: the| vay)?))*"
)
AGREED = (
    rf"{_WELL}(?:(?:hoan toan|xin|cung|van) )?dong y{_AFTER}"
    rf"|{_WELL}(?:da |vua )?(?:bao|noi|tra loi|go|nhan|bam|chon)(?: la)? dong y (?:roi|r|ma){_AFTER}"
)
# The keys of "đồng ý" that no Vietnamese keyboard put together.
DONG_Y = "đồng ý"
TELEX = r"\bd{1,2}o{1,2}(?:ngf|nfg|fng) ys\b"
# The marks that its words have; "tối" and "vắng" are other words than "tôi" and "vâng".
AGREED_MARKS = frozenset(
    "việc dạ vâng ừ ừa đc đi ờ à ồ ơ ơi ủa thế vậy thì được rồi nhất trí tôi tớ chị bác chú cô mình cháu ông bà cụ biết"
    " hiểu rõ đọc kỹ kĩ hết xong thôi đồng ý luôn cả mà đấy đó nhé nhá ạ bạn nhiều cảm cám ơn cứ lưu làm tiếp"
    " đăng ký kí giúp hộ phép với nội điều khoản trên này đó còn lại hỏi mãi hoài lắm nữa gì bảo nói trả lời gõ"
    " mẹ bố nó giữ trữ thông tin dữ liệu cá nhân của các những chúng chớ chứ có sợ ngại đâu phải nhắn bấm nhấn chọn là vừa rứa hoàn toàn cũng vẫn đã trân trọng chân thành đồng chí các quý liên cơ quan".split()
)
# "Đã đồng ý" may tell of another time; with one of these it is meant now.
DONE_BEFORE, MEANT_NOW = "đã", frozenset("rồi roi r mà ma".split())
# A "no" that agrees: there is nothing to mend.
NOTHING_TO_MEND = (
    r"\b(?:khong|ko|k|kg|hong|hok|chang|cha|khoi|chua)(?: (?:can|phai|co|thay|con|gi))*"
    r" (?:sua|chinh|sai|doi|thay doi|thieu|nham|sot|thac mac|ban khoan)\b"
    r"(?: (?:gi|chi|cho|nao|het|nua|them|ca|sot|dau))*"
)
# "Dung roi day": "đấy", "đó" behind a yes typed without marks.
TAIL = r"\b((?:dung|phai|duoc|chuan|ok|oke) roi) (?:day|do)\b"
# "Không sao, cứ lưu": nothing is in the way, which refuses nothing.
NO_TROUBLE = r"\b(?:khong|ko|k|hong|hok|chang)(?: (?:co|he))? (?:sao|van de|ngai|phien)(?: (?:gi|dau|ca|het))*\b|\bco sao dau\b"
# "Gửi đi còn hỏi", "xóa, không tiếc", "đã bảo rút thì rút": a yes with force, and no "no" in it.
EMPHASIS = (
    # What the review asks to be confirmed: "đã báo hai người rồi, gửi giúp tôi".
    r"\b(?:(?:toi|em|minh|bac|chu|anh|chi|tui|da) )*(?:bao|noi|thong bao)(?: cho)?"
    r"(?: (?:hai|ba|bon|\d+|may|cac|moi|ca|nhung|tat ca))* (?:nguoi|anh em|anh chi|ba con|ho|chi em)(?: (?:biet|do|ay|kia|nay|roi|het|ca))*|"
    r"\b(?:con|khoi|dung|hoi)(?: phai)? (?:hoi|noi|ban)(?: (?:gi|chi|han gi|lai|nua|lam|mai|hoai|toi lui|di hoi lai))*(?= *(?:$|[,.!;\n]))"
    r"|\bhoi (?:gi|chi)(?: (?:hoi|ma|lam|the|mai|hoai|nua|dua))*(?= *(?:$|[,.!;\n]))|\b(?:noi|hoi) (?:mai|hoai)\b"
    r"|\b(?:khong|ko|k|hong|chang|khoi|no|chua) (?:he )?(?:tiec|hoi han|hoi tiec|doi y|rut loi|an han|luu luyen|gion|dua)"
    r"(?: (?:gi|chi|dau|mo|nua|ca|choi|het|lam))*"
    r"|\b(?:khong|ko|k|hong|chang) co (?:gi|chi) (?:phai |ma )?(?:giau|so|ngai|ban)(?: (?:giem|ca|het|dau))*|\bco (?:gi|chi) (?:dau|mo)(?: ma (?:giau|so|ngai))?"
)
# Whoever asks somebody else first has not said yes yet; "hỏi chi" only grumbles.
ASKS_HER = "hỏi chị"
SAID_BEFORE = r"\b(?:da |dang )?(?:bao|noi)(?: la)? (\w+)(?: di)? (?:la|thi|roi) \1\b"
# "Bỏ cờ thi đua": one honour is given up, and nothing is left or deleted.
OF_HONOUR = r"\b(?:bo|thoi|huy|rut)(?: (?:cai|phan|bot|ra|di|danh hieu))* (?:co(?: thi dua)?|bang khen|giay khen|ky niem chuong|huan chuong|huy chuong|danh hieu)\b"
# What is done by the yes, as clear as the yes itself, by the place where it is asked.
DONE = {
    "reuse": "cái cai cũ cu thông tin thong tin số so liệu lieu đợt dot lần lan năm nam ngoái ngoai trước truoc"
    " như nhu lấy lay giữ giu nguyên nguyen hết het",
    "delete": "xóa xoá xoa hết het sạch sach toàn bộ tất cả ca bo toan tat mọi thứ dữ liệu",
    "withdraw": "rút rut về ve lại lai đăng ký bản này",
    "cancel": "hủy huỷ huy bỏ bo hẳn han thôi thoi không làm nữa",
    "stop-consent": "rút rut ngừng ngung dừng chắc chắn chac chan",
}
# Where the consent is taken back these go on with it, and a yes with one is asked again.
GOING_ON = frozenset("tiep van giu luu".split())
NOT_WISHED = (
    r"\b(?:neu|gia su|lo ma|nghe (?:don|noi|bao)(?!.*,[^,]*\b(?:giup|gium|dum)\b)|ai (?:da|no|dam|bao)|luat (?:cho|quy dinh|noi)|dua thoi|(?<!khong )(?<!ko )noi dua|thu xem"
    r"|khoi (?:tat|dung|ngung|huy|xoa|rut)|co (?:tat|xoa|rut|huy|ngung) dau|ma cu (?:nhac|bao|nhan)|sao (?:tu nhien|bong) (?:\w+ ){0,2}khong (?:nhac|bao|nhan)"
    r"|(?:bao|khuyen|xui|giuc) (?:rut|tat|xoa|huy)|duoc chang"
    r"|bi (?:rut|xoa|huy|mat)|(?:khong|ko|chua|chang|dung|(?<!nua )dau) (?:rut|xoa|huy|muon rut|muon xoa)"
    r"|kinh nghiem|khong dong y (?:voi|phuong an|chia|muc|gia|de xuat|y kien|viec|ban)|nhu thuong|hoi cho biet|tai sao|vi sao)\b"
)
# Whoever grumbles and goes on being reminded; and who only says what would come of it.
STILL_REMIND = (
    r"\bthoi (?:thi )?(?:cu|van) (?:\w+ )?(?:nhac|bao|gui|nhan)\b"
    r"|\b(?:khong|ko|k|hong|hok|chang) (?:nhac|bao|co)(?: \w+)? (?:la|thi) (?:\w+ ){0,4}(?:quen|lo|so)\b"
    r"|\b(?:khong|ko|k|hong|hok|chua) (?:tat|ngung|dung|huy) (?:nhac|bao|lich|thong bao)\b"
)
# What is taken back: a consent, or a sheet that was sent.
CONSENT = r"\b(?:dong y|consent|bang long|chap thuan|ung thuan)\b"
SHEET = r"\b(?:dang k[yi]|dk|dki|dky|ho so|phieu|to khai|don|to|ban)\b"
NOT_THE_SHEET = rf"\b(?:(?:khong|ko|k) phai (?:la )?(?:rut )?|(?:khong|ko|k|dung) (?:rut|huy|bo) )(?:cai |ban |to )?{SHEET}"
# "Không biết dùng điện thoại" is about nobody's data.
NOT_THE_CONSENT = r"\b(?:con nit|tre con|tre em)\b|\b(?:dung|su dung|xai) (?:thuoc|phan|hoa chat|tui|bao bi|may|dien|nuoc)\b(?! thoai)|\b(?:khong|ko|k|chua) (?:biet|quen) (?:dung|xai|su dung)\b|\b(?:khong|ko|k) (?:phai )?(?:la )?rut (?:cai |loi |su )?dong y\b"
TAKES_SHEET = rf"\b(?:rut|huy|lay|thu hoi)(?: (?:lai|ve|cai|to|ban))* {SHEET}"
TAKES_CONSENT = rf"\b(?:rut|huy|bo|lay|thu hoi|go)(?: (?!roi|ma)\w+){{0,3}}? {CONSENT}"
# With their marks these are other words than those that end something.
NO_ENDING = frozenset("đúng dùng tất cho nghĩ cha từ định đón hoàn lò".split())
# Folded: none of these acts is one where no word of it stands.
NAMES_IT = {
    "withdraw": "rut huy bo hoi lay ve thoi khong khoong ko k kg hong no chang nham lon ngung dung xoa go khoi nghi dep tra",
    "delete-data": "xoa xoas huy don sach quet format khu gach pha dot forget bien delete del erase wipe clear remove go tay quen tieu loai bo dep vut boi cat rut hoi khong"
    " khoong ko k kg hong no chang dung khoi thoi ngung cham dong khoa",
    "withdraw-consent": "dong phep thuan consent quyen luu giu dung xai su xu ung u uh gat long ok nhat chiu phan data",
}
# Somebody of the list stays: "đừng bỏ chị Hà nha"; "đúng, bỏ" takes one out.
RIGHT = "đúng"
STAYS_IN = (
    r"\b(?:dung|khong|ko|chua|khoan)(?: (?:co|can|phai|muon|duoc|he))? (?:bo|xoa|go|gach|loai)\b"
)
# Nobody goes there, and asked so nobody goes on: "vắng nhé", "còn gì đâu mà tiếp", "đi sao nổi mà đi".
ABSENT = r"\b(?:vắng|vawsng)\b|\b(?:đi|dự|tới|đến|di|du|toi|den)(?: \w+){0,3}? (?:đâu|dau|mô)\W*$|^(?!.*\b(?:vẫn|cũng|van|cung)\b).*(?:\b(?:bận|kẹt|ốm)\b|\b(?:ban|ket|om) (?:mat|roi|viec|qua)\b)"
WHAT_FOR = (
    r"\b(?:gi|chi|sao|dau|nao|mo)\b(?: \w+){0,2} ma (?:tiep|di|lam|gui|luu|ghi|dang ky|du|den)\b"
)
# "Rút làm chi": what is asked about is done by no yes.
WHY = r"\b(?:xoa|rut|huy|gui) (?:de )?(?:lam|man) (?:gi|chi|j)\b"
# At "shall we go on": begun anew, or asked what for.
NOT_ON = r"\b(?:reset|lam lai|tu dau|bat dau lai)\b|(?<!chu )\b(?:gi|dau|chi nua)\b(?! (?:ca|cung|dau|het)\b)"
# Without marks "dừng", "đúng" and "đừng" are one, and "tôi" may be "tối"; before what the yes would do it may refuse it.
MAY_REFUSE = r"^(?:\w+ ){0,1}dung (?:xoa|rut|huy|dung|ngung|bo|lay|gui)\b|\btoi (?:xoa|rut|huy)\b(?! (?:cho|giup|ho|gium)\b)"
# Without one of these nothing ends: "nhắc mãi", "ồn quá" only complain.
ENDS_REMINDING = (
    "tat off dung thoi khoi ngung huy bo khong khoong ko k kg hong hok hem hog hg chang cha cho stop im nghi cat dep"
    " mien het off chan unsubscribe unsub khoa ngat rut cham go xoa hoan dinh tu dont don no yen lang"
)
# Wondered at, or politely asked for: the second when the wish itself is said, too.
ONLY_ASKED = r"\b(?:luat (?:bao|moi|nay)|duoc chu|lam gi)\b"
ASKED_FOR = r"\bthuc hien quyen\b|\b(?<!khong )(?<!ai )(?:xin|de nghi|yeu cau|muon|nho|hay)(?: \w+){0,4} (?:xoa|rut|thu hoi|go|huy|dung|ngung|tat|thoi)\b"
# Words that name what the yes does, folded; one of them makes a longer message a yes.
ANCHORS = {
    "consent": r"\b(?:dong y|ung|nhat tri|luu|ghi|chap thuan|bang long|chap nhan|cho phep|tan thanh)\b",
    "review": r"\b(?:gui|goi|nop|chot|chuan|duyet|xac nhan|submit|chuyen|trung)\b",
    "cancel": r"\b(?:huy|bo|thoat|dep|xoa|nghi|cancel|ngung)\b",
    "delete": r"\b(?:xoa|huy|del|delete|sach)\b",
    "withdraw": r"\b(?:rut|thu hoi|lay (?:ve|lai))\b",
    "stop-consent": r"\b(?:rut|thu hoi|cham dut|ngung|huy|lay lai)\b",
    "reuse": r"\b(?:dung|lay|xai|giu|copy|be|sang|cu)\b",
}
SHORT = frozenset("ok oke oki okie htx ad submit cancel del delete copy lun dum gium".split())
# Who refuses, doubts, asks, tells of others, puts off or adds something says one of these.
DOUBTING = frozenset(
    "khong khoong ko k kg hong hok hem hog chang cha chua khoan khoi no neu nhung hay ai sao gi nao may lo doi hoi"
    " dinh tinh se truoc nguoi ho chong dua kia muon nghe bao noi hinh mai lat ti chut xem coi ngoai chi con nham sua"
    " sai thieu them quen nghi bi the mat qua gio vi luat thang nam hom bua tuan sang luc khi lan ten so danh voi ben"
    " mot hai ba bon bay phieu khai dien tiep bam thu hang moi xong rieng hoac cam lenh quay tuong chet dau nhap xuong".split()
)
# "Đừng hủy", "chưa hủy đâu": what is open goes on.
GOES_ON = r"\b(?:dung|khong|ko|k|hong|hok|chua|khoan|chang)(?: (?:co|phai|can|muon|vo|voi|duoc))* (?:huy|bo|thoat|dung)\b"
# Folded: a yes that hangs on something; a refusal before "thì" refuses nothing yet.
HANGS = (
    r"\b(?:neu|mien phi|mien(?: la| sao)|dieu kien|chi khi|tru khi|mien)\b"
    r"|\b(?:khong|ko|k|kg|hong|hok|chang|no|chua|free)\b.* thi (?!thoi\b|khong\b|ko\b|k\b|khoi\b)"
    r"|^(?!(?:(?:u|uh|o|ua|da|vang|thoi|the|vay|rua|ok|oke|duoc|roi|a) )*thi\b).* thi (?:\w+ ){0,3}(?:dong y|nhat tri|chiu|ung|duoc|ok|khong dong y)\b"
)
# Who comes is not settled yet.
UNSURE = r"\b(?:chua (?:chac|biet|ro|quyet|dam)|de (?:xem|hoi|tinh)|khong (?:chac|biet)|ko (?:chac|biet))\b"
# "Thôi được, không đăng ký cho tui đâu nhé": the wish itself is refused; folded.
REGISTERS = r"\b(?:dang k[yi]|dk|dky|dki|ghi ten|ghi danh|tham gia)\b"
REGISTERS_NOT = rf"\b(?:khong|ko|kg|hong|hok|dung|khoi|chang|cha)(?: (?:co|can|muon|phai|them|dinh|nen|cho|vao|nua|(?:anh|chi|em|bac|tui|toi|minh) ghi))* {REGISTERS}(?=\W*$|[,.;]| (?:cho|giup|gium|ho|dum|nua|dau|nhe|nha|vao|vi|nam nay|dot nay)\b)"
LOOKING, LOOKED = (
    frozenset("xem đọc doc".split()),
    frozenset("rồi roi r xong hết het kỹ ky".split()),
)
# As it is typed: what is said beside a yes and takes it back, puts it off, asks, or tells what was.
HELD_BACK = (
    r"\bchớ (?:có |nên |vội )?(?:lưu|ghi|làm|đăng|gửi|cho|đưa|để|nhận|chép|giữ)\b|\bchó (?:lưu|ghi|làm|đăng|gửi)\b"
    r"|\b(?:chờ|đợi)\b(?! (?:gì|chi))|\b(?:nghĩ|nghỉ)\b|\bđã (?:đăng k[ýí]|ghi|lưu|làm|gửi|nộp|nhắc|bật)\b|\b(?:da|đa) dang k[yi]\b"
    r"|\b(?:đồng ý|dong y|nhất trí|nhat tri) (?:thì|thi) \w|(?:\s|^)(?:à|hả|hở|há|ha)[\s.!]*$|^[\s]*[\"'“‘«].+\s"
    r"|\b(?:nên|nen) \w+ (?:à|a)\W*$|\bmà thôi\W*$|\b(?:ghi|làm|lam|lưu|luu|đăng k[ýí]|dang k[yi]|nhắc) (?:rồi|roi|xong)\b|(?<!để )(?<!de )\b(?:lưu|luu|ghi|làm|lam|đăng k[ýí]|dang k[yi]) (?:chi|gì|gi)\W*$"
)
