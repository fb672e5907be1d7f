package cis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoopbackHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void names_of_this_machine_are_answered(String name) throws ServletException, IOException {
        assertThat(statusFor(name)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "localhost.shop.example", "127.0.0.1.shop.example", "10.0.0.7", ""})
    void a_name_that_only_leads_here_is_not(String name) throws ServletException, IOException {
        assertThat(statusFor(name)).isEqualTo(400);
    }

    private static int statusFor(String name) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/customers");
        request.setServerName(name);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LoopbackHosts().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
