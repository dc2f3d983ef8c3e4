"""The cryptography of MTProto as pure functions: no input or output, no clock, no randomness of their own.

Whatever needs randomness takes a :data:`cablegram.crypto.types.Rand` argument that has no default.
"""
