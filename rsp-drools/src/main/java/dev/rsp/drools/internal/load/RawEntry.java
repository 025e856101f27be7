package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.YamlNode;

/**
 * An entry of a merged file, before it is typed.
 *
 * @param value its value
 * @param key where its key stands
 * @param pack the pack that wrote it
 */
record RawEntry(YamlNode value, Place key, PackId pack) {}
