"""How cells look: a style is a name for properties that XlsxWriter knows."""

from typing import Any

FONT = "Times New Roman"  # the fount of official documents (Nghị định 30/2020/NĐ-CP)
BASE = {"font_name": FONT, "font_size": 11}

_BLUE, _GREY, _HEAD, _SUM, _MISSING = "#0B4F9E", "#595959", "#DCE6F1", "#F2F2F2", "#FFF2CC"
_BOX = {"border": 1, "border_color": "#A6A6A6"}
LINES = _BOX  # of a rule, which may set no font
_AT_LEAST = {"num_format": '"≥ "#,##0'}
_LINK = {"font_color": _BLUE}
_HEADING: dict[str, Any] = {
    **_BOX, "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "bg_color": _HEAD
}  # fmt: skip
_FIGURE: dict[str, Any] = {**_BOX, "num_format": "#,##0", "align": "right", "valign": "vcenter"}
_SUMMED: dict[str, Any] = {**_FIGURE, "bold": True, "bg_color": _SUM}
_RIGHT = {"align": "right", "indent": 1, "valign": "top"}
_TEXT: dict[str, Any] = {"text_wrap": True, "valign": "top"}

STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "note": {"italic": True, "text_wrap": True, "valign": "top", "font_color": _GREY},
    "head": _HEADING,
    "head_upright": {**_HEADING, "rotation": 90},
    "text": _TEXT,
    "bold": {**_TEXT, "bold": True},
    "section": {"bold": True, "font_size": 12, "bottom": 1, "valign": "vcenter"},
    "order": {"valign": "top", "align": "center", "font_color": _GREY},
    "code": {"num_format": "@", "valign": "top", "align": "center"},
    "number": {**_RIGHT, "num_format": "#,##0"},
    "number_at_least": {**_RIGHT, **_AT_LEAST},
    "number_about": {**_RIGHT, "num_format": '"≈ "#,##0'},
    "place": {**_TEXT, **_LINK},
    "figure_place": {**_RIGHT, "num_format": "#,##0", **_LINK},
    "figure_place_at_least": {**_RIGHT, **_AT_LEAST, **_LINK},
    "place_bold": {**_TEXT, **_LINK, "bold": True},
    "boxed": {**_BOX, **_TEXT, "valign": "vcenter"},
    "boxed_bold": {**_BOX, **_TEXT, "valign": "vcenter", "bold": True},
    "boxed_code": {**_BOX, "num_format": "@", "align": "center", "valign": "vcenter"},
    "boxed_number": {**_BOX, "align": "center", "valign": "vcenter"},
    "boxed_missing": {**_BOX, "valign": "vcenter", "italic": True, "bg_color": _MISSING},
    "figure": _FIGURE,
    "figure_at_least": {**_FIGURE, **_AT_LEAST},
    "figure_link": {**_FIGURE, **_LINK},
    "figure_link_at_least": {**_FIGURE, **_LINK, **_AT_LEAST},
    "figure_unknown": {**_FIGURE, **_LINK, "font_size": 8, "text_wrap": True},
    "sum": _SUMMED,
    "sum_at_least": {**_SUMMED, **_AT_LEAST},
    "sum_link": {**_SUMMED, **_LINK},
    "sum_link_at_least": {**_SUMMED, **_LINK, **_AT_LEAST},
    "sum_unknown": {**_SUMMED, **_LINK, "font_size": 8, "text_wrap": True},
    "sum_name": {**_BOX, "bold": True, "bg_color": _SUM, "text_wrap": True, "valign": "vcenter"},
    "covered": {**_FIGURE, "italic": True, "font_color": _GREY},
    "covered_name": {**_BOX, "italic": True, "font_color": _GREY, "text_wrap": True, "valign": "vcenter"},
}
