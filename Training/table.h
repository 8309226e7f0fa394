// The shape of the table, as Sources/Languages/Table.swift reads it: buckets of one cache line, three rows in each. A row is
// a tag of two bytes and thirty-eight numbers of four bits.
#pragma once
#include <cstddef>
#include <cstdint>

constexpr int featureBits = 26, bucketBits = 16, slotsPerBucket = 3, rank = 38;
constexpr size_t bucketSize = 64, slotSize = 2 + rank / 2;
constexpr uint32_t buckets = 1u << bucketBits;

constexpr uint32_t bucketOf(uint32_t feature) { return feature & (buckets - 1); }
constexpr uint32_t tagOf(uint32_t feature) { return feature >> bucketBits; }
