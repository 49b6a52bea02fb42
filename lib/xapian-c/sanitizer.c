/* sanitizer.c: linked into programs that are built with AddressSanitizer. What it leaves out are
 * faults within libxapian 1.4 itself: Database::check() deletes tables through a base without a
 * virtual destructor, and a write that fails leaks what it was writing. */

const char *__asan_default_options(void);      // NOLINT(bugprone-reserved-identifier,cert-*)
const char *__lsan_default_suppressions(void); // NOLINT(bugprone-reserved-identifier,cert-*)

const char *__asan_default_options(void) // NOLINT(bugprone-reserved-identifier,cert-*)
{
    return "new_delete_type_mismatch=0";
}

const char *__lsan_default_suppressions(void) // NOLINT(bugprone-reserved-identifier,cert-*)
{
    return "leak:libxapian.so";
}
