package io.syncdesk.stack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
  @ParameterizedTest
  @CsvSource({
    "/v1/errors,       /v1/errors,        {}",
    "/v1/errors/{id},  /v1/errors/7,      {id=7}",
    "/v1/errors/{id},  /v1/errors/a%2Fb,  {id=a/b}",
    "/v1/errors/{id},  /v1/errors/a+b,    {id=a+b}",
    "/{kind}/{id},     /invoice/1,        '{kind=invoice, id=1}'",
    "/files/{rest+},   /files/a/b.css,    {rest=a/b.css}"
  })
  void a_path_fits_and_its_names_have_values(String pattern, String path, String values) {
    assertThat(Path.parse(pattern).match(path)).map(Object::toString).contains(values);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/errors,      /v1/errors/",
    "/v1/errors,      /v1",
    "/v1/errors/{id}, /v1/errors",
    "/v1/errors/{id}, /v1/errors/",
    "/v1/errors/{id}, /v1/errors/1/more",
    "/v1/errors/{id}, /V1/errors/1"
  })
  void another_path_does_not_fit(String pattern, String path) {
    assertThat(Path.parse(pattern).match(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/errors/summary, /v1/errors/{id}",
    "/v1/{kind},         /v1/{rest+}",
    "/{a}/x,             /{a}/{b}"
  })
  void the_more_exact_route_comes_first(String exact, String loose) {
    assertThat(Path.parse(exact).rank()).isLessThan(Path.parse(loose).rank());
  }
}
