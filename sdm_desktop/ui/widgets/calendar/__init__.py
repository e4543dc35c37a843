"""The calendar: entries on a month or a week, walked, moved and resized by keys and mouse."""
