"""The version of what is understood."""

# Counted up whenever more, or otherwise, is understood of the same words: stored articles of an older version are
# understood again (manage.py retag).
MEANING_VERSION = 9
