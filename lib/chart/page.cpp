#include "chart/page.hpp"

#include "chart/table.hpp"

namespace licet::chart {
namespace {

constexpr std::string_view kStyle = R"(
body { font-family: Georgia, "DejaVu Serif", serif; line-height: 1.45; color: #1c1c1c;
  max-width: 62em; margin: 2em auto; padding: 0 1.2em; overflow-wrap: anywhere; }
h1, h2, h3, h4, th, .ui { font-family: "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
h1 { font-size: 1.8em; } h2 { font-size: 1.35em; border-bottom: 1px solid #bbb; margin-top: 2em; }
h3 { font-size: 1.1em; margin-top: 1.6em; }
table { border-collapse: collapse; margin: 0.8em 0; }
th, td { border: 1px solid #ccc; padding: 0.25em 0.5em; vertical-align: top; text-align: left; }
th { background: #f2f2f2; font-size: 0.85em; }
td, th { overflow-wrap: normal; } .day { white-space: nowrap; }
pre, code { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; }
pre { background: #f8f8f5; border: 1px solid #e2e2dc; padding: 0.6em 0.8em; white-space: pre-wrap; }
a { color: #1a4d8f; text-decoration: none; } a:hover { text-decoration: underline; }
@media (max-width: 45em) { body { margin: 1em auto; padding: 0 0.8em; }
  table { display: block; overflow-x: auto; } td:last-child { min-width: 13em; }
  nav ol { padding-left: 1.6em; } }
@media print { body { max-width: none; margin: 0; font-size: 10pt; } a { color: inherit; }
  tr, pre, .rule { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
)";

}  // namespace

std::string Page(std::string_view title, std::string_view style, std::string_view body) {
  std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>";
  page += Escaped(title) + "</title>\n<style>";
  page += kStyle;
  page += style;
  page += "</style>\n</head>\n<body>\n";
  page += body;
  page += "</body>\n</html>\n";
  return page;
}

}  // namespace licet::chart
