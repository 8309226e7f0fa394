// Softmax regression over hashed features, by AdaGrad with one rate a row.
//
//   train sample.tsv weights.bin EPOCHS
//
// First over every feature that is met often enough; then over those alone that the table has room for, so that they
// learn to do without the others. Most samples are cut to a window of one to six words, since short text is what the
// model is for; some lose their diacritics, since writers do. Everything follows from the seed.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "features.h"
#include "table.h"

constexpr int lanes = 48;
constexpr uint16_t oftenEnough = 5;

// Classes that are there so that nobody takes their text for a relative's: seldom met, so seldom guessed.
const std::set<std::string> seldom = {"uk", "ca", "sr", "mk", "bs", "is", "sq", "ga", "eu", "mt", "ku", "fa", "und", "zxx"};

uint32_t plain(uint32_t c) {
  static const std::map<uint32_t, uint32_t> table = [] {
    const std::pair<uint32_t, std::u32string> rows[] = {
        {'a', U"áàâäãăąāåǎ"}, {'c', U"çćčċ"}, {'d', U"ďđ"}, {'e', U"éèêëěęēėə"}, {'g', U"ğģġ"}, {'h', U"ħ"},
        {'i', U"ıíîïīįì"}, {'k', U"ķ"}, {'l', U"łļľĺ"}, {'n', U"ñńňņ"}, {'o', U"öóôõőøòō"}, {'r', U"řŕ"},
        {'s', U"şšśș"}, {'t', U"ťțţ"}, {'u', U"üúűůūųùû"}, {'y', U"ýÿ"}, {'z', U"žźż"}};
    std::map<uint32_t, uint32_t> made;
    for (const auto &[base, marked] : rows)
      for (char32_t c : marked) made[c] = base;
    return made;
  }();
  auto found = table.find(lowered(c));
  return found == table.end() ? c : found->second;
}

// The alphabets that the classes are written in. A text is told only among the classes of its own: what a Latin word says
// of Russian is never asked, and never learned.
const std::set<std::string> cyrillic = {"ru", "bg", "uk", "sr", "mk"}, arabic = {"ar", "fa"}, greek = {"el"};

enum Script { latinScript, cyrillicScript, arabicScript, greekScript };

Script scriptOf(const std::string &name) {
  return cyrillic.count(name) ? cyrillicScript : arabic.count(name) ? arabicScript : greek.count(name) ? greekScript : latinScript;
}

Script scriptOf(const Scalars &text) {
  int beyond = 0, letters = 0;
  for (uint32_t c : text) {
    letters += isLetter(c);
    beyond += isLetter(c) && c >= 0x400 && c < 0x530;
  }
  return 2 * beyond > letters ? cyrillicScript : latinScript;
}

struct Row {
  uint32_t feature;
  float mass = 0, energy = 0, weights[lanes] = {0};
};

struct Trainer {
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> texts;
  std::vector<Row> rows;
  std::vector<int32_t> rowOf = std::vector<int32_t>(size_t(1) << featureBits, -1);
  std::mt19937 random{5};

  void read(const char *path) {
    std::ifstream input(path);
    for (std::string line; std::getline(input, line);) {
      size_t tab = line.find('\t');
      if (names.empty() || names.back() != line.substr(0, tab)) {
        names.push_back(line.substr(0, tab));
        texts.emplace_back();
      }
      texts.back().push_back(line.substr(tab + 1));
    }
  }

  // A row for each feature that is met often enough.
  void count() {
    std::vector<uint16_t> met(rowOf.size(), 0);
    std::vector<uint32_t> found;
    for (auto &list : texts)
      for (auto &line : list) {
        Scalars text = decoded(line);
        found.clear();
        features(text, 0, static_cast<int>(text.size()), found);
        for (uint32_t feature : found)
          if (met[feature] < oftenEnough) met[feature]++;
      }
    for (size_t feature = 0; feature < met.size(); feature++)
      if (met[feature] == oftenEnough) {
        rowOf[feature] = static_cast<int32_t>(rows.size());
        rows.push_back(Row{static_cast<uint32_t>(feature)});
      }
  }

