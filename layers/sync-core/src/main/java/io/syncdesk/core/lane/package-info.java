/** One turn of a company's lane, with the journal that makes it survive a crash. */
@NullMarked
package io.syncdesk.core.lane;

import org.jspecify.annotations.NullMarked;
