#include "png.hpp"

#include "absl/status/status.h"

#ifdef LICET_HAS_RSVG

#include <cairo.h>
#include <cmath>
#include <cstddef>
#include <librsvg/rsvg.h>
#include <memory>

namespace licet::tool {
namespace {

struct Release {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};

cairo_status_t Append(void* text, const unsigned char* bytes, unsigned int count) {
  // No exception may pass through the library that calls this.
  try {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

absl::Status Failed(const std::string& what) {
  return absl::InternalError("writing the picture as PNG: " + what);
}

}  // namespace

bool CanWritePng() { return true; }

absl::StatusOr<std::string> PngOf(const std::string& svg) {
  GError* error = nullptr;
  const std::unique_ptr<RsvgHandle, Release> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (!handle) {
    const std::string what = error == nullptr ? "librsvg cannot read it" : error->message;
    g_clear_error(&error);
    return Failed(what);
  }
  double width = 0;
  double height = 0;
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height) == FALSE) {
    return Failed("it has no size");
  }
  const std::unique_ptr<cairo_surface_t, Release> surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))));
  const std::unique_ptr<cairo_t, Release> canvas(cairo_create(surface.get()));
  const RsvgRectangle page{0, 0, width, height};
  if (rsvg_handle_render_document(handle.get(), canvas.get(), &page, &error) == FALSE) {
    const std::string what = error == nullptr ? "librsvg cannot draw it" : error->message;
    g_clear_error(&error);
    return Failed(what);
  }
  std::string png;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), Append, &png);
  if (status != CAIRO_STATUS_SUCCESS) return Failed(cairo_status_to_string(status));
  return png;
}

}  // namespace licet::tool

#else

namespace licet::tool {

bool CanWritePng() { return false; }

absl::StatusOr<std::string> PngOf(const std::string& /*svg*/) {
  return absl::UnimplementedError("writing the picture as PNG: this program has no librsvg");
}

}  // namespace licet::tool

#endif
