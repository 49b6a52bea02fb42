#include "value_counts.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace xc
{

namespace
{

using Count = std::pair<std::string, uint32_t>;

void count_values(const std::string &values, std::unordered_map<std::string, uint32_t> &counts)
{
    size_t start = 0;
    size_t end;
    while ((end = values.find(XC_VALUE_SEPARATOR, start)) != std::string::npos) {
        counts[values.substr(start, end - start)]++;
        start = end + 1;
    }
    counts[values.substr(start)]++;
}

/* The items and behind them the texts, as one piece of memory. */
xc_slot_counts copy_counts(const std::vector<Count> &counts)
{
    if (counts.empty()) {
        return {};
    }
    size_t size = counts.size() * sizeof(xc_value_count);
    for (const Count &count : counts) {
        size += count.first.size();
    }
    auto *items = static_cast<xc_value_count *>(std::malloc(size));
    if (items == nullptr) {
        throw std::bad_alloc();
    }
    char *text = reinterpret_cast<char *>(items + counts.size());
    for (size_t i = 0; i < counts.size(); i++) {
        const std::string &value = counts[i].first;
        items[i] = {{text, value.size()}, counts[i].second};
        std::memcpy(text, value.data(), value.size());
        text += value.size();
    }
    return {items, counts.size()};
}

} // namespace

ValueCounts::ValueCounts(const uint32_t *slots, size_t count)
{
    slots_.reserve(count);
    for (size_t i = 0; i < count; i++) {
        slots_.push_back({slots[i], {}});
    }
}

void ValueCounts::operator()(const Xapian::Document &document, double)
{
    for (Slot &slot : slots_) {
        const std::string values = document.get_value(slot.number);
        if (!values.empty()) {
            count_values(values, slot.counts);
        }
    }
}

void ValueCounts::extrapolate(double share)
{
    for (Slot &slot : slots_) {
        for (auto &count : slot.counts) {
            count.second =
                static_cast<uint32_t>(std::min<double>(count.second / share, UINT32_MAX));
        }
    }
}

void ValueCounts::copy_to(xc_results *results) const
{
    if (slots_.empty()) {
        return;
    }
    results->slots =
        static_cast<xc_slot_counts *>(std::calloc(slots_.size(), sizeof(xc_slot_counts)));
    if (results->slots == nullptr) {
        throw std::bad_alloc();
    }
    results->slot_count = slots_.size();
    for (size_t i = 0; i < slots_.size(); i++) {
        std::vector<Count> sorted(slots_[i].counts.begin(), slots_[i].counts.end());
        std::sort(sorted.begin(), sorted.end());
        results->slots[i] = copy_counts(sorted);
    }
}

} // namespace xc
