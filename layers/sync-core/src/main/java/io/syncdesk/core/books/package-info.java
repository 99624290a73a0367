/** The books as the lane uses them: what to write, what came back, what a look showed. */
@NullMarked
package io.syncdesk.core.books;

import org.jspecify.annotations.NullMarked;
