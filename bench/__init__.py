"""Coverline measured against what is possible and against its peer, on this machine."""
