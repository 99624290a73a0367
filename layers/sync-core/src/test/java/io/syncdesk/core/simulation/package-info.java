/**
 * The lane and all that surrounds it in one process: a seed draws what happens, who runs when, what
 * is lost and where it crashes; a checker that knows nothing of the code reads along.
 */
@NullMarked
package io.syncdesk.core.simulation;

import org.jspecify.annotations.NullMarked;
