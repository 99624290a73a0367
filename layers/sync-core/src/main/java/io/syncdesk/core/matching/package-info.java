/** Which customer of QuickBooks a client is, and how sure that is. */
@NullMarked
package io.syncdesk.core.matching;

import org.jspecify.annotations.NullMarked;
