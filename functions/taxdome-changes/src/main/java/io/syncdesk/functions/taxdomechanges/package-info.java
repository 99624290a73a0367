/** What TaxDome says happened is stored, and the lane woken. */
@NullMarked
package io.syncdesk.functions.taxdomechanges;

import org.jspecify.annotations.NullMarked;
