package io.syncdesk.stack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds {@code template.yaml} above the code that runs, whatever directory it was started from. */
final class TemplateFile {
  private TemplateFile() {}

  static Path find() {
    try {
      var code = TemplateFile.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      for (var folder = Path.of(code); folder != null; folder = folder.getParent()) {
        if (Files.exists(folder.resolve("template.yaml"))) {
          return folder.resolve("template.yaml");
        }
      }
      throw new CannotStart("There is no template.yaml in any folder above " + Path.of(code) + ".");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
