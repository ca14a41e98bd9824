"""Events: which reports tell of one event."""
