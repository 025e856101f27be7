package dev.rsp.drools.internal.facts;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list of facts: its type's name, its components, and the name other entries know it by.
 *
 * @param type the fact's name in kebab-case
 * @param components its components as written
 * @param as the name, or null
 * @param place where it starts
 */
public record Named(
        String type, YamlNode components, @Nullable String as, Place place) {}
