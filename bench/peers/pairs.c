/*
 * The top 10 of all pairs by the algorithm of src/analysis/pairs/count-pairs.ts, in C: one dense counter, the partners that
 * were touched, only members above the body, a bounded list of the best.
 * usage: pairs FILE TIMES      prints the milliseconds of each run, then the ten pairs as "a b shared"
 * FILE: int32 bodies, items, entries; then bodyStart[bodies + 1], items[entries], above[entries],
 * itemStart[items + 1], members[entries], as written by compute.js
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TOP = 10 };

typedef struct { int32_t a, b, shared; } Pair;

static int32_t bodies, items, entries;
static int32_t *body_start, *item_of, *above, *item_start, *members;

static int32_t *numbers(FILE *file, size_t count) {
    int32_t *list = malloc(count * sizeof *list);
    if (!list || fread(list, sizeof *list, count, file) != count) {
        fprintf(stderr, "the file is too short\n");
        exit(1);
    }
    return list;
}

static int offer(Pair *best, int held, Pair pair) {
    int at = held;
    if (held == TOP && best[TOP - 1].shared >= pair.shared) return held;
    if (held == TOP) at = TOP - 1;
    while (at > 0 && best[at - 1].shared < pair.shared) {
        best[at] = best[at - 1];
        at--;
    }
    best[at] = pair;
    return held < TOP ? held + 1 : TOP;
}

static int ascending(const void *x, const void *y) { return *(const int32_t *)x - *(const int32_t *)y; }

static int top(Pair *best, int32_t *shared, int32_t *touched) {
    int held = 0;
    memset(shared, 0, bodies * sizeof *shared);
    for (int32_t a = 0; a < bodies; a++) {
        int found = 0;
        for (int32_t entry = body_start[a]; entry < body_start[a + 1]; entry++) {
            int32_t end = item_start[item_of[entry] + 1];
            for (int32_t at = above[entry]; at < end; at++)
                if (shared[members[at]]++ == 0) touched[found++] = members[at];
        }
        int32_t least = held == TOP ? best[TOP - 1].shared : 0;
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (shared[touched[i]] > least) touched[kept++] = touched[i];
            else shared[touched[i]] = 0;
        }
        qsort(touched, kept, sizeof *touched, ascending);
        for (int i = 0; i < kept; i++) {
            held = offer(best, held, (Pair){a, touched[i], shared[touched[i]]});
            shared[touched[i]] = 0;
        }
    }
    return held;
}

int main(int count, char **arguments) {
    FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
    if (!file) {
        fprintf(stderr, "usage: pairs FILE TIMES\n");
        return 1;
    }
    int32_t *head = numbers(file, 3);
    bodies = head[0], items = head[1], entries = head[2];
    body_start = numbers(file, bodies + 1);
    item_of = numbers(file, entries);
    above = numbers(file, entries);
    item_start = numbers(file, items + 1);
    members = numbers(file, entries);
    int32_t *shared = malloc(bodies * sizeof *shared), *touched = malloc(bodies * sizeof *touched);
    Pair best[TOP];
    int held = 0;
    for (int left = atoi(arguments[2]); left > 0; left--) {
        struct timespec from, to;
        clock_gettime(CLOCK_MONOTONIC, &from);
        held = top(best, shared, touched);
        clock_gettime(CLOCK_MONOTONIC, &to);
        printf("%.3f\n", (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6);
    }
    for (int i = 0; i < held; i++) printf("%d %d %d\n", best[i].a, best[i].b, best[i].shared);
    return 0;
}
