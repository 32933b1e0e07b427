#pragma once

// Everything that a program which links Licet needs.
#include "licet/analysis.hpp"     // what would have to be otherwise
#include "licet/calendar.hpp"     // what changes when
#include "licet/catalog.hpp"      // chips by name
#include "licet/chart.hpp"        // pictures and tables
#include "licet/date.hpp"         // days
#include "licet/decision.hpp"     // what an answer holds
#include "licet/diagnostic.hpp"   // messages about rules and facts
#include "licet/document.hpp"     // a pack as a text for people
#include "licet/evaluate.hpp"     // scenario → decision
#include "licet/explanation.hpp"  // decision → text, Markdown, JSON
#include "licet/format.hpp"       // rule text in canonical form
#include "licet/pack.hpp"         // rules
#include "licet/party_list.hpp"   // restricted party lists
#include "licet/record.hpp"       // records of decisions, and their checkers
#include "licet/render.hpp"       // messages → text, JSON, SARIF
#include "licet/scenario.hpp"     // facts
#include "licet/smt.hpp"          // a decision as a question to a solver
#include "licet/source.hpp"       // texts and places in them
#include "licet/test_run.hpp"     // tests of packs
#include "licet/version.hpp"      // version of the library
