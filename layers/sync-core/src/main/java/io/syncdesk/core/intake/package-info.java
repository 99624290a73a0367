/** What arrives from TaxDome. */
@NullMarked
package io.syncdesk.core.intake;

import org.jspecify.annotations.NullMarked;
