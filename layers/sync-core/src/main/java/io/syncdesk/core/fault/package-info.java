/** Why an attempt did not succeed, sorted by who can cure it. */
@NullMarked
package io.syncdesk.core.fault;

import org.jspecify.annotations.NullMarked;
