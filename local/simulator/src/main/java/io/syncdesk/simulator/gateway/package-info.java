/** What stands in front of the accounting API: who calls, how often, and what goes wrong today. */
@NullMarked
package io.syncdesk.simulator.gateway;

import org.jspecify.annotations.NullMarked;
