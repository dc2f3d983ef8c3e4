/* SHA-256: in plain C, and by the SHA instructions of x86. */
#include "sha256.h"

const uint32_t sha256_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline uint32_t big32(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | (uint32_t)p[3];
}

static inline void put_big32(uint8_t *p, uint32_t v)
{
    p[0] = (uint8_t)(v >> 24), p[1] = (uint8_t)(v >> 16), p[2] = (uint8_t)(v >> 8), p[3] = (uint8_t)v;
}

static inline uint32_t rotate(uint32_t v, unsigned by) { return v >> by | v << (32 - by); }

static void blocks_portable(uint32_t state[8], const uint8_t *data, size_t count)
{
    for (; count; count--, data += 64) {
        uint32_t w[16], s[8];
        memcpy(s, state, sizeof s);
        for (unsigned i = 0; i < 16; i++)
            w[i] = big32(data + 4 * i);
        for (unsigned i = 0; i < 64; i++) {
            uint32_t now = w[i & 15];
            uint32_t t1 = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) +
                          ((s[4] & s[5]) ^ (~s[4] & s[6])) + sha256_constants[i] + now;
            uint32_t t2 = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) +
                          ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
            uint32_t w1 = w[(i + 1) & 15], w14 = w[(i + 14) & 15];
            w[i & 15] = now + (rotate(w1, 7) ^ rotate(w1, 18) ^ w1 >> 3) + w[(i + 9) & 15] +
                        (rotate(w14, 17) ^ rotate(w14, 19) ^ w14 >> 10); /* for 16 rounds later */
            s[7] = s[6], s[6] = s[5], s[5] = s[4], s[4] = s[3] + t1;
            s[3] = s[2], s[2] = s[1], s[1] = s[0], s[0] = t1 + t2;
        }
        for (unsigned i = 0; i < 8; i++)
            state[i] += s[i];
    }
}

static void (*blocks)(uint32_t state[8], const uint8_t *data, size_t count) = blocks_portable;

#if CABLEGRAM_AESNI

#include <immintrin.h>
#ifndef _MSC_VER
#include <cpuid.h>
#define TARGET_SHA __attribute__((target("sha,sse4.1,ssse3")))
#else
#define TARGET_SHA
#endif

static int sha_present(void)
{
#ifdef _MSC_VER
    int r[4];
    __cpuid(r, 0);
    if (r[0] < 7)
        return 0;
    __cpuidex(r, 7, 0);
    return (unsigned)r[1] >> 29 & 1;
#else
    unsigned a, b, c, d;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
#endif
}

/* The instructions keep the state as ABEF and CDGH, and do four rounds by two calls. */
TARGET_SHA static void blocks_sha(uint32_t state[8], const uint8_t *data, size_t count)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i dcba = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
    __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
    __m128i abef = _mm_alignr_epi8(dcba, hgfe, 8), cdgh = _mm_blend_epi16(hgfe, dcba, 0xf0);

    for (; count; count--, data += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (unsigned i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data + 16 * i)), swap);
        for (unsigned i = 0; i < 16; i++) {
            __m128i now = w[i & 3], next, sum;
            sum = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)(sha256_constants + 4 * i)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
            if (i < 12) { /* the words for 16 rounds later */
                next = _mm_sha256msg1_epu32(now, w[(i + 1) & 3]);
                next = _mm_add_epi32(next, _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4));
                w[i & 3] = _mm_sha256msg2_epu32(next, w[(i + 3) & 3]);
            }
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    dcba = _mm_shuffle_epi32(abef, 0x1b);
    hgfe = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(dcba, hgfe, 0xf0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(hgfe, dcba, 8));
}

int sha256_by_processor;

void sha256_choose(int portable)
{
    sha256_by_processor = !portable && sha_present();
    blocks = sha256_by_processor ? blocks_sha : blocks_portable;
}
#else
int sha256_by_processor;

void sha256_choose(int portable) { (void)portable; }
#endif

void sha256_init(Sha256 *sha)
{
    static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    memcpy(sha->state, first, sizeof first);
    sha->length = 0;
}

void sha256_update(Sha256 *sha, const void *from, size_t size)
{
    const uint8_t *data = from;
    size_t held = sha->length & 63;
    sha->length += size;
    if (held) {
        size_t take = 64 - held < size ? 64 - held : size;
        memcpy(sha->block + held, data, take);
        if (held + take < 64)
            return;
        blocks(sha->state, sha->block, 1);
        data += take, size -= take;
    }
    if (size >> 6)
        blocks(sha->state, data, size >> 6);
    if (size & 63)
        memcpy(sha->block, data + (size & ~(size_t)63), size & 63);
}

void sha256_final(Sha256 *sha, uint8_t digest[32])
{
    size_t held = sha->length & 63;
    sha->block[held++] = 0x80;
    if (held > 56) {
        memset(sha->block + held, 0, 64 - held);
        blocks(sha->state, sha->block, 1);
        held = 0;
    }
    memset(sha->block + held, 0, 56 - held);
    put_big32(sha->block + 56, (uint32_t)(sha->length >> 29));
    put_big32(sha->block + 60, (uint32_t)(sha->length << 3));
    blocks(sha->state, sha->block, 1);
    for (unsigned i = 0; i < 8; i++)
        put_big32(digest + 4 * i, sha->state[i]);
}
