"""Fetch: the one place of the network. `fetcher.Fetcher` gives what lies at an address; nothing else in Parley asks
anything of another machine.

    addresses   which words are one address, which are asked for, and which machines anybody may reach
    answer      an answer of a site: what it holds, or why that is not taken
    connection  connections to other machines, the only ones that Parley opens
    fetcher     what lies at an address of the web
    kinds       what was fetched, as a file would be given: of a kind, with a name
"""
