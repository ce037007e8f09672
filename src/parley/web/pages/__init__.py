"""The pages of the desk: each module here has a `router`, and is found by being here.

In: what the desk knows. Out: HTML.
"""
