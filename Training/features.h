// Letters, words and features, exactly as Sources/Languages reads them (Letters.swift, Features.swift).
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "table.h"

using Scalars = std::vector<uint32_t>;

inline Scalars decoded(const std::string &text) {
  Scalars scalars;
  for (size_t i = 0; i < text.size();) {
    uint32_t c = static_cast<unsigned char>(text[i++]);
    int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
    if (more) c &= 0x3F >> more;
    for (; more && i < text.size(); more--) c = c << 6 | (static_cast<unsigned char>(text[i++]) & 63);
    scalars.push_back(c);
  }
  return scalars;
}

// Combining marks, Arabic vowel signs and the tatweel: part of a word, but no letter of it.
inline bool isMark(uint32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x64B && c <= 0x65F) || c == 0x640 || c == 0x670;
}

inline bool isLetter(uint32_t c) {
  if (c < 0x80) return (c | 32) >= 'a' && (c | 32) <= 'z';
  if (c < 0xC0) return c == 0xAA || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c < 0x2B0) return true;
  if (c < 0x370) return false;
  if (c < 0x400) return c != 0x37E && c != 0x387;
  if (c < 0x530) return true;
  if (c >= 0x620 && c < 0x66A) return !isMark(c);
  if (c >= 0x66E && c < 0x6D4) return !isMark(c);
  return c >= 0x1E00 && c < 0x2000;
}

inline bool isApostrophe(uint32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0xB4; }

inline uint32_t lowered(uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (c == 0x162) return 0x21B;
  if (c == 0x163) return 0x21B;
  if (c < 0x138) return c | 1;
  if (c >= 0x139 && c <= 0x148) return c & 1 ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c == 0x179 || c == 0x17B || c == 0x17D) return c + 1;
  if (c == 0x18F) return 0x259;
  if (c >= 0x218 && c <= 0x21B) return c == 0x218 || c == 0x219 ? 0x219 : 0x21B;
  if (c >= 0x391 && c <= 0x3AB) return c + 32;
  if (c == 0x386) return 0x3AC;
  if (c >= 0x388 && c <= 0x38A) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (c == 0x38E || c == 0x38F) return c + 63;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x490) return 0x491;
  return c;
}

// The words of a text, as ranges of scalars.
inline std::vector<std::pair<int, int>> wordsOf(const Scalars &text) {
  std::vector<std::pair<int, int>> words;
  int n = static_cast<int>(text.size());
  for (int i = 0; i < n;) {
    if (!isLetter(text[i])) { i++; continue; }
    int j = i;
    while (j < n && (isLetter(text[j]) || isMark(text[j]) || (isApostrophe(text[j]) && j + 1 < n && isLetter(text[j + 1])))) j++;
    words.push_back({i, j});
    i = j;
  }
  return words;
}

constexpr int longestWord = 40, longestGram = 5;
constexpr uint32_t seed = 2166136261u, prime = 16777619u, wordSeed = 0x811c9d90u, dottedCapital = 0x130130u;

inline uint32_t mixed(uint32_t h) {
  h ^= h >> 16; h *= 0x7feb352du; h ^= h >> 15; h *= 0x846ca68bu; h ^= h >> 16;
  return h;
}

// Substrings of `_word_` of one to five scalars, the word as a whole, and one mark for each U+0130.
inline void features(const Scalars &text, int lower, int upper, std::vector<uint32_t> &out) {
  uint32_t w[longestWord + 2];
  for (int i = lower; i < upper;) {
    if (!isLetter(text[i])) { i++; continue; }
    int m = 0;
    w[m++] = '_';
    for (; i < upper; i++) {
      uint32_t c = text[i];
      if (isMark(c)) continue;
      bool apostrophe = isApostrophe(c);
      if (!isLetter(c) && !(apostrophe && i + 1 < upper && isLetter(text[i + 1]))) break;
      if (c == 0x130) out.push_back(mixed(dottedCapital) >> (32 - featureBits));
      if (m < longestWord) w[m++] = apostrophe ? '\'' : lowered(c);
    }
    w[m++] = '_';
    for (int a = 0; a < m; a++) {
      uint32_t h = seed;
      for (int k = 0; k < longestGram && a + k < m; k++) {
        h = (h ^ w[a + k]) * prime;
        h ^= h >> 13;
        if ((k == 0 && w[a] == '_') || (a == 0 && k + 1 == m)) continue;
        out.push_back(mixed(h + 0x9E3779B9u * (k + 1)) >> (32 - featureBits));
      }
    }
    uint32_t h = wordSeed;
    for (int a = 0; a < m; a++) { h = (h ^ w[a]) * prime; h ^= h >> 13; }
    out.push_back(mixed(h + 0x77777777u) >> (32 - featureBits));
  }
}
