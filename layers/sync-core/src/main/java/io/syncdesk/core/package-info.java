/** The rules of keeping TaxDome and QuickBooks in step: plain Java, no AWS, no HTTP, no JSON. */
@NullMarked
package io.syncdesk.core;

import org.jspecify.annotations.NullMarked;
