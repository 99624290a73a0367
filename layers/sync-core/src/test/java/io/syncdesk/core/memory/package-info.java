/** Our tables and queues in memory: what the ports promise, for tests that need no storage. */
@NullMarked
package io.syncdesk.core.memory;

import org.jspecify.annotations.NullMarked;
