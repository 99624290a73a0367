/** QuickBooks' documents, and how they get into the mirror. */
@NullMarked
package io.syncdesk.quickbooks.documents;

import org.jspecify.annotations.NullMarked;
