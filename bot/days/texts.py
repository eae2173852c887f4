"""What days off are called that have no name of their own."""

WEEKEND = ("thứ Bảy", "Chủ nhật")
