package org.oncoweave.validator;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/// Profiles, value sets and code systems of FHIR packages that npm installed, each read when it is
/// first asked for. A package keeps `http://…/ValueSet/name` in `ValueSet-name.json`.
final class Packages implements IValidationSupport {
  private final FhirContext context;
  private final List<Path> folders;
  private final Map<String, Optional<IBaseResource>> read = new ConcurrentHashMap<>();

  Packages(FhirContext context, Path installed, List<String> names) throws IOException {
    this.context = context;
    folders = names.stream().map(installed::resolve).toList();
    for (var folder : folders) {
      if (!Files.isReadable(folder.resolve("package.json"))) {
        throw new IOException(
            "No FHIR package " + folder + ": `npm ci` in fhir-validator brings it");
      }
    }
  }

  @Override
  public FhirContext getFhirContext() {
    return context;
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(@Nullable String url) {
    return fetch("StructureDefinition", url);
  }

  @Override
  public @Nullable IBaseResource fetchValueSet(@Nullable String url) {
    return fetch("ValueSet", url);
  }

  @Override
  public @Nullable IBaseResource fetchCodeSystem(@Nullable String url) {
    return fetch("CodeSystem", url);
  }

  @Override
  public boolean isCodeSystemSupported(
      @Nullable ValidationSupportContext root, @Nullable String url) {
    return fetchCodeSystem(url) != null;
  }

  @Override
  public boolean isValueSetSupported(
      @Nullable ValidationSupportContext root, @Nullable String url) {
    return fetchValueSet(url) != null;
  }

  private @Nullable IBaseResource fetch(String type, @Nullable String canonical) {
    if (canonical == null) {
      return null;
    }
    var url = canonical.replaceFirst("\\|.*", "");
    return read.computeIfAbsent(type + " " + url, _ -> find(type, url)).orElse(null);
  }

  private Optional<IBaseResource> find(String type, String url) {
    var name = type + "-" + url.substring(url.lastIndexOf('/') + 1) + ".json";
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isReadable)
        .map(this::parse)
        .filter(found -> found instanceof MetadataResource told && url.equals(told.getUrl()))
        .findFirst();
  }

  private IBaseResource parse(Path file) {
    try {
      return context.newJsonParser().parseResource(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
