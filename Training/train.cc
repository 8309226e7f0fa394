// Softmax regression over hashed features, by AdaGrad with one rate a row.
//
//   train sample.tsv weights.bin EPOCHS
//
// Most samples are cut to a window of one to six words, since short text is what the model is for; some lose their
// diacritics, since writers do. Everything follows from the seed.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "features.h"

constexpr int lanes = 40, bits = 22;

// Classes that are there so that nobody takes their text for a relative's: seldom met, so seldom guessed.
const std::set<std::string> seldom = {"uk", "ca", "sr", "mk", "bs", "is", "sq", "ga", "eu", "mt", "ku", "fa", "zxx"};

uint32_t plain(uint32_t c) {
  static const std::map<uint32_t, uint32_t> table = [] {
    const std::pair<uint32_t, std::u32string> rows[] = {
        {'a', U"áàâäãăąāåǎ"}, {'c', U"çćčċ"}, {'d', U"ďđ"}, {'e', U"éèêëěęēėə"}, {'g', U"ğģġ"}, {'h', U"ħ"},
        {'i', U"ıíîïīįì"}, {'k', U"ķ"}, {'l', U"łļľĺ"}, {'n', U"ñńňņ"}, {'o', U"öóôõőøòō"}, {'r', U"řŕ"},
        {'s', U"şšśș"}, {'t', U"ťțţ"}, {'u', U"üúůűūųùû"}, {'y', U"ýÿ"}, {'z', U"žźż"}};
    std::map<uint32_t, uint32_t> made;
    for (const auto &[base, marked] : rows)
      for (char32_t c : marked) made[c] = base;
    return made;
  }();
  auto found = table.find(lowered(c));
  return found == table.end() ? c : found->second;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int epochs = atoi(argv[3]);
  float rate = 0.25f;

  std::vector<std::string> names;
  std::vector<std::vector<std::string>> texts;
  std::ifstream input(argv[1]);
  for (std::string line; std::getline(input, line);) {
    size_t tab = line.find('\t');
    if (names.empty() || names.back() != line.substr(0, tab)) {
      names.push_back(line.substr(0, tab));
      texts.emplace_back();
    }
    texts.back().push_back(line.substr(tab + 1));
  }
  int classes = static_cast<int>(names.size());
  if (classes > lanes) return 3;
  size_t rows = size_t(1) << bits, largest = 0;
  for (auto &list : texts) largest = std::max(largest, list.size());
  std::vector<float> weights(rows * lanes, 0.f), energy(rows, 0.f), mass(rows, 0.f);

  std::mt19937 random(5);
  for (int epoch = 0; epoch < epochs; epoch++, rate *= 0.75f) {
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
      features(text, words[first].first, words[last - 1].second, static_cast<uint32_t>(rows - 1), found);
      if (found.empty()) continue;

      float scale = 1.f / std::sqrt(static_cast<float>(found.size())), z[lanes] = {0};
      for (uint32_t row : found) {
        const float *w = &weights[size_t(row) * lanes];
        for (int k = 0; k < lanes; k++) z[k] += w[k];
      }
      int best = 0;
      for (int k = 0; k < classes; k++) {
        z[k] *= scale;
        if (z[k] > z[best]) best = k;
      }
      float top = z[best], sum = 0;
      for (int k = 0; k < lanes; k++) z[k] = k < classes ? std::exp(z[k] - top) : 0;
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
      for (uint32_t row : found) {
        energy[row] += squares;
        mass[row] += 1;
        float step = rate / std::sqrt(energy[row] + 1e-6f);
        float *w = &weights[size_t(row) * lanes];
        for (int k = 0; k < lanes; k++) w[k] -= step * z[k];
      }
    }
    fprintf(stderr, "epoch %d loss %.4f accuracy %.4f samples %zu\n", epoch, loss / seen, double(right) / seen, seen);
  }
  FILE *out = fopen(argv[2], "wb");
  if (!out) return 4;
  int header[2] = {classes, bits};
  fwrite(header, 4, 2, out);
  for (auto &name : names) {
    char field[8] = {0};
    name.copy(field, 7);
    fwrite(field, 1, 8, out);
  }
  fwrite(mass.data(), 4, rows, out);
  fwrite(weights.data(), 4, rows * lanes, out);
  return fclose(out) ? 5 : 0;
}
