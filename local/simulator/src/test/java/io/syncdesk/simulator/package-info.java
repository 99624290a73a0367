/** What the simulator promises, said over HTTP. */
@NullMarked
package io.syncdesk.simulator;

import org.jspecify.annotations.NullMarked;
