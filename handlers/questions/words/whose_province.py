"""Who asks from where ("HTX tui ở Long An"); folded, `{names}` for the provinces' names."""

FROM = (
    r"\b(?:htx|hop tac xa|to hop tac|don vi|doanh nghiep|nong dan|toi|tui|minh|em|ben)(?: \w+){{0,2}}?"
    r" (?P<place>(?:o|ben|tu|tai|thuoc|duoi|tren|ngoai)(?: tinh| tp| thanh pho)? (?P<name>{names})(?: cu| qua| toi| sang)?)\b"
)
INSIDE, OUTSIDE = "trong tỉnh", "ngoài tỉnh"
