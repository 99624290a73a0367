/**
 * What would happen if something were tried now, and whether it would pass: from our copy alone.
 */
@NullMarked
package io.syncdesk.quickbooks.foresight;

import org.jspecify.annotations.NullMarked;
