package io.syncdesk.functions.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What there is to get: the page, anew each time but cheaply so, and its files, which lie in a
 * folder named for their own contents and therefore never change. What is not listed does not
 * exist, whatever its path looks like.
 */
final class Site {
  private static final String INDEX = "index.html";
  private static final int BUILD_CHARACTERS = 16;

  private final String build;
  private final Map<String, File> files;
  private final Tagged page;
  private final Tagged signIn;
  private final Response response;

  /** A file that may change, with what it is recognised by. */
  record Tagged(File file, String tag) {
    static Tagged of(String name, String text) {
      return new Tagged(File.named(name, text), "W/\"" + hash(text) + "\"");
    }
  }

  private Site(SortedMap<String, String> texts, SignIn signIn) {
    build = hash(texts.toString());
    files = new HashMap<>();
    texts.forEach((name, text) -> files.put(name, File.named(name, text)));
    files.remove(INDEX);
    page = Tagged.of(INDEX, page(texts));
    this.signIn = Tagged.of("config.json", signIn.json());
    response = new Response(signIn.origins());
  }

  static Site with(SignIn signIn) {
    return new Site(PageFiles.read(), signIn);
  }

  APIGatewayV2HTTPResponse answer(Request request) {
    return switch (request.route()) {
      case "GET /" -> response.changing(page, request);
      case "GET /console/config.json" -> response.changing(signIn, request);
      case "GET /console/{build}/{file+}" -> file(request);
      default -> response.notFound();
    };
  }

  /** Of this build or none: half a page of yesterday and half of today would not fit together. */
  private APIGatewayV2HTTPResponse file(Request request) {
    var file = files.get(request.pathParameter("file"));
    return file == null || !request.pathParameter("build").equals(build)
        ? response.notFound()
        : response.lasting(file, request);
  }

  /** A browser may fetch all modules at once instead of finding them one behind the other. */
  private String page(SortedMap<String, String> texts) {
    var modules =
        texts.keySet().stream()
            .filter(name -> name.endsWith(".js"))
            .map(name -> "<link rel=\"modulepreload\" href=\"console/{build}/" + name + "\">")
            .collect(Collectors.joining("\n    "));
    return texts.getOrDefault(INDEX, "").replace("{modules}", modules).replace("{build}", build);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, BUILD_CHARACTERS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
