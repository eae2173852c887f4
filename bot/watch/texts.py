"""What the operator reads about the machine while the program watches."""

SYNC_CLOCK = "Bật đồng bộ giờ (Windows: Settings > Time & language > Sync now; Linux: timedatectl set-ntp true)"


def clock_wrong(*, seconds: int, ahead: bool) -> str:
    """Reminders would come at the wrong time."""
    way = "nhanh" if ahead else "chậm"
    return f"Giờ máy: {way} {seconds} giây so với máy chủ, lời nhắc sẽ sai giờ. {SYNC_CLOCK}"
