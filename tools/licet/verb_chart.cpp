#include "chart_inputs.hpp"
#include "files.hpp"
#include "inputs.hpp"
#include "licet/chart.hpp"
#include "png.hpp"
#include "verb.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

struct Settings {
  std::vector<Date> days;
  std::vector<std::string> places, chips;
  std::string baseline, file;
};

// What both charts ask with, loaded; false if something was wrong, which has been said.
struct Question {
  std::optional<Pack> pack;
  std::optional<Catalog> catalog;
  ChartBaseline baseline = ShippedBaseline();
  EvaluateOptions options;
};

bool Prepare(const Settings& settings, const Options& options, Output& output, ExitCode& code,
             Question& question) {
  question.pack = LoadOnePack(options, output, code);
  if (!question.pack) return false;
  question.catalog = LoadChips(*question.pack, options, output, code);
  if (!question.catalog) return false;
  question.options = {.view = options.view,
                      .known_at = options.known_at,
                      .law_of = options.law_of,
                      .readings = options.readings};
  if (settings.baseline.empty()) return true;
  absl::StatusOr<std::string> text = ReadInput(settings.baseline);
  if (!text.ok()) {
    output.Complain(text.status());
    code = ExitCode::kFailed;
    return false;
  }
  question.baseline.name = settings.baseline;
  question.baseline.text = *std::move(text);
  return true;
}

// The chart, or nothing and what to return.
template <class Chart>
std::optional<Chart> Take(absl::StatusOr<ChartResult<Chart>> result, Output& output,
                          ExitCode& code) {
  if (!result.ok()) {
    output.Complain(result.status());
    code = ExitCode::kFailed;
    return std::nullopt;
  }
  if (!result->chart) {
    Complain(result->diagnostics, result->sources, output);
    code = ExitCode::kWrong;
  }
  return std::move(result->chart);
}

ExitCode RunMatrix(const Settings& settings, const Options& options, Output& output) {
  ExitCode code = ExitCode::kDone;
  Question question;
  if (!Prepare(settings, options, output, code, question)) return code;
  const ChartDefaults defaults = ShippedChartDefaults();
  MatrixRequest request;
  request.dates = settings.days.empty() ? defaults.dates : settings.days;
  request.destinations = settings.places.empty() ? defaults.destinations : settings.places;
  if (settings.chips != std::vector<std::string>{"all"}) request.chips = settings.chips;
  request.baseline = question.baseline;
  request.options = question.options;
  const auto matrix = Take(ComputeMatrix(*question.pack, *question.catalog, request), output, code);
  if (!matrix) return code;
  const std::string text = options.format == "csv"    ? RenderCsv(*matrix)
                           : options.format == "html" ? RenderHtml(*matrix)
                                                      : RenderText(*matrix);
  return Deliver(text, settings.file, output);
}

ExitCode RunRegions(const Settings& settings, const Options& options, Output& output) {
  if (options.format == "png" && !CanWritePng()) {
    output.Complain(
        "error: this program was built without librsvg and cannot write PNG; use `--format svg`, "
        "or build it with librsvg2-dev installed\n");
    return ExitCode::kFailed;
  }
  ExitCode code = ExitCode::kDone;
  Question question;
  if (!Prepare(settings, options, output, code, question)) return code;
  RegionsRequest request;
  request.on = settings.days.front();
  if (!settings.places.empty()) request.destination = settings.places.front();
  request.baseline = question.baseline;
  request.options = question.options;
  const auto chart = Take(ComputeRegions(*question.pack, *question.catalog, request), output, code);
  if (!chart) return code;
  const std::string svg = RenderSvg(*chart);
  if (options.format != "png") return Deliver(svg, settings.file, output);
  const absl::StatusOr<std::string> png = PngOf(svg);
  if (!png.ok()) {
    output.Complain(png.status());
    return ExitCode::kFailed;
  }
  return Deliver(*png, settings.file, output);
}

void AddQuestion(Command verb, Options& options, Settings& settings) {
  AddOutputFile(verb, settings.file);
  verb.Option("--baseline", "FILE", settings.baseline,
              "The transaction to ask about (default: the one that is printed with the chart)");
  AddPack(verb, options);
  AddCatalog(verb, options);
  AddLawOptions(verb, options);
  AddOutputOptions(verb, options);
}

Verb DeclareMatrix(Command charts, Options& options) {
  Command verb = charts.Part("matrix", "Chips by places and days");
  const auto settings = std::make_shared<Settings>();
  AddDays(verb, "Days to ask about (default: the days on which the law changed)", settings->days);
  AddNames(verb, "--to", "PLACES", "Codes of places (default: fourteen that people ask for)",
           settings->places);
  AddNames(verb, "--chips", "CHIPS", "Names of the catalog, or `all` (default)", settings->chips);
  AddFormat(verb, options, {"text", "csv", "html"});
  AddQuestion(verb, options, *settings);
  verb.Footer(
      "Examples:\n"
      "  licet chart matrix --on 2023-11-17 --to CN,MY,AE --chips H100,H800,L4\n"
      "  licet chart matrix --format html -o matrix.html\n"
      "\n"
      "Every cell is the answer to one and the same transaction, which is printed with the table.\n"
      "Returns 0 whatever the answers are, 3 if rules or baseline are wrong, 1 if something could\n"
      "not be read.");
  return {verb, [settings](const Options& given, Output& output) {
            return RunMatrix(*settings, given, output);
          }};
}

Verb DeclareRegions(Command charts, Options& options) {
  Command verb = charts.Part("regions", "Chips over performance and density");
  const auto settings = std::make_shared<Settings>();
  AddDays(verb, "The day to ask about", settings->days);
  AddNames(verb, "--to", "PLACE", "Code of the place that the goods go to (default: CN)",
           settings->places);
  AddFormat(verb, options, {"svg", "png"});
  verb.Describe("--format", "How the picture is written (default: svg)");
  AddQuestion(verb, options, *settings);
  verb.Footer(
      "Examples:\n"
      "  licet chart regions --on 2023-11-17 -o regions.svg\n"
      "  licet chart regions --on 2022-10-21 --to MO --format png -o regions.png\n"
      "\n"
      "The regions are what the engine answers on a grid that has every limit of the day as a\n"
      "line. PNG needs a program that was built with librsvg.");
  return {verb, [settings](const Options& given, Output& output) {
            if (settings->days.size() != 1) throw UsageError("--on wants one day");
            if (settings->places.size() > 1) throw UsageError("--to wants one place");
            return RunRegions(*settings, given, output);
          }};
}

}  // namespace

std::vector<Verb> DeclareCharts(Command program, Options& options) {
  Command charts = program.Part("chart", "Draw what a pack answers, as table or picture");
  charts.NeedsPart();
  charts.Footer(
      "Examples:\n"
      "  licet chart matrix --on 2023-11-17 --to CN,MY\n"
      "  licet chart regions --on 2023-11-17 -o regions.svg");
  return {DeclareMatrix(charts, options), DeclareRegions(charts, options)};
}

}  // namespace licet::tool
