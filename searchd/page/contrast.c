#include "page/contrast.h"

#include <math.h>

static const struct colour black = {0x00, 0x00, 0x00};
static const struct colour white = {0xFF, 0xFF, 0xFF};

static double linear(uint8_t component)
{
    double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

/* From 0, of black, to 1, of white. */
static double relative_luminance(struct colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

double contrast_ratio(struct colour one, struct colour other)
{
    double left = relative_luminance(one);
    double right = relative_luminance(other);
    return (fmax(left, right) + 0.05) / (fmin(left, right) + 0.05);
}

struct colour contrast_black_or_white(struct colour background)
{
    return contrast_ratio(black, background) > contrast_ratio(white, background) ? black : white;
}

static uint8_t mix_component(unsigned from, unsigned to, unsigned part, unsigned whole)
{
    return (uint8_t)((from * (whole - part) + to * part + whole / 2) / whole);
}

static struct colour mix(struct colour from, struct colour to, unsigned part, unsigned whole)
{
    return (struct colour){mix_component(from.red, to.red, part, whole),
                           mix_component(from.green, to.green, part, whole),
                           mix_component(from.blue, to.blue, part, whole)};
}

struct colour contrast_mix(struct colour colour, struct colour other, unsigned percent)
{
    return mix(colour, other, percent, 100);
}

struct colour contrast_reach(struct colour colour, struct colour background, double ratio)
{
    enum { STEPS = 255 }; /* as many as a component has */
    struct colour goal = contrast_black_or_white(background);
    struct colour nearest = colour;
    for (unsigned step = 1; step <= STEPS && contrast_ratio(nearest, background) < ratio; step++) {
        nearest = mix(colour, goal, step, STEPS);
    }
    return nearest;
}
