/** The accounting API, one class per kind of call. */
@NullMarked
package io.syncdesk.simulator.api;

import org.jspecify.annotations.NullMarked;
