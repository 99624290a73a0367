/** What stands in front of the books, seen from close by. */
@NullMarked
package io.syncdesk.simulator.gateway;

import org.jspecify.annotations.NullMarked;
