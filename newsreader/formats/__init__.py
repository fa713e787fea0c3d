"""Formats of dates and numbers where Django's own do not suit."""
