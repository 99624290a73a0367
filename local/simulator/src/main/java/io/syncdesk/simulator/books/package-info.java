/** One company's books: what is in them, what may be written, and what a write moves. */
@NullMarked
package io.syncdesk.simulator.books;

import org.jspecify.annotations.NullMarked;
