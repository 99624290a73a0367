/** Rules that no record of today breaks, held against bodies of their own. */
@NullMarked
package io.syncdesk.quickbooks.foresight.rule;

import org.jspecify.annotations.NullMarked;
