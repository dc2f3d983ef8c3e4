"""Answers that are shown while they are being written.

`answer` is the text and its time, `pace` says when it may be shown, `screen` sends and edits.
"""
