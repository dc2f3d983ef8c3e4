/* AES-256 by tables, for processors without AES instructions. FIPS 197 gives the numbers of the sections. */
#include "aes.h"

static uint8_t sbox[256], inverse_sbox[256];
/* One column of SubBytes + MixColumns (and of their inverses); the other three are rotations of it. */
static uint32_t forward[256], backward[256];

static inline uint32_t rotate(uint32_t v, unsigned bits) { return v << bits | v >> (32 - bits); }

static uint8_t times(uint8_t a, uint8_t b) /* 4.2: multiplication in GF(2^8) */
{
    uint8_t product = 0;
    for (; b; b >>= 1) {
        if (b & 1)
            product ^= a;
        a = (uint8_t)(a << 1 ^ (a & 0x80 ? 0x1b : 0));
    }
    return product;
}

static uint32_t column(uint8_t a, uint8_t b, uint8_t c, uint8_t d)
{
    return (uint32_t)a | (uint32_t)b << 8 | (uint32_t)c << 16 | (uint32_t)d << 24;
}

void aes_portable_init(void)
{
    /* 3 generates the field and 0xf6 is its inverse, so p and q run through all pairs of inverses. */
    uint8_t p = 1, q = 1;
    if (sbox[0])
        return;
    do {
        p = times(p, 3);
        q = times(q, 0xf6);
        sbox[p] = (uint8_t)(q ^ (q << 1 | q >> 7) ^ (q << 2 | q >> 6) ^ (q << 3 | q >> 5) ^ (q << 4 | q >> 4) ^ 0x63);
    } while (p != 1);
    sbox[0] = 0x63;
    for (int i = 0; i < 256; i++)
        inverse_sbox[sbox[i]] = (uint8_t)i;
    for (int i = 0; i < 256; i++) {
        uint8_t s = sbox[i], r = inverse_sbox[i];
        forward[i] = column(times(s, 2), s, s, times(s, 3));
        backward[i] = column(times(r, 14), times(r, 9), times(r, 13), times(r, 11));
    }
}

static uint32_t substitute(uint32_t v)
{
    return column(sbox[v & 255], sbox[v >> 8 & 255], sbox[v >> 16 & 255], sbox[v >> 24]);
}

static uint32_t unmix(uint32_t v)
{
    return backward[sbox[v & 255]] ^ rotate(backward[sbox[v >> 8 & 255]], 8) ^
           rotate(backward[sbox[v >> 16 & 255]], 16) ^ rotate(backward[sbox[v >> 24]], 24);
}

static void expand(AesKeys *keys, const uint8_t key[32], int decrypt)
{
    uint32_t *w = keys->word;
    uint8_t constant = 1;
    for (int i = 0; i < 8; i++)
        w[i] = load32(key + 4 * i);
    for (int i = 8; i < 4 * (AES_ROUNDS + 1); i++) { /* 5.2 */
        uint32_t t = w[i - 1];
        if (i % 8 == 0) {
            t = substitute(rotate(t, 24)) ^ constant;
            constant = times(constant, 2);
        } else if (i % 8 == 4) {
            t = substitute(t);
        }
        w[i] = w[i - 8] ^ t;
    }
    if (!decrypt)
        return;
    for (int i = 0, j = 4 * AES_ROUNDS; i < j; i += 4, j -= 4)
        for (int k = 0; k < 4; k++) {
            uint32_t t = w[i + k];
            w[i + k] = w[j + k];
            w[j + k] = t;
        }
    for (int i = 4; i < 4 * AES_ROUNDS; i++)
        w[i] = unmix(w[i]);
}

static inline uint32_t row(const uint32_t table[256], uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t key)
{
    return table[a & 255] ^ rotate(table[b >> 8 & 255], 8) ^ rotate(table[c >> 16 & 255], 16) ^
           rotate(table[d >> 24], 24) ^ key;
}

static inline uint32_t last(const uint8_t table[256], uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t key)
{
    return column(table[a & 255], table[b >> 8 & 255], table[c >> 16 & 255], table[d >> 24]) ^ key;
}

static void encrypt_block(const AesKeys *keys, uint32_t s[4])
{
    const uint32_t *k = keys->word;
    uint32_t a = s[0] ^ k[0], b = s[1] ^ k[1], c = s[2] ^ k[2], d = s[3] ^ k[3];
    for (int i = 1; i < AES_ROUNDS; i++) {
        uint32_t e, f, g, h;
        k += 4;
        e = row(forward, a, b, c, d, k[0]), f = row(forward, b, c, d, a, k[1]);
        g = row(forward, c, d, a, b, k[2]), h = row(forward, d, a, b, c, k[3]);
        a = e, b = f, c = g, d = h;
    }
    k += 4;
    s[0] = last(sbox, a, b, c, d, k[0]), s[1] = last(sbox, b, c, d, a, k[1]);
    s[2] = last(sbox, c, d, a, b, k[2]), s[3] = last(sbox, d, a, b, c, k[3]);
}

static void decrypt_block(const AesKeys *keys, uint32_t s[4])
{
    const uint32_t *k = keys->word;
    uint32_t a = s[0] ^ k[0], b = s[1] ^ k[1], c = s[2] ^ k[2], d = s[3] ^ k[3];
    for (int i = 1; i < AES_ROUNDS; i++) {
        uint32_t e, f, g, h;
        k += 4;
        e = row(backward, a, d, c, b, k[0]), f = row(backward, b, a, d, c, k[1]);
        g = row(backward, c, b, a, d, k[2]), h = row(backward, d, c, b, a, k[3]);
        a = e, b = f, c = g, d = h;
    }
    k += 4;
    s[0] = last(inverse_sbox, a, d, c, b, k[0]), s[1] = last(inverse_sbox, b, a, d, c, k[1]);
    s[2] = last(inverse_sbox, c, b, a, d, k[2]), s[3] = last(inverse_sbox, d, c, b, a, k[3]);
}

static void ige(const AesKeys *keys, int decrypt, const uint8_t *x, uint8_t *y, size_t blocks, const uint8_t x0[16],
                const uint8_t y0[16])
{
    uint32_t before[4], state[4], now[4];
    for (int i = 0; i < 4; i++)
        before[i] = load32(x0 + 4 * i), state[i] = load32(y0 + 4 * i);
    for (; blocks; blocks--, x += AES_BLOCK, y += AES_BLOCK) {
        for (int i = 0; i < 4; i++)
            now[i] = load32(x + 4 * i), state[i] ^= now[i];
        if (decrypt)
            decrypt_block(keys, state);
        else
            encrypt_block(keys, state);
        for (int i = 0; i < 4; i++) {
            state[i] ^= before[i];
            before[i] = now[i];
            store32(y + 4 * i, state[i]);
        }
    }
}

static void ctr(const AesKeys *keys, const uint8_t *in, uint8_t *out, size_t blocks, uint8_t counter[16])
{
    uint32_t state[4];
    for (; blocks; blocks--, in += AES_BLOCK, out += AES_BLOCK) {
        for (int i = 0; i < 4; i++)
            state[i] = load32(counter + 4 * i);
        encrypt_block(keys, state);
        for (int i = 0; i < 4; i++)
            store32(out + 4 * i, load32(in + 4 * i) ^ state[i]);
        for (int i = 15; i >= 0 && ++counter[i] == 0; i--)
            ;
    }
}

const AesEngine aes_portable = {"portable", expand, ige, ctr};
