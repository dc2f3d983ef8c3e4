/* Montgomery arithmetic on 64-bit words, and Pollard's rho in Brent's form on top of its one-word case.
 *
 * Sources: P. Montgomery, "Modular multiplication without trial division" (1985); C. Koc and others, "Analyzing and
 * comparing Montgomery multiplication algorithms" (1996); R. Brent, "An improved Monte Carlo factorization
 * algorithm" (1980).
 */
#include "bignum.h"

#if CABLEGRAM_INT128

/* -1 / n mod 2^64 for odd n: each step of Newton's iteration doubles the correct bits (5 at the start). */
static uint64_t negative_inverse(uint64_t n)
{
    uint64_t x = 3 * n ^ 2;
    for (int i = 0; i < 4; i++)
        x *= 2 - n * x;
    return 0 - x;
}

/* t += a * m over n words; the carry out. Unrolled and never inlined: that was measured to save a fifth. */
NOINLINE static uint64_t multiply_add(uint64_t *t, const uint64_t *a, size_t n, uint64_t m)
{
    uint64_t carry = 0;
    uint128 v;
#define STEP(i) (v = (uint128)a[i] * m + t[i] + carry, t[i] = (uint64_t)v, carry = (uint64_t)(v >> 64))
    for (; n >= 4; n -= 4, a += 4, t += 4) {
        STEP(0);
        STEP(1);
        STEP(2);
        STEP(3);
    }
    for (; n; n--, a++, t++)
        STEP(0);
#undef STEP
    return carry;
}

/* result = t mod modulus for t < 2 * modulus, where `top` is the word above t: without a branch. */
static void subtract_once(uint64_t *result, const uint64_t *t, uint64_t top, const uint64_t *modulus, size_t n)
{
    uint64_t borrow = 0, keep;
    for (size_t i = 0; i < n; i++) {
        uint128 v = (uint128)t[i] - modulus[i] - borrow;
        result[i] = (uint64_t)v;
        borrow = (uint64_t)(v >> 64) & 1;
    }
    keep = 0 - (uint64_t)(top < borrow); /* all ones when t was below the modulus */
    for (size_t i = 0; i < n; i++)
        result[i] = (t[i] & keep) | (result[i] & ~keep);
}

/* result = t / 2^(64 n) mod modulus; t has 2 n words and is destroyed. */
static void reduce(uint64_t *result, uint64_t *t, const uint64_t *modulus, uint64_t inverse, size_t n)
{
    uint64_t top = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t carry = multiply_add(t + i, modulus, n, t[i] * inverse);
        uint128 v = (uint128)t[i + n] + carry + top;
        t[i + n] = (uint64_t)v;
        top = (uint64_t)(v >> 64);
    }
    subtract_once(result, t + n, top, modulus, n);
}

static void multiply(uint64_t *result, const uint64_t *a, const uint64_t *b, const uint64_t *modulus,
                     uint64_t inverse, size_t n, uint64_t *t)
{
    memset(t, 0, n * sizeof *t);
    for (size_t i = 0; i < n; i++)
        t[i + n] = multiply_add(t + i, a, n, b[i]);
    reduce(result, t, modulus, inverse, n);
}

static void square_of(uint64_t *result, const uint64_t *a, const uint64_t *modulus, uint64_t inverse, size_t n,
                      uint64_t *t)
{
    uint64_t carry = 0, bit = 0;
    /* Each product of two different words once, doubled, and then the squares. */
    memset(t, 0, (n + 1) * sizeof *t);
    for (size_t i = 0; i < n; i++)
        t[i + n] = multiply_add(t + 2 * i + 1, a + i + 1, n - i - 1, a[i]);
    for (size_t i = 0; i < n; i++) {
        uint64_t low = t[2 * i], high = t[2 * i + 1];
        uint128 square = (uint128)a[i] * a[i], v;
        v = (uint128)(low << 1 | bit) + (uint64_t)square + carry;
        t[2 * i] = (uint64_t)v;
        v = (uint128)(high << 1 | low >> 63) + (uint64_t)(square >> 64) + (uint64_t)(v >> 64);
        t[2 * i + 1] = (uint64_t)v;
        carry = (uint64_t)(v >> 64);
        bit = high >> 63;
    }
    reduce(result, t, modulus, inverse, n);
}

/* out = table[index], reading every entry. */
static void pick(uint64_t *out, const uint64_t *table, unsigned index, size_t n)
{
    memset(out, 0, n * sizeof *out);
    for (unsigned i = 0; i < WINDOW_SIZE; i++) {
        uint64_t mask = 0 - (uint64_t)(i == index);
        for (size_t j = 0; j < n; j++)
            out[j] |= table[i * n + j] & mask;
    }
}

static unsigned window(const uint64_t *exponent, size_t limbs, size_t position)
{
    size_t word = position / 64, shift = position % 64;
    uint64_t v = exponent[word] >> shift;
    if (shift > 64 - WINDOW_BITS && word + 1 < limbs)
        v |= exponent[word + 1] << (64 - shift);
    return (unsigned)(v & (WINDOW_SIZE - 1));
}

