"""Family names, those of the many peoples of Việt Nam among them; in small letters.

The rule: whoever bears one is a person like any other, so what is missing here is a fault.
"""

_KINH = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai đào tô "
    "trương lâm cao tạ hà lưu lương thái châu tăng quách kiều văn viên nghiêm triệu phùng chu khổng "
    "đàm đồng từ tống thân doãn giang ninh kim thạch thẩm lại diệp ông âu bạch phí phương quan thang "
    "thiều tiêu ứng vương khuất lỗ mông tần phó cù uông khương tôn tiết trà lã cấn chử đậu đái biện bành vưu "
    "quản mẫn nhữ hàn hình khúc trang cổ hạ lều kha vòng cung giản liêu lộ ngụy ngụy nhâm"
)
# Tày, Nùng, Thái, Mường, Giáy, Cao Lan.
_NORTH = (
    "la ma nông sa vi lò lường lự lù lộc lục cầm quàng tòng vàng hứa mạc mã lùng bế cà điêu đèo mầu nùng ngần khang "
    "lữ xa vì sầm sằm hà bạc lang mè lèng lèo lồ khà ngân lương cụt lô lo vy sần giáp thàn thền lầu và hạng hầu mế tài "
    "hoàng chiềng quan mùng tếnh cháng phương mỗ chìu tráng khoàng sừng mờ"
)
# Mông, Dao, Hà Nhì, La Chí, Phù Lá.
_HIGH = (
    "giàng sùng thào mùa hờ hảng vừ sồng sổng cứ cư cừ tẩn tẩy chảo phàn bàn chẩu chang phàng xồng chớ "
    "ly lỳ hù sìn tải vạn vòng xin pờ phà páo tao già thồ dì xìa lùng vù ly mạ"
)
# Khmer, Chăm, and the peoples of the central highlands.
_SOUTH = (
    "danh sơn thị kiên liêu báo thập hán trượng não bá nại đàng quảng thuận thành dụng lộ đổng phú hứa po "
    "ksor siu rơ rah y h' k' niê nie kpă kpa mlô mlo ayun êban eban êñuôl buôn kbuôr ktul knul hmok hđơk byă "
    "kđoh rcom rmah nay puih cil kră liêng đinh lơ kơ bdap"
)
FAMILIES = frozenset(f"{_KINH} {_NORTH} {_HIGH} {_SOUTH}".split()) - {"thị"}
# Words of talk as well: in small letters a middle name must follow.
FAMILIES_AND_WORDS = frozenset(
    "khổng xin cứ từ và bàn mùa kim la lại lù vì ban xa sa ma hà thân phương quan mã ông đồng tải sìn cư hồ cao thái mai "
    "lưu vạn tiêu đèo hạng thang phí danh sơn kiên báo thập hán não bá nại quảng thuận thành dụng lộ phú po nay y lơ cung "
    "trang hàn hình khúc cổ hạ kha quản phó tiết trà tài lang ngân lo dì già thồ vù mờ nie cù".split()
)
