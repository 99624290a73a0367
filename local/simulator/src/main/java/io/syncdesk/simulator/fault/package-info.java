/** What QuickBooks says when it will not do something. */
@NullMarked
package io.syncdesk.simulator.fault;

import org.jspecify.annotations.NullMarked;
