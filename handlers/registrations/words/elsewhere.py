"""How what is said of the unit begins, where a person is asked for; with its marks or without."""

OF_UNIT = (
    r"^\W*(?P<lead>(?:(?:à|ờ|dạ|vâng|nhầm|nham|quên|quen|thì|còn|xã là|xa la|xã thì|tên đơn vị là|đơn vị là|đơn vị|don vi)\W+)*)"
    r"(?:htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|tht|qtdnd|quỹ tín dụng|quy tin dung"
    r"|(?:xã|phường|thị trấn|xa|phuong|thi tran)(?!\s+viên|\s+vien|\s+đội|\s+doi)|sđt|sdt|số điện thoại|so dien thoai|điện thoại|dien thoai)\b"
)
