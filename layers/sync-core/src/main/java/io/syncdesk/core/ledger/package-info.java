/** Where steps are stored: what changes together, whole or not at all. */
@NullMarked
package io.syncdesk.core.ledger;

import org.jspecify.annotations.NullMarked;
