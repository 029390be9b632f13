package com.example.acme;

import io.github.snapworthy.spi.DriverFactProvider;
import io.github.snapworthy.testkit.RegistrationContract;

// quote: test
class RegisteredTest implements RegistrationContract {
    @Override
    public DriverFactProvider provider() {
        return new AcmeFacts();
    }
}
// end
