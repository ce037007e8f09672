"""Reports: what was printed, by whom, in which words.

In: an archive, claims, ids of reports. Out: claims as told, reports with them marked, outlets and the stories that they share,
what a search finds.
"""
