/** JSON as the simulator reads and writes it. */
@NullMarked
package io.syncdesk.simulator.json;

import org.jspecify.annotations.NullMarked;
