/** What was tried, with what result, and what comes next. */
@NullMarked
package io.syncdesk.core.attempt;

import org.jspecify.annotations.NullMarked;
