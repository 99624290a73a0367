package io.syncdesk.functions.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads all that lies in the folder of the page: in a jar on one machine, unpacked in Lambda. */
final class PageFiles {
  private static final String FOLDER = "page";

  private PageFiles() {}

  /** Their texts by their names, as the page refers to them. */
  static SortedMap<String, String> read() {
    try {
      var index = PageFiles.class.getResource(FOLDER + "/index.html");
      if (index == null) {
        throw new IllegalStateException("The page was not packaged with the function");
      }
      return read(index.toURI());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SortedMap<String, String> read(URI index) throws IOException {
    if (!index.getScheme().equals("jar")) {
      return readBeside(Path.of(index));
    }
    // A file system of its own, as nobody else may close it meanwhile.
    var jar = Path.of(URI.create(index.getSchemeSpecificPart().replaceAll("!.*", "")));
    try (var inside = FileSystems.newFileSystem(jar, Map.of())) {
      return readBeside(inside.getPath(index.getSchemeSpecificPart().replaceAll(".*!", "")));
    }
  }

  private static SortedMap<String, String> readBeside(Path index) throws IOException {
    var folder = index.resolveSibling("");
    var texts = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var file : paths.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
      }
    }
    return texts;
  }
}
