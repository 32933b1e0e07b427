# Words that mutations are made of: those of the language from its table of keywords, those of
# scenarios, catalogs and lists from the schema of the shipped rules and from the readers of lists.

# licet_dictionary(<name> <word>...): <build>/fuzz/<name>.dict
function(licet_dictionary name)
  list(REMOVE_DUPLICATES ARGN)
  list(SORT ARGN)
  list(TRANSFORM ARGN REPLACE "(.+)" "\"\\1\"")
  list(JOIN ARGN "\n" lines)
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.dict" CONTENT "@lines@\n" @ONLY)
endfunction()

# The first group of `pattern` in each place of the files where it fits.
function(licet_words_of out pattern)
  set(words "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${file}")
    file(READ "${PROJECT_SOURCE_DIR}/${file}" text)
    string(REGEX MATCHALL "${pattern}" found "${text}")
    foreach(one IN LISTS found)
      string(REGEX REPLACE "^${pattern}$" "\\1" word "${one}")
      list(APPEND words "${word}")
    endforeach()
  endforeach()
  set(${out} "${words}" PARENT_SCOPE)
endfunction()

licet_words_of(keywords "LICET_KEYWORD[(][A-Za-z]+, .([a-z_]+)." lib/syntax/keywords.def)
licet_dictionary(rules ${keywords} ">=" "<=" "!=" "'CN'" "2024-01-15" "4800 TPP" "h.destination"
                 "item.tpp" "cite law")

licet_words_of(facts "fact ([a-z_0-9]+)" rules/std/trade.licet)
licet_words_of(columns "First[(]row, .([a-z_]+)." lib/io/read_party_list.cpp)
licet_words_of(keys "\"([a-z][a-z_0-9]+)\"" lib/data/bind.cpp lib/data/bind_party_list.cpp
               lib/data/bind_route.cpp lib/data/bind_catalog.cpp)
licet_dictionary(facts ${facts} ${columns} ${keys} "[[hop]]" "[[party]]" "[[chip]]" "[[entry]]" "= {"
                 "unknown" "undeterminable" "export" "2024-01-15" "alt_names" "addresses")
