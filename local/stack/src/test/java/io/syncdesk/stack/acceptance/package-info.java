/** The whole system as people outside see it: queues, HTTP, and the books themselves. */
@NullMarked
package io.syncdesk.stack.acceptance;

import org.jspecify.annotations.NullMarked;
