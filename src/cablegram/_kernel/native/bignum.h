/* Arithmetic of the handshake: modular powers for DH, RSA and SRP, and the factors of pq. No Python in here. */
#ifndef CABLEGRAM_BIGNUM_H
#define CABLEGRAM_BIGNUM_H

#include "portable.h"

#if CABLEGRAM_INT128

#define WINDOW_BITS 5
#define WINDOW_SIZE (1u << WINDOW_BITS)
#define MAX_LIMBS 128 /* 8192 bits */

/* Words of scratch memory that montgomery_power() needs for a modulus of `limbs` words. */
#define POWER_SCRATCH(limbs) ((size_t)(limbs) * (WINDOW_SIZE + 6) + 4)

/* result = base ^ exponent mod modulus, all little-endian 64-bit words.
 * modulus: odd, > 1, `limbs` words; base < modulus; square: 2^(128 * limbs) mod modulus.
 * The sequence of operations and memory accesses depends on the lengths alone, not on the values. */
void montgomery_power(uint64_t *result, const uint64_t *base, const uint64_t *exponent, size_t exponent_limbs,
                      const uint64_t *modulus, const uint64_t *square, size_t limbs, uint64_t *scratch);

/* The smaller factor of a composite n > 3, or 0 when n is prime. Deterministic. */
uint64_t factor(uint64_t n);

#endif
#endif
