/**
 * {@code template.yaml} brought to life on one machine: the very same handlers, without AWS and
 * without Docker.
 */
@NullMarked
package io.syncdesk.stack;

import org.jspecify.annotations.NullMarked;
