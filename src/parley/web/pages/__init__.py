"""The pages of the desk: each module here has a `router`, and is found by being here.

In: what the desk knows. Out: HTML.

    actors      everyone who says, does, suffers or mediates something; a page for each, and who acts on whom
    calendar    talks to come, held, called off and of unknown outcome, and the tracks of each mediator
    ceasefires  the life of each truce, who lays its breaches to whom, and what stood on a day according to whom
    claims      one claim with all that was read out of its words, what rests on it, and what was ruled on it
    disputes    every point on which accounts cannot all be true
    exports     what the desk shows, taken away: tables for what the filters leave, and the situation report as a file
    incidents   all that happened, in the order of time, and each with every answer to every question
    intake      the page on which reports are given to be read
    judgements  rulings made in place, taken back, and the log of who ruled what
    live        the address that an open page listens to
    outlines    the borders and coasts of the world, for the map: the one copy that documents are drawn from, too
    overview    how things stand, what changed since a day, what is disputed; the days, the sides, the map
    persons     everybody who is known by name, with the offices that reports tell of and their days
    places      where things happened, how exactly each place is known, on a map and one by one
    positions   what each body demands, offers, refuses, charges and denies, by issue and over time
    reports     a report as received, with its zones, and every claim marked where it stands
    review      what is most worth an analyst's look, the most doubtful and consequential first
    search      words of reports and of claims, and names, however they are spelled
    signing     under which name somebody rules, as the browser remembers it
    sources     outlets and agencies, what they relay, which reports are copies of one story, and who had it first
    theme       light or dark, as the browser remembers it
    things      whatever has an id, where it is shown
    tolls       who counts whose dead, how many, since when, as of when, and who differs
"""
