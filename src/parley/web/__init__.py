"""The desk: what a library holds, to be seen, checked, corrected and taken away in a browser or by a program.

In: a library, requests. Out: pages, and the records of the API.
"""
