"""Communes, wards, and special zones of today and before July 2025."""
