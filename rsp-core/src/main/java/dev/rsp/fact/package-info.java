/** What rules see: facts, tables, parameters and summaries, their schema and their canonical form. */
@NullMarked
package dev.rsp.fact;

import org.jspecify.annotations.NullMarked;
