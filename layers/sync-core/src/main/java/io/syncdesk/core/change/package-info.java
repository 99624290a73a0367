/** What happened to one entity in TaxDome, and how that entity looks now. */
@NullMarked
package io.syncdesk.core.change;

import org.jspecify.annotations.NullMarked;
