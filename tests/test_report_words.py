"""Lines of reports: numbers with their shares, labels, kinds, standings."""

# ruff: noqa: E501 - a sentence stands on one line

import pytest
from statements_of import rows

TOLD: list[tuple[str, list[str]]] = [
    (
        "- Bằng khen của Thủ tướng Chính phủ: 02 tập thể, 01 cá nhân (tăng 01 so với kỳ trước).",
        [
            "BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 2",
            "BANG_KHEN | Thủ tướng Chính phủ | state | individual |  | 1",
        ],
    ),
    (
        "- Tập thể Lao động xuất sắc: 12 (đạt 40% số tập thể đăng ký).",
        ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 12"],
    ),
    (
        "- Chiến sĩ thi đua cấp tỉnh: 03 đ/c; Chiến sĩ thi đua cơ sở: 45 đ/c; Lao động tiên tiến: 312 đ/c.",
        [
            "CHIEN_SI_THI_DUA_CAP_TINH |  | province | individual |  | 3",
            "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 45",
            "LAO_DONG_TIEN_TIEN |  |  | individual |  | 312",
        ],
    ),
    (
        "- Tổng số Giấy khen UBND xã đã tặng: 156; trong đó tập thể 41, cá nhân 102, hộ gia đình 13.",
        [
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 41",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 102",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 13",
        ],
    ),
    (
        "- Giấy khen của Chủ tịch UBND xã: 156 (41 tập thể, 102 cá nhân, 13 hộ gia đình).",
        [
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 41",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 102",
            "GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 13",
        ],
    ),
    (
        "- Khen thưởng đột xuất: 05 tập thể, 12 cá nhân; khen thưởng chuyên đề: 15 tập thể, 40 cá nhân.",
        [
            "KHEN_THUONG |  |  | collective |  | 5",
            "KHEN_THUONG |  |  | individual |  | 12",
            "KHEN_THUONG |  |  | collective |  | 15",
            "KHEN_THUONG |  |  | individual |  | 40",
        ],
    ),
    (
        "- Số tập thể được tặng Cờ thi đua cấp tỉnh là 03; số cá nhân được tặng Bằng khen cấp tỉnh là 11.",
        ["CO_THI_DUA |  | province | collective |  | 3", "BANG_KHEN |  | province | individual |  | 11"],
    ),
    (
        "- UBND xã ban hành 24 quyết định khen thưởng cho 35 tập thể và 120 cá nhân.",
        [
            "KHEN_THUONG | Ủy ban nhân dân xã | commune | collective |  | 35",
            "KHEN_THUONG | Ủy ban nhân dân xã | commune | individual |  | 120",
        ],
    ),
    (
        "- Đề nghị UBND thành phố tặng Cờ thi đua cho 02 đơn vị (chưa có quyết định).",
        ["CO_THI_DUA | Ủy ban nhân dân thành phố | province | collective |  | 2 |  | proposed"],
    ),
    (
        "- Có 12 lượt tập thể đạt danh hiệu Tập thể lao động tiên tiến, 5 lượt tập thể đạt Tập thể lao động xuất sắc.",
        [
            "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 12",
            "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 5",
        ],
    ),
    ("- 100% cán bộ, công chức đạt danh hiệu Lao động tiên tiến.", ["LAO_DONG_TIEN_TIEN |  |  | individual |  | ?"]),
    (
        "- Gia đình văn hóa: 4.812/5.010 hộ, đạt 96%; Thôn văn hóa: 12/13 thôn.",
        ["GIA_DINH_VAN_HOA |  |  | household |  | 4812", "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12"],
    ),
    (
        "- Huân chương Lao động hạng Ba: 01 (Trường THCS Hoa Sen).",
        [
            "HUAN_CHUONG_LAO_DONG 3 |  | state |  |  | 1",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective | Trường Trung học cơ sở Hoa Sen | (1)",
        ],
    ),
    (
        "- Huân chương Lao động hạng Ba: Trường THCS Hoa Sen, ông Cù Văn Lịch.",
        [
            "HUAN_CHUONG_LAO_DONG 3 |  | state | collective | Trường Trung học cơ sở Hoa Sen | (1)",
            "HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Cù Văn Lịch | (1)",
        ],
    ),
    (
        "- Bằng khen của Bộ trưởng Bộ Y tế: bà Tạ Thị Ngát (Trạm trưởng), năm 2022.",
        ["BANG_KHEN | Bộ Y tế | central | individual | Tạ Thị Ngát | (1) | 2022"],
    ),
    (
        "- Bằng khen Thủ tướng Chính phủ (2023): Ông Cù Văn Lịch - Bí thư Chi bộ thôn Đông.",
        ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Cù Văn Lịch | (1) | 2023"],
    ),
    (
        "- Đ/c Cù Văn Lịch, Chủ tịch Hội CCB: Bằng khen của Trung ương Hội CCB (2021), Giấy khen của UBND huyện (2022, 2023).",
        [
            "BANG_KHEN | Trung ương Hội Cựu chiến binh | central | individual | Cù Văn Lịch | (1) | 2021",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Cù Văn Lịch | (2) | 2022;2023",
        ],
    ),
    (
        "- Trường TH Hoa Sen: TTLĐXS 3 năm (2021, 2022, 2023); Cờ thi đua của UBND tỉnh năm 2023; BK của Bộ GD&ĐT năm 2024.",
        [
            "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Trường Tiểu học Hoa Sen | 3 | 2021;2022;2023",
            "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Hoa Sen | (1) | 2023",
            "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Tiểu học Hoa Sen | (1) | 2024",
        ],
    ),
    (
        "- Chi bộ thôn Đông: 5 năm liền hoàn thành tốt nhiệm vụ, 01 Giấy khen của Huyện ủy.",
        [
            "XEP_LOAI_HOAN_THANH_NHIEM_VU |  |  | collective | Chi bộ thôn Đông | 5",
            "GIAY_KHEN | Huyện ủy | district | collective | Chi bộ thôn Đông | 1",
        ],
    ),
    (
        "- Công an xã: Đơn vị Quyết thắng năm 2022, 2023; 02 Giấy khen của Công an tỉnh.",
        [
            "DON_VI_QUYET_THANG |  |  | collective | Công an xã | (2) | 2022;2023",
            "GIAY_KHEN | Công an tỉnh | province | collective | Công an xã | 2",
        ],
    ),
    (
        "- Hội LHPN xã 5 năm liên tục được Hội LHPN tỉnh tặng Bằng khen, năm 2023 được Trung ương Hội LHPN Việt Nam tặng Bằng khen.",
        [
            "BANG_KHEN | Hội Liên hiệp Phụ nữ tỉnh | province | collective | Hội Liên hiệp Phụ nữ xã | 5",
            "BANG_KHEN | Trung ương Hội Liên hiệp Phụ nữ Việt Nam | central | collective | Hội Liên hiệp Phụ nữ xã | (1) | 2023",
        ],
    ),
    (
        "- Qua phong trào đã có 15 tập thể, 37 cá nhân được các cấp khen thưởng, trong đó: UBND tỉnh tặng Bằng khen cho 2 tập thể, 5 cá nhân; UBND huyện tặng Giấy khen cho 13 tập thể, 32 cá nhân.",
        [
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2",
            "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 5",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective |  | 13",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual |  | 32",
        ],
    ),
    (
        "- Toàn xã có 3 Nghệ nhân ưu tú, 1 Nghệ nhân nhân dân; 26 Bà mẹ Việt Nam anh hùng được truy tặng.",
        [
            "NGHE_NHAN_UU_TU |  | state | individual |  | 3",
            "NGHE_NHAN_NHAN_DAN |  | state | individual |  | 1",
            "BA_ME_VIET_NAM_ANH_HUNG |  | state | individual |  | 26",
        ],
    ),
    (
        "- Đảng ủy xã trao Huy hiệu Đảng 11 đợt cho 213 lượt đảng viên.",
        ["HUY_HIEU_DANG | Đảng ủy xã | commune | individual |  | 213"],
    ),
    (
        "- Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng cho 56 đồng chí (03 đồng chí 70 năm, 12 đồng chí 60 năm, 41 đồng chí 50 năm).",
        [
            "HUY_HIEU_DANG | Tỉnh ủy | province | individual |  | 56",
            "HUY_HIEU_DANG | Tỉnh ủy | province | individual |  | 3 |  | part",
            "HUY_HIEU_DANG | Tỉnh ủy | province | individual |  | 12 |  | part",
            "HUY_HIEU_DANG | Tỉnh ủy | province | individual |  | 41 |  | part",
        ],
    ),
    (
        "- Tổ chức tuyên dương 45 gương người tốt, việc tốt, tặng Giấy khen cho 12 gương tiêu biểu.",
        ["GIAY_KHEN |  |  | individual |  | 12"],
    ),
    (
        "- Đã tham mưu UBND xã tặng 56 Giấy khen cho tập thể, cá nhân có thành tích trong bầu cử.",
        ["GIAY_KHEN | Ủy ban nhân dân xã | commune |  |  | 56"],
    ),
    (
        "- Khối trường học: 4/4 trường đạt Tập thể lao động tiên tiến; 02 trường được UBND thành phố tặng Cờ thi đua.",
        [
            "TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | 4",
            "CO_THI_DUA | Ủy ban nhân dân thành phố | province | collective |  | 2",
        ],
    ),
    (
        "- Bình quân mỗi năm có 25 cá nhân đạt Chiến sĩ thi đua cơ sở.",
        ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 25 |  | per_year"],
    ),
    (
        "- Thu hồi 02 Giấy khen do kê khai không đúng; hủy bỏ danh hiệu Gia đình văn hóa của 03 hộ vi phạm.",
        ["GIAY_KHEN |  |  |  |  | 2 |  | revoked", "GIA_DINH_VAN_HOA |  |  | household |  | 3 |  | revoked"],
    ),
    (
        "Đội tuyển giành 3 huy chương Vàng, 2 huy chương Bạc tại Đại hội thể thao.",
        ["GIAI_HOI_THI |  |  | collective |  | 3", "GIAI_HOI_THI |  |  | collective |  | 2"],
    ),
    (
        "Em Tạ Thị Ngát đoạt huy chương Đồng Olympic Toán quốc tế.",
        ["GIAI_HOI_THI |  |  | individual | Tạ Thị Ngát | (1)"],
    ),
    (
        "Nếu đạt chỉ tiêu, 5 tập thể sẽ được UBND tỉnh tặng Bằng khen.",
        ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 5 |  | target"],
    ),
    (
        "Nhà trường hoàn thành các chỉ tiêu của xã. Cụ thể: Trường THCS Hoa Sen với 2 Bằng khen Bộ GD&ĐT, 5 Giấy khen UBND huyện.",
        [
            "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Trung học cơ sở Hoa Sen | 2",
            "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective | Trường Trung học cơ sở Hoa Sen | 5",
        ],
    ),
    (
        "UBND tỉnh đã trình 4 hồ sơ. Trong đó, 3 tập thể được Thủ tướng Chính phủ tặng Bằng khen.",
        ["BANG_KHEN | Thủ tướng Chính phủ | state | collective |  | 3"],
    ),
    (
        "Các xã sáp nhập gồm xã Hoa Sen, xã Yên Mộc; cộng cả 3 xã cũ, có 12 tập thể được tặng Bằng khen.",
        ["BANG_KHEN |  |  | collective |  | 12"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_lines_tell(text: str, told: list[str]) -> None:
    assert rows(text) == told
