"""How one takes back what was just said, and says it anew; as typed."""

# "Xã Mậu A, à không, xã Lâm Giang": what was said before it.
TAKEN_BACK = (
    r"[\s,;.]+(?:à|a|ý|y|ấy|ui|ối|chết|ơ)\s+(?:không|khong|ko|nhầm|nham|lộn|lon|quên|quen)"
    r"(?:\s+(?:rồi|roi|phải|phai|là|la|em|mà))*[\s,:]+(?=\S)"
)
