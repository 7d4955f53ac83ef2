// Empty: the target only carries the precompiled header.
