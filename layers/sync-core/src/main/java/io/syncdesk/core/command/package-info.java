/** What TaxDome is to do because of a decision here. */
@NullMarked
package io.syncdesk.core.command;

import org.jspecify.annotations.NullMarked;
