/** QuickBooks' query language: reading it, checking it, answering it. */
@NullMarked
package io.syncdesk.simulator.query;

import org.jspecify.annotations.NullMarked;
