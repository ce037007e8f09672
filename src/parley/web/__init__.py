"""The desk: what a library holds, to be seen, checked, corrected and taken away in a browser or by a program.

In: a library, requests. Out: pages, and the records of the API.

    access     who may look at the desk and who may write, and what a browser may do with its pages
    addresses  where each thing of the picture is shown, and where a form leads back to
    analyst    who rules, as the browser remembers it
    api/       everything that the desk shows, for programs, under /api/v1
    app        the application: pages, the API and what they need, behind one guard
    asked      what a page or an answer of the API is given: the state, its filters, and leave to write
    charts     what the desk's scripts draw, as plain values; the pages say the same in tables
    chips      the filters of a page in words, each with the address that the page has without it
    errors     errors as answers: a page for people, a stable record for programs
    filters    what part of the picture somebody asks to see, as it stands in the address of a page
    index      what is asked for again and again, by id and by name, worked out once for each state of a library
    intake     files, texts and addresses that somebody gives the desk to read, one lot at a time
    links      the addresses of actors, places, outlets and words, whatever characters their names hold
    live       what a page that is open is told while the library grows under it
    pages/     each module here has a `router`, and is found by being here
    paging     long lists in pages, each with an address of its own
    render     from a template and what it shows to a page
    roster     everybody who stands in claims or is known by name, with offices and bonds
    rows       claims as filters see them, with names folded and days made plain once and for all
    ruling     an analyst's judgements into the library, by whichever page or program they come
    serving    the application at an address, until it is stopped
    state      all that the desk shows, worked out once and again only when the library has changed
    taking     what of a view can be taken away, in which forms, under its filters
    warming    the pages of a new state are asked for once before anybody sees it, so that nobody waits for them
    weighing   the balances of tolls that the filters leave
"""
