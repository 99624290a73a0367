/** What survives a killed process. */
@NullMarked
package io.syncdesk.simulator.storage;

import org.jspecify.annotations.NullMarked;
