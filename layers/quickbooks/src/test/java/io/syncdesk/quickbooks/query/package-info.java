/** Reads our queries without knowing how they are made. */
@NullMarked
package io.syncdesk.quickbooks.query;

import org.jspecify.annotations.NullMarked;
