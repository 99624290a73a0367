/**
 * What the people of a firm are told: one notice per cause, and a letter when something changed.
 */
@NullMarked
package io.syncdesk.core.notice;

import org.jspecify.annotations.NullMarked;
