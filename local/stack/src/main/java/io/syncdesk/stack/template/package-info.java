/**
 * What {@code template.yaml} says, read for use on one machine: tables, queues, functions, routes.
 */
@NullMarked
package io.syncdesk.stack.template;

import org.jspecify.annotations.NullMarked;
