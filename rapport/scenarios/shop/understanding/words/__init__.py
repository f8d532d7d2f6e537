"""What customers call things, one module a language.

In each list phrases are parted by commas; `*` stands for any ending; everything is folded (small letters, no accents)
when it is read, so that it may be written as it is in its language.
"""
