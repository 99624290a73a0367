/** Which number an invoice gets: how numbers are read, which comes next, and who has which. */
@NullMarked
package io.syncdesk.core.numbering;

import org.jspecify.annotations.NullMarked;
