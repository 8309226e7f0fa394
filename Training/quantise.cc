// Writes the table that Sources/Languages reads: each row as thirty-eight numbers of four bits, on axes turned so that
// each number says as much as any other.
//
//   quantise weights.bin table.lq
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <vector>

#include "table.h"

constexpr int lanes = 48;

struct Row {
  uint32_t feature;
  float mass, energy, weights[lanes];
};

// The eigenvectors of a symmetric matrix, largest eigenvalue first, by Jacobi's rotations.
std::vector<std::pair<double, std::vector<double>>> eigenvectors(std::vector<std::vector<double>> a) {
  size_t n = a.size();
  std::vector<std::vector<double>> v(n, std::vector<double>(n, 0));
  for (size_t i = 0; i < n; i++) v[i][i] = 1;
  for (int sweep = 0; sweep < 60; sweep++)
    for (size_t p = 0; p < n; p++)
      for (size_t q = p + 1; q < n; q++) {
        if (std::fabs(a[p][q]) < 1e-300) continue;
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (std::fabs(theta) + std::sqrt(theta * theta + 1));
        double c = 1 / std::sqrt(t * t + 1), s = t * c;
        for (size_t k = 0; k < n; k++) {
          double x = a[k][p], y = a[k][q];
          a[k][p] = c * x - s * y;
          a[k][q] = s * x + c * y;
        }
        for (size_t k = 0; k < n; k++) {
          double x = a[p][k], y = a[q][k];
          a[p][k] = c * x - s * y;
          a[q][k] = s * x + c * y;
          x = v[k][p], y = v[k][q];
          v[k][p] = c * x - s * y;
          v[k][q] = s * x + c * y;
        }
      }
  std::vector<std::pair<double, std::vector<double>>> found;
  for (size_t i = 0; i < n; i++) {
    std::vector<double> vector;
    for (size_t k = 0; k < n; k++) vector.push_back(v[k][i]);
    found.push_back({a[i][i], vector});
  }
  std::sort(found.begin(), found.end(), [](auto &x, auto &y) { return x.first > y.first; });
  return found;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *in = fopen(argv[1], "rb");
  if (!in) return 3;
  int header[2];
  if (fread(header, 4, 2, in) != 2) return 4;
  int classes = header[0];
  std::vector<char> names(classes * 8);
  std::vector<Row> rows(header[1]);
  bool whole = fread(names.data(), 1, names.size(), in) == names.size() &&
               fread(rows.data(), sizeof(Row), rows.size(), in) == rows.size();
  fclose(in);
  if (!whole) return 4;

  // The gradient adds to nothing over the classes of an alphabet, so that rows lie in as many directions as there are
  // classes, less one for each alphabet: the axes keep them all.
  std::vector<std::vector<double>> products(classes, std::vector<double>(classes, 0));
  std::vector<std::pair<float, size_t>> ranked;
  for (size_t i = 0; i < rows.size(); i++) {
    const float *w = rows[i].weights;
    float squares = 0;
    for (int k = 0; k < classes; k++) squares += w[k] * w[k];
    double weight = std::sqrt(rows[i].mass);
    for (int j = 0; j < classes; j++)
      for (int k = 0; k < classes; k++) products[j][k] += weight * w[j] * w[k];
    ranked.push_back({-std::sqrt(squares) * static_cast<float>(weight), i});
  }
  std::sort(ranked.begin(), ranked.end());
  auto axes = eigenvectors(products);
  double kept = 0, all = 0;
  for (int d = 0; d < classes; d++) {
    all += axes[d].first;
    if (d < rank) kept += axes[d].first;
  }

  // Turned by the matrix of the cosine transform, which gives each axis a share of every direction.
  std::vector<std::vector<double>> turned(rank, std::vector<double>(classes, 0));
  for (int d = 0; d < rank; d++)
    for (int j = 0; j < rank; j++) {
      double share = std::sqrt((j ? 2.0 : 1.0) / rank) * std::cos(M_PI * (d + 0.5) * j / rank);
      for (int k = 0; k < classes; k++) turned[d][k] += share * axes[j].second[k];
    }

  // Each row on these axes, worth 1, 2, 4 or 8 units, whichever loses least.
  std::vector<float> coordinates(rows.size() * rank), sizes;
  for (size_t i = 0; i < rows.size(); i++) {
    float largest = 0;
    for (int d = 0; d < rank; d++) {
      double sum = 0;
      for (int k = 0; k < classes; k++) sum += rows[i].weights[k] * turned[d][k];
      coordinates[i * rank + d] = static_cast<float>(sum);
      largest = std::max(largest, std::fabs(coordinates[i * rank + d]));
    }
    sizes.push_back(largest);
  }
  size_t nearly = sizes.size() * 999 / 1000;
  std::nth_element(sizes.begin(), sizes.begin() + nearly, sizes.end());
  float unit = sizes[nearly] / (7.5f * 8);
  auto quantised = [&](float value, int exponent) {
    return static_cast<int>(std::max(-8.f, std::min(7.f, std::round(value / (unit * (1 << exponent))))));
  };

  std::vector<uint8_t> table(buckets * bucketSize, 0);
  std::vector<int> filled(buckets, 0);
  for (auto &[score, i] : ranked) {
    const float *c = &coordinates[i * rank];
    int best = 0;
    float least = INFINITY;
    for (int exponent = 0; exponent < 4; exponent++) {
      float loss = 0;
      for (int d = 0; d < rank; d++) {
        float missed = c[d] - quantised(c[d], exponent) * unit * (1 << exponent);
        loss += missed * missed;
      }
      if (loss < least) {
        least = loss;
        best = exponent;
      }
    }
    uint32_t bucket = bucketOf(rows[i].feature);
    if (filled[bucket] == slotsPerBucket) return 5;
    uint8_t *slot = &table[bucket * bucketSize + filled[bucket]++ * slotSize];
    uint16_t tag = static_cast<uint16_t>(tagOf(rows[i].feature) | best << 14 | 1 << 13);
    slot[0] = static_cast<uint8_t>(tag);
    slot[1] = static_cast<uint8_t>(tag >> 8);
    for (int d = 0; d < rank; d += 2)
      slot[2 + d / 2] = static_cast<uint8_t>((quantised(c[d], best) + 8) | (quantised(c[d + 1], best) + 8) << 4);
  }

  FILE *out = fopen(argv[2], "wb");
  if (!out) return 6;
  // The buckets first, so that each lies in one cache line; then what the axes mean for each class, and their names.
  fwrite(table.data(), 1, table.size(), out);
  for (int k = 0; k < classes; k++)
    for (int d = 0; d < rank; d++) {
      float weight = static_cast<float>(turned[d][k]) * unit;
      fwrite(&weight, 4, 1, out);
    }
  fwrite(names.data(), 1, names.size(), out);
  int shape[3] = {classes, rank, static_cast<int>(buckets)};
  fwrite(shape, 4, 3, out);
  fwrite("LQ03", 1, 4, out);
  fprintf(stderr, "%zu rows, %.4f of what they say kept\n", rows.size(), kept / all);
  return fclose(out) ? 7 : 0;
}
