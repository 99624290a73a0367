/** One company's books, one step at a time. */
@NullMarked
package io.syncdesk.functions.lane;

import org.jspecify.annotations.NullMarked;
