"""How a form, or a person who dictates one, names the field whose value follows."""

FIELDS: dict[str, tuple[str, ...]] = {
    "unit_name": ("tên đơn vị", "đơn vị", "tên htx", "tên hợp tác xã", "tên tổ hợp tác", "tên quỹ", "tên công ty", "tên tổ", "đơn vị đăng ký", "tên cơ sở", "tên cái hợp tác xã", "tên hợp tác"),
    "unit_type": ("loại hình", "loại hình đơn vị", "loại đơn vị"),
    "commune": ("địa chỉ", "địa bàn", "trụ sở", "xã phường", "nơi đóng", "địa chỉ trụ sở", "tên xã", "tên phường"),
    "phone": ("số điện thoại", "điện thoại", "sđt", "đt", "di động", "số máy", "tel", "zalo", "số liên hệ", "hotline", "đtdđ", "số zalo", "số đt"),
    "contact_position": ("chức vụ", "chức danh", "chức"),
    "collective_title": ("danh hiệu", "danh hiệu đăng ký", "danh hiệu thi đua", "danh hiệu đăng ký thi đua"),
    "kind": ("hình thức đăng ký", "đối tượng", "hình thức", "kiểu đăng ký", "loại đăng ký"),
    "targets": ("chỉ tiêu", "nội dung thi đua", "mục tiêu", "nội dung", "các chỉ tiêu", "chỉ tiêu thi đua", "chỉ tiêu phấn đấu", "nội dung đăng ký", "chỉ tiêu đăng ký"),
    "tax": ("mã số thuế", "mst", "mã số"),
    "list": ("danh sách", "danh sách cá nhân", "danh sách đề nghị"),
}  # fmt: skip
