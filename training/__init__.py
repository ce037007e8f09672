"""The recipe that makes the language model's weights, from data that stay outside the project."""