  // Keeps the rows that say most, by size times how often they are met, as many as each bucket of the table holds.
  void prune() {
    int classes = static_cast<int>(names.size());
    std::vector<std::pair<float, uint32_t>> ranked;
    for (uint32_t i = 0; i < rows.size(); i++) {
      float squares = 0;
      for (int k = 0; k < classes; k++) squares += rows[i].weights[k] * rows[i].weights[k];
      ranked.push_back({std::sqrt(squares) * std::sqrt(rows[i].mass), i});
    }
    std::sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return std::pair(-a.first, a.second) < std::pair(-b.first, b.second); });
    std::vector<int> filled(buckets, 0);
    std::vector<Row> kept;
    std::fill(rowOf.begin(), rowOf.end(), -1);
    for (auto &[score, i] : ranked) {
      if (filled[bucketOf(rows[i].feature)]++ >= slotsPerBucket) continue;
      rowOf[rows[i].feature] = static_cast<int32_t>(kept.size());
      kept.push_back(rows[i]);
    }
    rows.swap(kept);
  }

  void epoch(float rate) {
    int classes = static_cast<int>(names.size());
    std::vector<Script> scripts(names.size());
    for (int k = 0; k < classes; k++) scripts[k] = scriptOf(names[k]);
    size_t largest = 0;
    for (auto &list : texts) largest = std::max(largest, list.size());
    std::vector<std::pair<int, int>> order;
    for (int k = 0; k < classes; k++) {
      size_t count = texts[k].size(), wanted = std::max({count, std::min(largest, count * 6), largest / 3});
      if (names[k] == "tr" || names[k] == "en") wanted *= 2;
      if (seldom.count(names[k])) wanted = largest / 5;
      for (size_t i = 0; i < wanted; i++) order.push_back({k, static_cast<int>(i % count)});
    }
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random() % (i + 1)]);

    double loss = 0;
    size_t right = 0, seen = 0;
    std::vector<uint32_t> found;
    for (auto [label, index] : order) {
      Scalars text = decoded(texts[label][index]);
      auto words = wordsOf(text);
      if (words.empty()) continue;
      int count = static_cast<int>(words.size()), first = 0, last = count;
      unsigned choice = random() % 100;
      if (choice < 65 || count > 24) {
        int length = choice < 65 ? 1 + std::min(random() % 6, random() % 6) : 8 + random() % 17;
        length = std::min(length, count);
        first = random() % (count - length + 1);
        last = first + length;
      }
      unsigned spelling = random() % 100;
      bool turkic = names[label] == "tr" || names[label] == "az";
      if (spelling < (turkic ? 10 : 6)) {
        for (auto &c : text) c = plain(c);
      } else if (turkic && spelling < 18) {
        for (auto &c : text) c = c == 0x131 ? 'i' : c;
      }
      found.clear();
      features(text, words[first].first, words[last - 1].second, found);
      if (found.empty()) continue;

      float scale = 1.f / std::sqrt(static_cast<float>(found.size())), z[lanes] = {0};
      size_t known = 0;
      for (uint32_t feature : found)
        if (rowOf[feature] >= 0) found[known++] = static_cast<uint32_t>(rowOf[feature]);
      found.resize(known);
      for (uint32_t row : found)
        for (int k = 0; k < lanes; k++) z[k] += rows[row].weights[k];
      Script script = names[label] == "und" ? scriptOf(text) : scripts[label];
      bool told[lanes] = {false};
      for (int k = 0; k < classes; k++)
        told[k] = scripts[k] == script || (script == cyrillicScript && names[k] == "und");
      int best = label;
      for (int k = 0; k < classes; k++) {
        z[k] *= scale;
        if (told[k] && z[k] > z[best]) best = k;
      }
      float top = z[best], sum = 0;
      for (int k = 0; k < lanes; k++) z[k] = told[k] ? std::exp(z[k] - top) : 0;
      for (int k = 0; k < lanes; k++) sum += z[k];
      for (int k = 0; k < lanes; k++) z[k] /= sum;
      loss -= std::log(std::max(z[label], 1e-9f));
      right += best == label;
      seen++;
      z[label] -= 1.f;
      float squares = 0;
      for (int k = 0; k < lanes; k++) {
        z[k] *= scale;
        squares += z[k] * z[k];
      }
      for (uint32_t index : found) {
        Row &row = rows[index];
        row.energy += squares;
        row.mass += 1;
        float step = rate / std::sqrt(row.energy + 1e-6f);
        for (int k = 0; k < lanes; k++) row.weights[k] -= step * z[k];
      }
    }
    fprintf(stderr, "%zu rows, loss %.4f accuracy %.4f samples %zu\n", rows.size(), loss / seen, double(right) / seen, seen);
  }

  bool write(const char *path) {
    FILE *out = fopen(path, "wb");
    if (!out) return false;
    int header[2] = {static_cast<int>(names.size()), static_cast<int>(rows.size())};
    fwrite(header, 4, 2, out);
    for (auto &name : names) {
      char field[8] = {0};
      name.copy(field, 7);
      fwrite(field, 1, 8, out);
    }
    fwrite(rows.data(), sizeof(Row), rows.size(), out);
    return fclose(out) == 0;
  }
};

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  Trainer trainer;
  trainer.read(argv[1]);
  if (trainer.names.size() > lanes) return 3;
  trainer.count();
  int epochs = atoi(argv[3]);
  for (int epoch = 0; epoch < epochs; epoch++) trainer.epoch(0.25f * std::pow(0.7f, static_cast<float>(epoch)));
  trainer.prune();
  for (auto &row : trainer.rows) row.energy *= 0.3f;
  for (int epoch = 0; epoch < epochs; epoch++) trainer.epoch(0.2f * std::pow(0.6f, static_cast<float>(epoch)));
  return trainer.write(argv[2]) ? 0 : 4;
}
