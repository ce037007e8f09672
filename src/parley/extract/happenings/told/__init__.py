"""Told: what is no happening of its own.

In: the claims of a report. Out: which of them only repeat, wish for or name in words of violence what is no deed:

    one_word   what a single word tells is one event
    wished     what is only demanded, refused or threatened
    onlookers  who only tells of violence
    no_deeds   words of violence for what is no deed of war
    retold     what is only named again
    doubled    one deed told by two words
"""
