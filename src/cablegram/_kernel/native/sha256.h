/* SHA-256 (FIPS 180-4) over a few pieces of memory: by the processor's instructions where it has them. */
#ifndef CABLEGRAM_SHA256_H
#define CABLEGRAM_SHA256_H

#include "portable.h"

typedef struct {
    uint32_t state[8];
    uint64_t length; /* bytes so far */
    uint8_t block[64];
} Sha256;

void sha256_init(Sha256 *sha);
void sha256_update(Sha256 *sha, const void *data, size_t size);
void sha256_final(Sha256 *sha, uint8_t digest[32]);

/* Chooses the engine; call it once, under the GIL. `portable` forces the one in plain C, for tests. */
void sha256_choose(int portable);

/* Whether the engine is the processor's instructions. */
extern int sha256_by_processor;
extern const uint32_t sha256_constants[64];

#endif
