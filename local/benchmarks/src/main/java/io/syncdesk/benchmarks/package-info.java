/** What a change costs and how fast it is, measured on the whole system in one run. */
@NullMarked
package io.syncdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
