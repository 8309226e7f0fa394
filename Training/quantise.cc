// Keeps the rows that say most and writes them as the table that Sources/Languages reads.
//
//   quantise weights.bin table.lq SLOTS
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <vector>

constexpr int lanes = 40;

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  FILE *in = fopen(argv[1], "rb");
  if (!in) return 3;
  int header[2];
  if (fread(header, 4, 2, in) != 2) return 4;
  int classes = header[0], bits = header[1];
  size_t rows = size_t(1) << bits;
  std::vector<char> names(classes * 8);
  std::vector<float> mass(rows), weights(rows * lanes);
  bool whole = fread(names.data(), 1, names.size(), in) == names.size() && fread(mass.data(), 4, rows, in) == rows &&
               fread(weights.data(), 4, rows * lanes, in) == rows * lanes;
  fclose(in);
  if (!whole) return 4;

  uint32_t slots = static_cast<uint32_t>(atoi(argv[3]));
  // A constant added to a row changes no answer: centre it, then rank by size times how often it is met.
  std::vector<std::pair<float, uint32_t>> ranked;
  for (size_t row = 0; row < rows; row++) {
    if (mass[row] < 3) continue;
    float *w = &weights[row * lanes], mean = 0, squares = 0;
    for (int k = 0; k < classes; k++) mean += w[k];
    mean /= classes;
    for (int k = 0; k < classes; k++) {
      w[k] -= mean;
      squares += w[k] * w[k];
    }
    ranked.push_back({std::sqrt(squares) * std::sqrt(mass[row]), static_cast<uint32_t>(row)});
  }
  size_t kept = std::min(ranked.size(), static_cast<size_t>(slots * 0.9));
  std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end(), std::greater<>());

  // Four bits a weight; a row is worth 1, 2, 4 or 8 units, whichever loses least.
  std::vector<float> sizes;
  for (size_t i = 0; i < kept; i++) {
    const float *w = &weights[size_t(ranked[i].second) * lanes];
    float largest = 0;
    for (int k = 0; k < classes; k++) largest = std::max(largest, std::fabs(w[k]));
    sizes.push_back(largest);
  }
  size_t nearly = sizes.size() * 99 / 100;
  std::nth_element(sizes.begin(), sizes.begin() + nearly, sizes.end());
  float scale = sizes[nearly] / (7 * 8);
  auto quantised = [&](float weight, int exponent) {
    float unit = scale * (1 << exponent);
    return static_cast<int>(std::max(-8.f, std::min(7.f, std::round(weight / unit))));
  };
  auto bestExponent = [&](const float *w) {
    int best = 0;
    float least = INFINITY;
    for (int exponent = 0; exponent < 4; exponent++) {
      float loss = 0;
      for (int k = 0; k < classes; k++) {
        float missed = w[k] - quantised(w[k], exponent) * scale * (1 << exponent);
        loss += missed * missed;
      }
      if (loss < least) {
        least = loss;
        best = exponent;
      }
    }
    return best;
  };

  std::vector<uint16_t> tags(slots, 0);
  std::vector<uint8_t> table(size_t(slots) * lanes / 2, 0x88);
  size_t dropped = 0;
  for (size_t i = 0; i < kept; i++) {
    uint32_t row = ranked[i].second;
    uint32_t slot = static_cast<uint32_t>(uint64_t(row * 2654435761u) * slots >> 32);
    uint16_t tag = static_cast<uint16_t>(row % 16381u + 1);
    bool placed = false;
    for (uint32_t probe = 0; probe < 8 && !placed; probe++) {
      uint32_t x = slot + probe < slots ? slot + probe : slot + probe - slots;
      if ((tags[x] & 0x3FFF) == tag) break;
      if (tags[x]) continue;
      const float *w = &weights[size_t(row) * lanes];
      int exponent = bestExponent(w);
      tags[x] = static_cast<uint16_t>(tag | exponent << 14);
      for (int k = 0; k < lanes; k += 2) {
        int low = (k < classes ? quantised(w[k], exponent) : 0) + 8;
        int high = (k + 1 < classes ? quantised(w[k + 1], exponent) : 0) + 8;
        table[size_t(x) * lanes / 2 + k / 2] = static_cast<uint8_t>(low | high << 4);
      }
      placed = true;
    }
    dropped += !placed;
  }
  FILE *out = fopen(argv[2], "wb");
  if (!out) return 5;
  int shape[4] = {classes, bits, lanes, static_cast<int>(slots)};
  fwrite("LQ02", 1, 4, out);
  fwrite(shape, 4, 4, out);
  fwrite(&scale, 4, 1, out);
  fwrite(names.data(), 1, names.size(), out);
  fwrite(tags.data(), 2, slots, out);
  fwrite(table.data(), 1, table.size(), out);
  fprintf(stderr, "rows met thrice %zu, kept %zu, no room for %zu, scale %g\n", ranked.size(), kept, dropped, scale);
  return fclose(out) ? 6 : 0;
}
