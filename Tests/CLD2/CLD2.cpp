#include "CLD2.h"

// CLD2's header names FILE and does not include it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

constexpr int bestEffort = 0x4000;

int riza_cld2_language(const char *text, size_t length) {
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3], read, valid;
  double scores[3];
  bool isReliable;
  return CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, static_cast<int>(length), true, &hints, bestEffort, languages, percents, scores, nullptr, &read, &isReliable,
      &valid);
}
