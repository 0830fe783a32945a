"""The one way in which policy is refused."""


class PolicyError(ValueError):
    """A policy file says what it may not say; the sentence names file, entry and rule."""
