/** What ACME knows of its own CSI drivers. */
package com.example.acme;
