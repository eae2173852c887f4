"""What people ask for by its name alone: "giá vàng hôm nay", "lịch cắt điện"; folded."""

TOPIC = r"(?:cho \w+ )?(?:xem |tra |tim |hoi )?(?:gia|ty gia|lich|ket qua|thoi tiet|du bao|xo so|tin|so dien thoai|dia chi)\b"
