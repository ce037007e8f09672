"""Fetch: the one place of the network. `fetcher.Fetcher` gives what lies at an address; nothing else in Parley asks anything
of another machine."""
