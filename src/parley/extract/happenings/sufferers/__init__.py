"""Sufferers: whom a deed hit, and whose the people are who came to harm.

In: a claim, the land spoken of, the claims near it. Out: the claim with whom it hit, or with the land, state or armed
group whose people those are.

  Whom a deed hit

    struck     those whom it killed, or the country that a foreign power struck
    targets    whether it strikes the ground, a thing of the land, or the state's men
    resumed    an attack that names no target, by the one told before
    returned   those who shot first, where fire is returned
    freed      the armed group from which land is won back
    captives   whose the prisoners are who are set free
    suspects   those arrested on a suspicion, called suspects

  Whose those are who came to harm

    harmed     the nameless: of the land spoken of, or of nobody known
    natives    those who have a name and no country
    bands      nameless fighters: of the one armed group that the report names
    keepers    peacekeepers and foreign troops
    others     "three others": of those counted before
    own        whether those whom a state killed are its own people
    refuge     those who fled are not of the land that took them in
"""
