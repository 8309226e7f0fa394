/* The package manager renames the main function of a program after it; each of these hands over to libFuzzer's. */
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *start, size_t count);
int LLVMFuzzerRunDriver(int *count, char ***words, int (*run)(const uint8_t *start, size_t count));

#define ENTRY(name) \
  int name##_main(int count, char **words); \
  int name##_main(int count, char **words) { return LLVMFuzzerRunDriver(&count, &words, LLVMFuzzerTestOneInput); }

ENTRY(FuzzConfigurations)
ENTRY(FuzzInputs)
ENTRY(FuzzMails)
ENTRY(FuzzPages)
ENTRY(FuzzReports)
ENTRY(FuzzRules)
ENTRY(FuzzScripts)
ENTRY(FuzzStyles)
ENTRY(FuzzTexts)
ENTRY(FuzzTrees)
ENTRY(FuzzWebArchives)
ENTRY(FuzzZips)
