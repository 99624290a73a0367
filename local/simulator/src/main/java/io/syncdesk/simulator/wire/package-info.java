/** HTTP as QuickBooks speaks it: calls in, answers and faults out. */
@NullMarked
package io.syncdesk.simulator.wire;

import org.jspecify.annotations.NullMarked;
