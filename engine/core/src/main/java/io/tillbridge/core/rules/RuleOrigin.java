package io.tillbridge.core.rules;

/**
 * Where a compiled rule comes from.
 *
 * @param rule its name
 * @param priority its salience
 * @param pack version of its pack
 * @param source its file and line, like {@code tax.drl:12}
 */
record RuleOrigin(String rule, int priority, String pack, String source) {}
