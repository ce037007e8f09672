"""MUC-4: what claims give for the templates of the Fourth Message Understanding Conference.

In: its reports with their templates. Out: recall, precision and F of every slot.
"""
