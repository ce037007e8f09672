"""Accounts: what one claim tells, made ready to be set beside others.

In: claims, the origins and texts of their reports. Out: `Account`s, and what several of them come to: their most exact
place and time, and readings of what they say.

    account       the record, by what follows
    surroundings  where a place is that no gazetteer knows
    whereabouts   where a report's own words put its places
    wars          who fights in a report; which reports tell of the same war
    launched      lands from which something was only fired
    repelled      who fell on the side of attackers that were beaten back
    unknown       doers whom nobody knows, and who act for no country
    retold        what within one report speaks of the same as something before it
    totals        which totals are of one happening
    freed         which release a bare one tells of again
    taken         which abduction is told again
    answered      which deed a denial, or a charge turned on others, answers
    agreed        when a truce was agreed that began later
    asked         what an answer in few words is to
    brokered      who announces a truce and is no side to it
    telling       the day on which something was only told
    together      who speaks with one voice
    exact         the most exact place and time among several
    readings      one answer with those who give it
"""
