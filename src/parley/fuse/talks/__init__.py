"""Talks: meetings planned, held and called off.

In: accounts of talks, analysts' rulings. Out: `Meeting`s; which bodies mediate.

    same_meeting  which accounts are of one meeting
    meeting       the record of it, and the tracks of one mediator
    due           talks told of as if held that can only be planned, and as ended that were held
    hosts         who only opens or chairs the talks told of before
    mediators     who goes between those who fight
    visits        talks of which all that is told is that somebody goes to a country
    titles        one short line for people
"""
