/**
 * The switches a bookkeeper or a test turns: faults, connections, the log of requests, the page.
 */
@NullMarked
package io.syncdesk.simulator.control;

import org.jspecify.annotations.NullMarked;
