/** What stands outside the packages of the project. */
@org.jspecify.annotations.NullMarked
package com.example.acme;
