package org.oncoweave.api;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the page's files from the class path; an address that names no file is one of the page's
/// own and gets the page.
@Configuration
class PageFiles implements WebMvcConfigurer {
  private static final String[] FOLDERS = {
    "classpath:/META-INF/resources/", "classpath:/static/", "classpath:/public/"
  };

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Their names carry a hash of what they hold.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(
            "classpath:/META-INF/resources/assets/",
            "classpath:/static/assets/",
            "classpath:/public/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FOLDERS)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new OrThePage());
  }

  private static final class OrThePage extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
      var file = super.getResource(path, folder);
      return file == null && !path.contains(".") ? super.getResource("index.html", folder) : file;
    }
  }
}