void montgomery_power(uint64_t *result, const uint64_t *base, const uint64_t *exponent, size_t exponent_limbs,
                      const uint64_t *modulus, const uint64_t *square, size_t limbs, uint64_t *scratch)
{
    const size_t n = limbs;
    const uint64_t inverse = negative_inverse(modulus[0]);
    uint64_t *table = scratch, *power = table + WINDOW_SIZE * n, *factor = power + n, *t = factor + n; /* t: 2 n + 4 */
    size_t windows = (64 * exponent_limbs + WINDOW_BITS - 1) / WINDOW_BITS;

    memset(factor, 0, n * sizeof *factor);
    factor[0] = 1;
    multiply(table, factor, square, modulus, inverse, n, t); /* 1 and base, in Montgomery's form */
    multiply(table + n, base, square, modulus, inverse, n, t);
    for (unsigned i = 2; i < WINDOW_SIZE; i++)
        multiply(table + i * n, table + (i - 1) * n, table + n, modulus, inverse, n, t);

    memcpy(power, table, n * sizeof *power);
    for (size_t i = windows; i-- > 0;) {
        if (i + 1 < windows)
            for (int j = 0; j < WINDOW_BITS; j++)
                square_of(power, power, modulus, inverse, n, t);
        pick(factor, table, window(exponent, exponent_limbs, i * WINDOW_BITS), n);
        multiply(power, power, factor, modulus, inverse, n, t);
    }
    memset(t, 0, 2 * n * sizeof *t);
    memcpy(t, power, n * sizeof *t);
    reduce(result, t, modulus, inverse, n);
}

/* ---- one word ---- */

static inline uint64_t multiply64(uint64_t a, uint64_t b, uint64_t n, uint64_t inverse)
{
    uint128 t = (uint128)a * b;
    uint64_t high = (uint64_t)(((uint128)((uint64_t)t * inverse) * n) >> 64), top = (uint64_t)(t >> 64);
    /* low halves cancel: they carry into the next word unless both are 0 */
    uint64_t carry = (uint64_t)t != 0, sum = top + high, over = sum < top;
    sum += carry;
    over |= sum < carry;
    return over || sum >= n ? sum - n : sum;
}

static uint64_t power64(uint64_t base, uint64_t exponent, uint64_t n, uint64_t inverse, uint64_t one)
{
    uint64_t result = one;
    for (; exponent; exponent >>= 1) {
        if (exponent & 1)
            result = multiply64(result, base, n, inverse);
        base = multiply64(base, base, n, inverse);
    }
    return result;
}

static uint64_t gcd(uint64_t a, uint64_t b)
{
    while (b) {
        uint64_t t = a % b;
        a = b;
        b = t;
    }
    return a;
}

/* Miller and Rabin's test; these bases leave no composite below 2^64 (J. Sorenson and J. Webster, 2015). */
static int is_prime(uint64_t n, uint64_t inverse, uint64_t one, uint64_t two_power)
{
    static const uint8_t bases[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
    const unsigned twos = CTZ64(n - 1);
    const uint64_t odd = (n - 1) >> twos, minus_one = n - one;
    for (size_t i = 0; i < sizeof bases; i++) {
        uint64_t x;
        if (n % bases[i] == 0)
            return n == bases[i];
        x = power64(multiply64(bases[i] % n, two_power, n, inverse), odd, n, inverse, one);
        if (x == one || x == minus_one)
            continue;
        for (unsigned j = 1; j < twos && x != minus_one; j++)
            x = multiply64(x, x, n, inverse);
        if (x != minus_one)
            return 0;
    }
    return 1;
}

static uint64_t rho(uint64_t n, uint64_t inverse, uint64_t start, uint64_t c)
{
    enum { BATCH = 128 };
    uint64_t y = start, x = y, saved = y, product, divisor = 1;
#define STEP(v) ((v) = multiply64(v, v, n, inverse), (v) = (v) >= n - c ? (v) - (n - c) : (v) + c)
#define APART(a, b) ((a) > (b) ? (a) - (b) : (b) - (a))
    for (uint64_t length = 1; divisor == 1; length *= 2) {
        x = y;
        for (uint64_t i = 0; i < length; i++)
            STEP(y);
        for (uint64_t k = 0; k < length && divisor == 1; k += BATCH) {
            uint64_t steps = length - k < BATCH ? length - k : BATCH;
            saved = y;
            product = 1;
            for (uint64_t i = 0; i < steps; i++) {
                STEP(y);
                product = multiply64(product, APART(x, y), n, inverse);
            }
            divisor = gcd(product, n); /* gcd(0, n) is n: both factors were met in one batch */
        }
    }
    if (divisor == n)
        do {
            STEP(saved);
            divisor = gcd(APART(x, saved), n);
        } while (divisor == 1);
    return divisor;
#undef STEP
#undef APART
}

uint64_t factor(uint64_t n)
{
    uint64_t inverse, one, square;
    if (n < 4)
        return 0;
    if (n % 2 == 0)
        return 2;
    inverse = negative_inverse(n);
    one = (0 - n) % n;                              /* 2^64 mod n */
    square = (uint64_t)((uint128)one * one % n);    /* 2^128 mod n */
    if (is_prime(n, inverse, one, square))
        return 0;
    for (uint64_t c = 1;; c++) {
        uint64_t divisor = rho(n, inverse, 2 % n, c % n);
        if (divisor > 1 && divisor < n)
            return divisor < n / divisor ? divisor : n / divisor;
    }
}

#endif
