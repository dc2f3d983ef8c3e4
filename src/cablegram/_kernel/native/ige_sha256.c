/* IGE decryption and SHA-256 at once.
 *
 * Each is a chain in which every step waits for the last, so that one alone leaves the processor idle most of the time.
 * Here the steps of one fill the pauses of the other: four blocks are decrypted while the four before them are hashed.
 */
#include "ige_sha256.h"

#if CABLEGRAM_AESNI

#include <immintrin.h>
#ifdef _MSC_VER
#define TARGET_BOTH
#else
#define TARGET_BOTH __attribute__((target("aes,sha,sse4.1,ssse3")))
#endif

enum { GROUP = 64, PER_GROUP = GROUP / AES_BLOCK };

TARGET_BOTH static inline __m128i load(const void *p) { return _mm_loadu_si128((const __m128i *)p); }
TARGET_BOTH static inline void store(void *p, __m128i v) { _mm_storeu_si128((__m128i *)p, v); }
TARGET_BOTH static inline __m128i xor3(__m128i a, __m128i b, __m128i c)
{
    return _mm_xor_si128(_mm_xor_si128(a, b), c);
}

/* Four rounds of SHA-256, and the words for 16 rounds later. */
#define HASH(i)                                                                                                        \
    do {                                                                                                               \
        __m128i sum = _mm_add_epi32(w[(i)&3], load(sha256_constants + 4 * (i)));                                       \
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);                                                                 \
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));                                        \
        if ((i) < 12)                                                                                                  \
            w[(i)&3] = _mm_sha256msg2_epu32(                                                                           \
                _mm_add_epi32(_mm_sha256msg1_epu32(w[(i)&3], w[((i) + 1) & 3]),                                        \
                              _mm_alignr_epi8(w[((i) + 3) & 3], w[((i) + 2) & 3], 4)),                                 \
                w[((i) + 3) & 3]);                                                                                     \
    } while (0)
#define ROUNDS(first, last)                                                                                            \
    for (int i = (first); i <= (last); i++)                                                                            \
    s = _mm_aesdec_si128(s, k[i])
/* One block of IGE (see aes_ni.c) with a quarter of a block of SHA-256 in between. */
#define BLOCK(j)                                                                                                       \
    do {                                                                                                               \
        __m128i next = load(x + AES_BLOCK), ahead = _mm_xor_si128(next, k[0]);                                         \
        __m128i closing = xor3(before, k[AES_ROUNDS], ahead);                                                          \
        ROUNDS(1, 3);                                                                                                  \
        HASH(4 * (j));                                                                                                 \
        ROUNDS(4, 6);                                                                                                  \
        HASH(4 * (j) + 1);                                                                                             \
        ROUNDS(7, 9);                                                                                                  \
        HASH(4 * (j) + 2);                                                                                             \
        ROUNDS(10, 13);                                                                                                \
        HASH(4 * (j) + 3);                                                                                             \
        s = _mm_aesdeclast_si128(s, closing);                                                                          \
        before = now;                                                                                                  \
        now = next;                                                                                                    \
        store(y, _mm_xor_si128(s, ahead));                                                                             \
        x += AES_BLOCK, y += AES_BLOCK;                                                                                \
    } while (0)

/* `groups` times 64 bytes from x to y, after which there must be more of x; hashes the 64 bytes before y each time. */
TARGET_BOTH static void groups_at_once(const AesKeys *keys, const uint8_t *x, uint8_t *y, size_t groups,
                                       uint32_t state[8])
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i dcba = _mm_shuffle_epi32(load(state), 0xb1), hgfe = _mm_shuffle_epi32(load(state + 4), 0x1b);
    __m128i abef = _mm_alignr_epi8(dcba, hgfe, 8), cdgh = _mm_blend_epi16(hgfe, dcba, 0xf0);
    __m128i k[AES_ROUNDS + 1], before = load(x - AES_BLOCK), now = load(x), s;
    for (int i = 0; i <= AES_ROUNDS; i++)
        k[i] = load(keys->word + 4 * i);
    s = xor3(now, load(y - AES_BLOCK), k[0]);
    for (; groups; groups--) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(load(y - GROUP + 16 * i), swap);
        BLOCK(0);
        BLOCK(1);
        BLOCK(2);
        BLOCK(3);
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    dcba = _mm_shuffle_epi32(abef, 0x1b);
    hgfe = _mm_shuffle_epi32(cdgh, 0xb1);
    store(state, _mm_blend_epi16(dcba, hgfe, 0xf0));
    store(state + 4, _mm_alignr_epi8(hgfe, dcba, 8));
}

#endif

void ige_decrypt_and_hash(const AesKeys *keys, const uint8_t *x, uint8_t *y, size_t blocks, const uint8_t x0[16],
                          const uint8_t y0[16], Sha256 *sha)
{
    size_t waiting = 0; /* bytes before y that are decrypted and not hashed yet */
#if CABLEGRAM_AESNI
    if (aes == &aes_ni && sha256_by_processor && blocks > 2 * PER_GROUP) {
        size_t groups = (blocks - 1) / PER_GROUP - 1;
        aes->ige(keys, 1, x, y, PER_GROUP, x0, y0);
        groups_at_once(keys, x + GROUP, y + GROUP, groups, sha->state);
        sha->length += groups * GROUP;
        x += (groups + 1) * GROUP, y += (groups + 1) * GROUP, blocks -= (groups + 1) * PER_GROUP;
        x0 = x - AES_BLOCK, y0 = y - AES_BLOCK, waiting = GROUP;
    }
#endif
    aes->ige(keys, 1, x, y, blocks, x0, y0);
    sha256_update(sha, y - waiting, waiting + blocks * AES_BLOCK);
}
