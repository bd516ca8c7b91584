package io.tillbridge.core.decision;

/**
 * What one rule concluded.
 *
 * @param target what it settles
 * @param value the conclusion: a code, a status, money as text
 * @param priority the rule's salience; the highest wins
 * @param rule the rule's name
 * @param pack the version of the pack, a content hash
 * @param source file and line of the rule, like {@code tax.drl:12}
 * @param reason in words
 */
public record Decision(
    Target target,
    String value,
    int priority,
    String rule,
    String pack,
    String source,
    String reason) {}
