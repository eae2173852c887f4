"""That no person is registered, only the unit: "hổng có cá nhân, chỉ công ty thôi"; folded."""

_UNIT = r"(?:tap the|cong ty|doanh nghiep|htx|hop tac xa|don vi|to hop tac|to|tht|quy|qtdnd|lien hiep|phong)"
_NO = r"(?:khong|ko|k|kg|hong|hok|hem|chang|cha|no|khoi|thoi|bo|dau|lam gi|chua|lay dau ra)"
_BETWEEN = (
    r"(?: (?:co|phai|can|dang ky|dk|ghi|lam|khai|them|ra|het|phan|muc|cai|luon|tham gia|nguoi))*"
)
NOBODY = rf"\b{_NO}{_BETWEEN} (?:ca nhan|ai|nguoi nao|rieng ai|ai het)\b|\bco ai dau\b|\bca nhan{_BETWEEN} (?:thi )?(?:khong|ko|hong|thoi|khoi|bo)\b"
ONLY_UNIT = rf"\b(?:chi|co|moi|co moi|chi co|rieng|lam|dang ky|dk|cho|la|con|van|doi (?:sang|qua|thanh|lai)|chuyen (?:sang|qua))(?: (?:moi|minh|cho|lam|dang ky|cai|moi cai))* {_UNIT}\b|\b{_UNIT}(?: (?:tui|toi|em|minh|chung toi|ben em))? (?:thoi|la du|la duoc|thui)\b"
# Whatever else stands in it may be somebody.
KNOWN = frozenset(
    (
        "khong ko k kg hong hok hem chang cha no khoi thoi thui bo dau lam gi chua lay ra co phai can dang ky dk ghi khai them het phan"
        " muc cai luon tham gia nguoi ca nhan ai nao rieng chi moi cho la con van doi chuyen sang qua thanh lai minh tap the cong ty"
        " doanh nghiep htx hop tac xa don vi to tht quy qtdnd lien hiep phong tui toi em chung ben du duoc di a nhe nha nghen ad oi roi"
        " da vang u o ua lon nham trong cua anh bac chu co chau ma thi do day nay chu nua giup gium voi nhu vay the troi dat that"
    ).split()
)
