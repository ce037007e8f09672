"""What is shown: the picture, put in words for people.

In: a picture and a library. Out: frozen records that a page or a file prints, each line with the words it rests on.
"""
