/** What the people of a firm do: settle sync errors, choose settings. */
@NullMarked
package io.syncdesk.core.desk;

import org.jspecify.annotations.NullMarked;
