#include "interrupt.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "exit_code.h"

static volatile sig_atomic_t is_noting;
static volatile sig_atomic_t is_requested;

static void handle(int signal_number)
{
    (void)signal_number;
    if (!is_noting || is_requested) {
        _exit(EXIT_INTERRUPTED);
    }
    is_requested = 1;
}

void interrupt_exit_at_once(void)
{
    /* SA_RESTART: a wait or a write in a library goes on, and the request is seen after it. */
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    (void)sigaction(SIGINT, &action, NULL);
    (void)sigaction(SIGTERM, &action, NULL);
}

void interrupt_take_note(void)
{
    is_noting = 1;
}

bool interrupt_is_requested(void)
{
    return is_requested != 0;
}
