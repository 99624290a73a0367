/** What the wire can do to an exchange. */
@NullMarked
package io.syncdesk.quickbooks.wire;

import org.jspecify.annotations.NullMarked;
