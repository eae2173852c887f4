"""How a field that was opened to be mended is left as it is; folded, without signs."""

_SMALL = "da vang a o oi u ua thoi em e anh chi bac chu co ad minh toi tui chau nhe nha nghen di luon ma vay the roi nua"
_WHAT = (
    "gi cai muc phan cho do day nay ay lien he nguoi dau moi ten chuc vu so dien thoai dia chi xa phuong danh hieu chi tieu"
    " don vi loai hinh dau can phai muon lai luc cu bo khong sua doi thay giu nguyen nhu de"
)
_ANY = "|".join((_SMALL + " " + _WHAT).split())
LEFT = (
    rf"^(?:(?:{'|'.join(_SMALL.split())}) )*(?:thoi (?:bo(?: di| qua)?|khoi|khong|ko|k|dung)|(?:khong|ko|k|khoi|dung)(?: can| phai| muon)* (?:sua|doi|thay)(?! thanh\b| sang\b)"
    rf"|(?:cu |de |van )*giu nguyen)(?: (?:{_ANY}))*$"
)
