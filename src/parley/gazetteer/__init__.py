"""What the world calls its places, countries and bodies: data beside the code, looked up, never guessed."""
