"""Parley reads news reports on armed conflicts and keeps every claim with its speaker and its exact words."""
