"""Fusing: one picture out of many claims, as a pure function of claims, judgements and the reports' origins."""
