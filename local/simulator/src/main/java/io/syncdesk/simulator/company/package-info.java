/** One company as the outside sees it: books behind one door, in order, remembered. */
@NullMarked
package io.syncdesk.simulator.company;

import org.jspecify.annotations.NullMarked;
