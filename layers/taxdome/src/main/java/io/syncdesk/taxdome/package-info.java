/** Speaks TaxDome: its changes in, our commands out. */
@NullMarked
package io.syncdesk.taxdome;

import org.jspecify.annotations.NullMarked;
