/**
 * A second reading of Anthropic RSP 2.2, from threshold to gate, in plain Java: written from the texts of the clause
 * folders by somebody who had not read their rules, and compared with the engine on random cases. The twin uses the
 * records of rsp-core and nothing else.
 */
@NullMarked
package dev.rsp.drools.twin;

import org.jspecify.annotations.NullMarked;
