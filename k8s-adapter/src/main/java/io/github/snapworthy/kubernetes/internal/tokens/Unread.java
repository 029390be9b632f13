package io.github.snapworthy.kubernetes.internal.tokens;

/**
 * What a parser has taken from its reader and gives back after a fault, from the character on at which it stumbled.
 *
 * @param text the characters
 * @param beginsLine whether the first of them is the first of its line
 */
public record Unread(String text, boolean beginsLine) {}
