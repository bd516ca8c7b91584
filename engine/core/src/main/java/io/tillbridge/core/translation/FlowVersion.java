package io.tillbridge.core.translation;

/**
 * What a translation was made with.
 *
 * @param flow the flow's name
 * @param rulePack content hash of the rule pack
 * @param mappings content hash of the mappings together
 */
public record FlowVersion(String flow, String rulePack, String mappings) {}
