"""Sentences about awards in which nobody is given one."""

import pytest
from statements_of import rows

LOOK_ALIKE = [
    "Lãnh đạo thành phố trao Huy hiệu Đảng cho các đảng viên lão thành.",
    'Chị Tạ Thị Ngát xúc động nói: "Tôi không nghĩ mình được nhận Bằng khen của Thủ tướng".',
    '"Tấm Huân chương này là của cả tập thể", bà Ngát chia sẻ.',
    "Ảnh: Chủ tịch UBND tỉnh trao Bằng khen cho các tập thể xuất sắc.",
    "Năm 2025, nhà trường phấn đấu đạt Tập thể lao động xuất sắc và được tặng Cờ thi đua của UBND thành phố.",
    "Phong trào thi đua đã xuất hiện nhiều tập thể, cá nhân tiêu biểu được các cấp khen thưởng.",
    "Tại đây, Ban Tổ chức đã trao giấy chứng nhận cho 20 học sinh đoạt giải.",
    "Quỹ Vừ A Dính trao 20 suất học bổng và giấy khen cho học sinh nghèo.",
    "Bộ Nội vụ vừa có công văn đề nghị các địa phương lập hồ sơ khen thưởng Huân chương Độc lập.",
    "Luật quy định Huân chương Sao vàng để tặng cho cá nhân có công lao to lớn.",
    "Hồ sơ đề nghị tặng Huân chương Lao động gồm tờ trình, báo cáo thành tích.",
    "- Nhiều cá nhân được tặng Kỷ niệm chương các loại.",
    "- Phát hiện, bồi dưỡng 24 gương điển hình tiên tiến; giới thiệu 02 gương dự Đại hội thi đua yêu nước thành phố.",
    "Chị Tạ Thị Ngát khoe tấm Bằng khen của con gái treo trên tường.",
    "Ông Cù Văn Lịch kể về những tấm Huân chương của đồng đội.",
    "Lễ trao Giấy khen diễn ra tại Trường Mầm non Hoa Sen.",
    "Trường Mầm non Hoa Sen tổ chức lễ trao Giấy khen cho học sinh.",
    "Công ty Hoa Sen trao Cúp vàng và giấy chứng nhận cho 5 đại lý xuất sắc.",
    "Nhà nước Lào trao tặng Huân chương Tự do hạng Nhì cho ông Cù Văn Lịch.",
    "Ông Cù Văn Lịch được Chính phủ Nhật Bản tặng Huân chương Mặt trời mọc.",
    'Phong trào "Xây dựng gia đình văn hóa" được phát động rộng khắp.',
    "Tiêu chuẩn danh hiệu Lao động tiên tiến được quy định tại Điều 24.",
    "Việc xét tặng Kỷ niệm chương thực hiện theo Thông tư 12.",
    "Ai cũng mong được tặng Bằng khen.",
    "Không tập thể nào được tặng Cờ thi đua.",
    "Năm 2024, xã không có cá nhân nào được tặng Bằng khen.",
    "Bà Tạ Thị Ngát từ chối nhận Giấy khen của UBND xã.",
    "Ông Cù Văn Lịch chưa được tặng Huân chương nào.",
    "Hội đồng thi đua họp xét tặng Bằng khen cho các tập thể.",
    "Thủ tục cấp đổi Bằng khen, Giấy khen bị mất.",
    "Ông Cù Văn Lịch làm giả Bằng khen của Thủ tướng để lừa đảo.",
    "Quán cà phê treo nhiều bằng khen của chủ quán.",
    "Phường Huân chương có 12 tổ dân phố.",
    "Danh hiệu Gia đình văn hóa góp phần xây dựng nông thôn mới.",
    'Bộ phim "Huân chương cho người mẹ" đoạt giải Bông sen vàng.',
    "Mời các đại biểu lên nhận Giấy khen.",
    "Xin chúc mừng các tập thể, cá nhân được tặng Bằng khen!",
    "Lãnh đạo huyện trao Giấy khen của UBND huyện cho các hộ gia đình tiêu biểu.",
    "Lễ trao Huy hiệu Đảng đợt 19/5 được tổ chức trang trọng.",
    "Đảng ủy phường Yên Mộc tổ chức lễ trao Huy hiệu Đảng nhân dịp Quốc khánh.",
    "Cô chưa bao giờ được Bằng khen nào.",
    "Anh Cù Văn Lịch không hiến máu để lấy bằng khen.",
    "Tấm Bằng khen của Thủ tướng năm 2020 được đặt trang trọng trong phòng truyền thống.",
    "Trung tâm Anh ngữ Sao Mai trao giấy chứng nhận cho em Lò Thị Mơ.",
    "Tập huấn 60 người về cách viết báo cáo đề nghị tặng Bằng khen.",
    "Hãng xe Mặt Trời trao kỷ niệm chương cho 5 đại lý.",
    "Đại sứ quán một nước châu Âu trao Bằng khen cho nhà văn Tạ Thị Ngát.",
    "Cô Ngát là con liệt sĩ, lớn lên ở phố Lê Lợi, dạy chữ Nôm.",
]


@pytest.mark.parametrize("text", LOOK_ALIKE)
def test_nobody_is_given_one(text: str) -> None:
    assert rows(text) == []
