"""Sentences: who is spoken of, in what standing, and what is no record at all."""

import pytest
from statements_of import rows

# By ruling of the data contract: text, and the rows it gives in the notation of statements_of.py.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "4": [
        (
            "Ông Đàm Văn Thịnh nhận nhiều Giấy khen huyện và SKKN, CSTĐ cơ sở 2 năm.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | ?",
                "SANG_KIEN |  |  | individual | Đàm Văn Thịnh | ?",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Đàm Văn Thịnh | 2",
            ],
        ),
        (
            "Cô Mạc Thị Thơ: nhiều Giấy khen huyện.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Mạc Thị Thơ | ?"],
        ),
        ("Nhiều tập thể, cá nhân được tặng Bằng khen, Giấy khen các cấp.", []),
        ("Các trường được tặng nhiều Giấy khen của UBND huyện.", []),
        ("Nhiều đơn vị nhận Giấy khen của UBND xã.", []),
        (
            "Bà Cù Thị Mơ nhiều năm liền đạt danh hiệu Lao động tiên tiến.",
            ["LAO_DONG_TIEN_TIEN |  |  | individual | Cù Thị Mơ | ?"],
        ),
        (
            "Bà Cù Thị Mơ nhiều năm liền được tặng Giấy khen của UBND xã, 1 Bằng khen của UBND tỉnh.",
            [
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Cù Thị Mơ | ?",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | 1",
            ],
        ),
        ("Tặng Giấy khen cho các tập thể có thành tích.", []),
    ],
    "6": [
        (
            "Trạm Y tế xã Yên Mộc và Trạm Y tế xã Tân Khê với 4 Giấy khen Sở Y tế, 1 Giấy khen Công đoàn mỗi trạm.",
            [
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc | 4",
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Tân Khê | 4",
                "GIAY_KHEN | Công đoàn |  | collective | Trạm Y tế xã Yên Mộc | 1",
                "GIAY_KHEN | Công đoàn |  | collective | Trạm Y tế xã Tân Khê | 1",
            ],
        ),
        (
            "Trạm Y tế xã Yên Mộc (số 1 và số 3) với 2 Giấy khen Sở Y tế mỗi trạm.",
            [
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc số 1 | 2",
                "GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc số 3 | 2",
            ],
        ),
        (
            "Cô Lò Thị Ngần và cô Mạc Thị Thơ đều đạt Chiến sĩ thi đua cơ sở năm học 2022-2023.",
            [
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Lò Thị Ngần | (1) | 2022-2023",
                "CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual | Mạc Thị Thơ | (1) | 2022-2023",
            ],
        ),
        (
            "Trường Tiểu học Sao Khuê và Trường Mầm non Hạ Long mỗi đơn vị nhận 2 Bằng khen của UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Sao Khuê | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Hạ Long | 2",
            ],
        ),
        (
            "Thầy Khúc Văn Tường, cô Lò Thị Ngần, cô Mạc Thị Thơ lần lượt nhận 2, 3 và 4 Giấy khen của UBND huyện.",
            [
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Khúc Văn Tường | 2",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Lò Thị Ngần | 3",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Mạc Thị Thơ | 4",
            ],
        ),
    ],
    "7": [
        (
            "Phấn đấu năm 2026 có 5 tập thể đạt Tập thể lao động xuất sắc.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | 5 | 2026 | target"],
        ),
        (
            "Bà Cù Thị Mơ sẽ được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1) |  | target"],
        ),
        (
            "Năm 2024, đơn vị giữ vững danh hiệu và được tặng 2 Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2 | 2024"],
        ),
        (
            "Với sự nỗ lực phấn đấu, năm 2024 có 12 cá nhân đạt Chiến sĩ thi đua cơ sở.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 12 | 2024"],
        ),
        (
            "Phấn đấu đến năm 2030 có 12 thôn đạt danh hiệu Thôn văn hóa.",
            ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12 |  | target"],
        ),
    ],
    "9": [
        (
            "Trạm Y tế xã Yên Mộc (cũ) với 2 Giấy khen Sở Y tế.",
            ["GIAY_KHEN | Sở Y tế | province | collective | Trạm Y tế xã Yên Mộc (cũ) | 2"],
        ),
        (
            "Bà Cù Thị Mơ được UBND huyện Sao Khuê tặng Giấy khen.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện Sao Khuê | district | individual | Cù Thị Mơ | (1)"],
        ),
    ],
    "11": [
        (
            "Cô Mạc Thị Thơ: 3 SKKN cấp huyện, 2 lần Giáo viên dạy giỏi cấp tỉnh.",
            [
                "SANG_KIEN |  | district | individual | Mạc Thị Thơ | 3",
                "GIAO_VIEN_DAY_GIOI |  | province | individual | Mạc Thị Thơ | 2",
            ],
        ),
        ("Công nhận 45 sáng kiến cấp cơ sở.", ["SANG_KIEN |  | grassroots | individual |  | 45"]),
        (
            "Có 12 giáo viên đạt giáo viên dạy giỏi cấp thành phố.",
            ["GIAO_VIEN_DAY_GIOI |  | province | individual |  | 12"],
        ),
        ("Trường có phong trào thi đua dạy giỏi.", []),
        (
            "Công nhận 3.120 gia đình văn hóa, 12 thôn văn hóa.",
            ["GIA_DINH_VAN_HOA |  |  | household |  | 3120", "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 12"],
        ),
    ],
    "12": [
        (
            "UBND xã thu hồi danh hiệu Gia đình văn hóa của 3 hộ.",
            ["GIA_DINH_VAN_HOA | Ủy ban nhân dân xã | commune | household |  | 3 |  | revoked"],
        ),
        (
            "Đã đề nghị UBND thành phố tặng Bằng khen cho 5 tập thể và 7 cá nhân.",
            [
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 5 |  | proposed",
                "BANG_KHEN | Ủy ban nhân dân thành phố | province | individual |  | 7 |  | proposed",
            ],
        ),
        (
            "Thu hồi 01 Bằng khen của UBND tỉnh do kê khai không đúng thành tích.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province |  |  | 1 |  | revoked"],
        ),
        (
            "Đã hủy bỏ quyết định tặng danh hiệu Chiến sĩ thi đua cơ sở của 1 cá nhân.",
            ["CHIEN_SI_THI_DUA_CO_SO |  | grassroots | individual |  | 1 |  | revoked"],
        ),
        (
            "Theo đề nghị của Hội đồng Thi đua, UBND phường đã tặng Giấy khen cho 9 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân phường | commune | individual |  | 9"],
        ),
        (
            "UBND xã thu hồi đất và tặng Giấy khen cho 4 hộ.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | household |  | 4"],
        ),
        (
            "UBND phường đã trình và được UBND thành phố tặng Bằng khen cho 4 tập thể.",
            ["BANG_KHEN | Ủy ban nhân dân thành phố | province | collective |  | 4"],
        ),
    ],
    "13": [
        (
            "Ông Đàm Văn Thịnh được tặng Huân chương Lao động hạng Ba.",
            ["HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Đàm Văn Thịnh | (1)"],
        ),
        (
            "Bà Cù Thị Mơ được Chủ tịch nước tặng Huân chương Độc lập hạng Nhì năm 2022.",
            ["HUAN_CHUONG_DOC_LAP 2 | Chủ tịch nước | state | individual | Cù Thị Mơ | (1) | 2022"],
        ),
        ("Đồng chí Ma Văn Kháng được kết nạp Đảng.", []),
        (
            "Công an phường được Bộ Công an tặng Bằng khen năm 2024.",
            ["BANG_KHEN | Bộ Công an | central | collective | Công an phường | (1) | 2024"],
        ),
        (
            "Bà Cù Thị Mơ được truy tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
            ["BA_ME_VIET_NAM_ANH_HUNG |  | state | individual | Cù Thị Mơ | (1)"],
        ),
        (
            "Gia đình ông Đàm Văn Thịnh được tặng Giấy khen của UBND huyện năm 2023.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | household | Đàm Văn Thịnh | (1) | 2023"],
        ),
    ],
    "14": [
        (
            "Bộ Y tế tặng Bằng khen cho ông Đàm Văn Thịnh, bà Cù Thị Mơ.",
            [
                "BANG_KHEN | Bộ Y tế | central | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Bộ Y tế | central | individual | Cù Thị Mơ | (1)",
            ],
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 2 tập thể là Trường Tiểu học Sao Khuê và Trạm Y tế xã Yên Mộc.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective |  | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trường Tiểu học Sao Khuê | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Trạm Y tế xã Yên Mộc | (1)",
            ],
        ),
        (
            "Bằng khen của UBND tỉnh cho 2 cá nhân: Đàm Văn Thịnh, Cù Thị Mơ.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 2",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
            ],
        ),
        (
            "Tặng Bằng khen cho 3 cá nhân gồm: ông Đàm Văn Thịnh; bà Cù Thị Mơ; cô Lò Thị Ngần.",
            [
                "BANG_KHEN |  |  | individual |  | 3",
                "BANG_KHEN |  |  | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN |  |  | individual | Cù Thị Mơ | (1)",
                "BANG_KHEN |  |  | individual | Lò Thị Ngần | (1)",
            ],
        ),
        (
            "Huân chương Lao động hạng Ba: 01 tập thể (Trường THCS Bạch Hạc).",
            [
                "HUAN_CHUONG_LAO_DONG 3 |  | state | collective |  | 1",
                "HUAN_CHUONG_LAO_DONG 3 |  | state | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
            ],
        ),
        ("Khen thưởng 2 tập thể là đơn vị dẫn đầu.", ["KHEN_THUONG |  |  | collective |  | 2"]),
        (
            "Các đồng chí: Đàm Văn Thịnh, Cù Thị Mơ, Khúc Văn Tường được tặng Bằng khen của UBND tỉnh.",
            [
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Cù Thị Mơ | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Khúc Văn Tường | (1)",
            ],
        ),
        (
            "Bộ Giáo dục và Đào tạo tặng Bằng khen cho Trường THCS Bạch Hạc, Trường Tiểu học Sao Khuê và cô Lò Thị Ngần.",
            [
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | collective | Trường Tiểu học Sao Khuê | (1)",
                "BANG_KHEN | Bộ Giáo dục và Đào tạo | central | individual | Lò Thị Ngần | (1)",
            ],
        ),
        (
            "01 Bằng khen của Thủ tướng Chính phủ tặng ông Đàm Văn Thịnh, Giám đốc HTX Nông nghiệp Hạ Lũng.",
            ["BANG_KHEN | Thủ tướng Chính phủ | state | individual | Đàm Văn Thịnh | 1"],
        ),
    ],
    "16": [
        ("Công ty Sao Khuê được tặng Huân chương hữu nghị của Chính phủ Lào.", []),
        ("Ông Đàm Văn Thịnh được Tập đoàn Viễn thông tặng 2 Bằng khen.", []),
        ("Đội tuyển được Ban Tổ chức cuộc thi tặng Cờ thi đua.", []),
    ],
    "20": [
        (
            "Ông Đàm Văn Thịnh là nông dân giỏi. Ông được tặng 2 Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual | Đàm Văn Thịnh | 2"],
        ),
        (
            "Đơn vị đã 3 lần nhận Cờ thi đua của UBND tỉnh.",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 3"],
        ),
        (
            "Trường Mầm non Sao Khuê dẫn đầu phong trào. Đơn vị đã 3 lần nhận Cờ thi đua của UBND tỉnh.",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Mầm non Sao Khuê | 3"],
        ),
        (
            "Bà Cù Thị Mơ có nhiều đóng góp. Xã đã tặng Giấy khen cho 8 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 8"],
        ),
        ("Ông có 25 năm công tác, được tặng Bằng khen.", ["BANG_KHEN |  |  | individual |  | (1)"]),
        (
            "Nhà trường liên tục đạt Tập thể lao động xuất sắc các năm học 2021-2022, 2022-2023 và 2023-2024.",
            ["TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective |  | (3) | 2021-2022;2022-2023;2023-2024"],
        ),
        (
            "Trường THCS Bạch Hạc có 3 cá nhân được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 3"],
        ),
        (
            "Trường THCS Bạch Hạc được tặng Cờ thi đua của UBND tỉnh, có 3 cá nhân được tặng Bằng khen của UBND tỉnh.",
            [
                "CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective | Trường Trung học cơ sở Bạch Hạc | (1)",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 3",
            ],
        ),
        (
            "Cán bộ, giáo viên nhà trường có 4 đồng chí được tặng Bằng khen của UBND tỉnh.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | individual |  | 4"],
        ),
        (
            "Có 8 tập thể (trong đó có 3 trường học) được tặng Cờ thi đua của UBND tỉnh.",
            ["CO_THI_DUA | Ủy ban nhân dân tỉnh | province | collective |  | 8"],
        ),
    ],
    "25": [
        (
            "Đang xem xét đề nghị thu hồi danh hiệu Thôn văn hóa của 2 thôn.",
            ["THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 2 |  | proposed"],
        ),
        (
            "Xã đang trình Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trường THCS Bạch Hạc.",
            [
                "HUAN_CHUONG_LAO_DONG 3 | Chủ tịch nước | state | collective | Trường Trung học cơ sở Bạch Hạc | (1) |  | proposed"
            ],
        ),
        (
            "Bà Cù Thị Mơ được đề nghị tặng Huân chương Lao động hạng Ba.",
            ["HUAN_CHUONG_LAO_DONG 3 |  | state | individual | Cù Thị Mơ | (1) |  | proposed"],
        ),
        (
            "Quá trình công tác, ông Đàm Văn Thịnh được tặng 3 Giấy khen của UBND huyện.",
            ["GIAY_KHEN | Ủy ban nhân dân huyện | district | individual | Đàm Văn Thịnh | 3"],
        ),
        (
            "Đề nghị cấp trên khen thưởng: 4 tập thể và 9 cá nhân.",
            [
                "KHEN_THUONG |  |  | collective |  | 4 |  | proposed",
                "KHEN_THUONG |  |  | individual |  | 9 |  | proposed",
            ],
        ),
        (
            "Ông Đàm Văn Thịnh đề nghị UBND huyện sửa đường. Ông được tặng Giấy khen của UBND xã.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual | Đàm Văn Thịnh | (1)"],
        ),
    ],
    "rate": [
        (
            "Hằng năm, UBND xã tặng Giấy khen cho khoảng 60 cá nhân.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | ~60 |  | per_year"],
        ),
        (
            "Bình quân mỗi năm có ít nhất 15 tập thể đạt Tập thể lao động tiên tiến.",
            ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective |  | >=15 |  | per_year"],
        ),
    ],
    "commended": [
        (
            "UBND phường đã khen thưởng 45 tập thể, 120 cá nhân.",
            [
                "KHEN_THUONG | Ủy ban nhân dân phường | commune | collective |  | 45",
                "KHEN_THUONG | Ủy ban nhân dân phường | commune | individual |  | 120",
            ],
        ),
        ("Thực hiện Luật Thi đua, Khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP.", []),
        ("Quỹ khen thưởng của phường là 120 triệu đồng.", []),
    ],
    "denied": [
        ("Chưa có tập thể nào được tặng Cờ thi đua của Chính phủ.", []),
        ("Không có cá nhân nào bị thu hồi danh hiệu.", []),
        ("Ban hành quy chế xét tặng danh hiệu Gia đình văn hóa, Thôn văn hóa.", []),
        ("Phong trào thi đua xây dựng Gia đình văn hóa được đẩy mạnh.", []),
        (
            "100 cá nhân tham gia hội thi, 12 cá nhân được tặng Giấy khen của UBND xã.",
            ["GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 12"],
        ),
        ("Hội nghị đã trao Giấy khen cho 25 cá nhân.", ["GIAY_KHEN |  |  | individual |  | 25"]),
    ],
    "bodies": [
        (
            "Đoàn Thanh niên xã Yên Mộc với 2 Bằng khen Trung ương Đoàn, 1 Bằng khen Tỉnh đoàn.",
            [
                "BANG_KHEN | Trung ương Đoàn | central | collective | Đoàn Thanh niên xã Yên Mộc | 2",
                "BANG_KHEN | Tỉnh đoàn | province | collective | Đoàn Thanh niên xã Yên Mộc | 1",
            ],
        ),
        (
            "Hội LHPN xã được TW Hội LHPN Việt Nam tặng Bằng khen năm 2023.",
            [
                "BANG_KHEN | Trung ương Hội Liên hiệp Phụ nữ Việt Nam | central | collective | Hội Liên hiệp Phụ nữ xã | (1) | 2023"
            ],
        ),
        (
            "Thôn Hạ Lũng được UBND tỉnh tặng Bằng khen.",
            ["BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Thôn Hạ Lũng | (1)"],
        ),
        (
            "Chi bộ Trường Tiểu học Sao Khuê được Huyện ủy tặng Giấy khen 3 năm liên tục 2021, 2022, 2023.",
            ["GIAY_KHEN | Huyện ủy | district | collective | Chi bộ Trường Tiểu học Sao Khuê | 3 | 2021;2022;2023"],
        ),
        (
            "Xã Yên Mộc được Chính phủ tặng Cờ thi đua năm 2022.",
            ["CO_THI_DUA | Chính phủ | state | collective | Xã Yên Mộc | (1) | 2022"],
        ),
        (
            "Phòng VHXH đạt Tập thể lao động tiên tiến năm 2024.",
            ["TAP_THE_LAO_DONG_TIEN_TIEN |  |  | collective | Phòng Văn hóa - Xã hội | (1) | 2024"],
        ),
        (
            "Công đoàn Trường THCS Bạch Hạc: Bằng khen Tổng LĐLĐ Việt Nam (2022).",
            [
                "BANG_KHEN | Tổng Liên đoàn Lao động Việt Nam | central | collective | Công đoàn Trường Trung học cơ sở Bạch Hạc | (1) | 2022"
            ],
        ),
        (
            "Văn phòng HĐND và UBND phường đạt Tập thể lao động xuất sắc năm 2023, 2024.",
            [
                "TAP_THE_LAO_DONG_XUAT_SAC |  |  | collective | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường | (2) | 2023;2024"
            ],
        ),
        (
            "Hội CCB: 3 Bằng khen TW Hội, 5 Bằng khen tỉnh, 12 Giấy khen huyện.",
            [
                "BANG_KHEN | Trung ương Hội | central | collective | Hội Cựu chiến binh | 3",
                "BANG_KHEN | Ủy ban nhân dân tỉnh | province | collective | Hội Cựu chiến binh | 5",
                "GIAY_KHEN | Ủy ban nhân dân huyện | district | collective | Hội Cựu chiến binh | 12",
            ],
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*case, id=f"{ruling}-{place}")
        for ruling, cases in CASES.items()
        for place, case in enumerate(cases)
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
