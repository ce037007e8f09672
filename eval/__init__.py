"""Evaluation: how accurate and how fast Parley is, against floors that only rise.

In: annotated texts, which stay outside the project. Out: tables of figures.
"""
