/* AES-256 by the processor's own instructions. */
#include "aes.h"

const AesEngine *aes = &aes_portable;

#if CABLEGRAM_AESNI

#include <immintrin.h>
#ifdef _MSC_VER
#include <intrin.h>
#else
#include <cpuid.h>
#endif

int aes_ni_present(void)
{
    const unsigned wanted = 1u << 25 | 1u << 19; /* AES, SSE4.1 */
#ifdef _MSC_VER
    int r[4];
    __cpuid(r, 1);
    return ((unsigned)r[2] & wanted) == wanted;
#else
    unsigned a, b, c, d;
    return __get_cpuid(1, &a, &b, &c, &d) && (c & wanted) == wanted;
#endif
}

TARGET_AESNI static inline __m128i load(const void *p) { return _mm_loadu_si128((const __m128i *)p); }
TARGET_AESNI static inline void store(void *p, __m128i v) { _mm_storeu_si128((__m128i *)p, v); }
TARGET_AESNI static inline __m128i xor3(__m128i a, __m128i b, __m128i c)
{
    return _mm_xor_si128(_mm_xor_si128(a, b), c);
}

/* w ^ (w << 32) ^ (w << 64) ^ (w << 96): the running xor of the key schedule. */
TARGET_AESNI static inline __m128i spread(__m128i w)
{
    w = _mm_xor_si128(w, _mm_slli_si128(w, 4));
    return _mm_xor_si128(w, _mm_slli_si128(w, 8));
}

#define EVEN(i, constant)                                                                                              \
    k[i] = _mm_xor_si128(spread(k[(i)-2]), _mm_shuffle_epi32(_mm_aeskeygenassist_si128(k[(i)-1], constant), 0xff))
#define ODD(i)                                                                                                         \
    k[i] = _mm_xor_si128(spread(k[(i)-2]), _mm_shuffle_epi32(_mm_aeskeygenassist_si128(k[(i)-1], 0), 0xaa))

TARGET_AESNI static void expand(AesKeys *keys, const uint8_t key[32], int decrypt)
{
    __m128i k[AES_ROUNDS + 1];
    k[0] = load(key);
    k[1] = load(key + 16);
    EVEN(2, 0x01);
    ODD(3);
    EVEN(4, 0x02);
    ODD(5);
    EVEN(6, 0x04);
    ODD(7);
    EVEN(8, 0x08);
    ODD(9);
    EVEN(10, 0x10);
    ODD(11);
    EVEN(12, 0x20);
    ODD(13);
    EVEN(14, 0x40);
    for (int i = 0; i <= AES_ROUNDS; i++) {
        __m128i v = k[decrypt ? AES_ROUNDS - i : i];
        if (decrypt && i > 0 && i < AES_ROUNDS)
            v = _mm_aesimc_si128(v);
        store(keys->word + 4 * i, v);
    }
}

/* The only chain from block to block is AES itself: the two xors of IGE, and the first one of the next block's AES,
 * ride on the last round's key, whose other parts are known in advance. */
#define IGE_LOOP(ROUND, LAST)                                                                                          \
    for (; blocks > 1; blocks--, x += AES_BLOCK, y += AES_BLOCK) {                                                     \
        __m128i next = load(x + AES_BLOCK), ahead = _mm_xor_si128(next, k[0]);                                         \
        __m128i closing = xor3(before, k[AES_ROUNDS], ahead);                                                          \
        for (int i = 1; i < AES_ROUNDS; i++)                                                                           \
            s = ROUND(s, k[i]);                                                                                        \
        s = LAST(s, closing);                                                                                          \
        before = now;                                                                                                  \
        now = next;                                                                                                    \
        store(y, _mm_xor_si128(s, ahead));                                                                             \
    }                                                                                                                  \
    for (int i = 1; i < AES_ROUNDS; i++)                                                                               \
        s = ROUND(s, k[i]);                                                                                            \
    store(y, LAST(s, _mm_xor_si128(before, k[AES_ROUNDS])))

TARGET_AESNI static void ige(const AesKeys *keys, int decrypt, const uint8_t *x, uint8_t *y, size_t blocks,
                             const uint8_t x0[16], const uint8_t y0[16])
{
    __m128i k[AES_ROUNDS + 1], before = load(x0), now = load(x), s;
    for (int i = 0; i <= AES_ROUNDS; i++)
        k[i] = load(keys->word + 4 * i);
    s = xor3(now, load(y0), k[0]);
    if (decrypt) {
        IGE_LOOP(_mm_aesdec_si128, _mm_aesdeclast_si128);
    } else {
        IGE_LOOP(_mm_aesenc_si128, _mm_aesenclast_si128);
    }
}

/* Blocks of CTR are independent: eight at once hide the latency of a round. */
#define WIDE 8

TARGET_AESNI static inline __m128i counter_block(uint64_t high, uint64_t low)
{
    const __m128i reverse = _mm_set_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    return _mm_shuffle_epi8(_mm_set_epi64x((long long)high, (long long)low), reverse);
}

TARGET_AESNI static void ctr(const AesKeys *keys, const uint8_t *in, uint8_t *out, size_t blocks, uint8_t counter[16])
{
    __m128i k[AES_ROUNDS + 1];
    uint64_t high = 0, low = 0;
    for (int i = 0; i < 8; i++)
        high = high << 8 | counter[i], low = low << 8 | counter[8 + i];
    for (int i = 0; i <= AES_ROUNDS; i++)
        k[i] = load(keys->word + 4 * i);
    for (; blocks >= WIDE; blocks -= WIDE, in += WIDE * AES_BLOCK, out += WIDE * AES_BLOCK) {
        __m128i s[WIDE];
        for (int j = 0; j < WIDE; j++) {
            s[j] = _mm_xor_si128(counter_block(high, low), k[0]);
            high += ++low == 0;
        }
        for (int i = 1; i < AES_ROUNDS; i++)
            for (int j = 0; j < WIDE; j++)
                s[j] = _mm_aesenc_si128(s[j], k[i]);
        for (int j = 0; j < WIDE; j++) {
            s[j] = _mm_aesenclast_si128(s[j], k[AES_ROUNDS]);
            store(out + j * AES_BLOCK, _mm_xor_si128(s[j], load(in + j * AES_BLOCK)));
        }
    }
    for (; blocks; blocks--, in += AES_BLOCK, out += AES_BLOCK) {
        __m128i s = _mm_xor_si128(counter_block(high, low), k[0]);
        high += ++low == 0;
        for (int i = 1; i < AES_ROUNDS; i++)
            s = _mm_aesenc_si128(s, k[i]);
        store(out, _mm_xor_si128(_mm_aesenclast_si128(s, k[AES_ROUNDS]), load(in)));
    }
    for (int i = 7; i >= 0; i--, high >>= 8, low >>= 8)
        counter[i] = (uint8_t)high, counter[8 + i] = (uint8_t)low;
}

const AesEngine aes_ni = {"AES-NI", expand, ige, ctr};

#endif

void aes_choose(void)
{
    aes_portable_init();
#if CABLEGRAM_AESNI
    if (aes_ni_present())
        aes = &aes_ni;
#endif
}
