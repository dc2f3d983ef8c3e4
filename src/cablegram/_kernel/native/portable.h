/* What differs between compilers and processors, in one place. */
#ifndef CABLEGRAM_PORTABLE_H
#define CABLEGRAM_PORTABLE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__) || defined(__clang__)
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define NOINLINE __attribute__((noinline))
#define COLD __attribute__((noinline, cold))
#define CTZ64(x) ((unsigned)__builtin_ctzll(x))
#define CTZ32(x) ((unsigned)__builtin_ctz(x))
#elif defined(_MSC_VER)
#include <intrin.h>
#define LIKELY(x) (x)
#define UNLIKELY(x) (x)
#define NOINLINE __declspec(noinline)
#define COLD __declspec(noinline)
static __inline unsigned cg_ctz32(uint32_t x) { unsigned long i; _BitScanForward(&i, x); return (unsigned)i; }
static __inline unsigned cg_ctz64(uint64_t x)
{
    return (uint32_t)x ? cg_ctz32((uint32_t)x) : 32 + cg_ctz32((uint32_t)(x >> 32));
}
#define CTZ64(x) cg_ctz64(x)
#define CTZ32(x) cg_ctz32(x)
#else
#define LIKELY(x) (x)
#define UNLIKELY(x) (x)
#define NOINLINE
#define COLD
static inline unsigned cg_ctz64(uint64_t x) { unsigned n = 0; while (!(x & 1)) { x >>= 1; n++; } return n; }
#define CTZ64(x) cg_ctz64(x)
#define CTZ32(x) cg_ctz64(x)
#endif

/* AES-NI is compiled in wherever the compiler can; whether it runs is asked of the processor at run time. */
#if (defined(__x86_64__) || defined(__i386__)) && (defined(__GNUC__) || defined(__clang__))
#define CABLEGRAM_AESNI 1
#define TARGET_AESNI __attribute__((target("aes,sse4.1")))
#elif defined(_MSC_VER) && (defined(_M_X64) || defined(_M_IX86))
#define CABLEGRAM_AESNI 1
#define TARGET_AESNI
#else
#define CABLEGRAM_AESNI 0
#endif

/* 64 x 64 -> 128 bit products: without them powmod and factorize leave the work to Python's integers. */
#if defined(__SIZEOF_INT128__)
#define CABLEGRAM_INT128 1
typedef unsigned __int128 uint128;
#else
#define CABLEGRAM_INT128 0
#endif

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define CABLEGRAM_BIG_ENDIAN 1
#else
#define CABLEGRAM_BIG_ENDIAN 0
#endif

/* TL and the schema table are little-endian; memcpy because nothing promises alignment. */
static inline uint16_t load16(const void *p)
{
    const uint8_t *b = (const uint8_t *)p;
    return (uint16_t)(b[0] | b[1] << 8);
}

static inline uint32_t load32(const void *p)
{
#if CABLEGRAM_BIG_ENDIAN
    const uint8_t *b = (const uint8_t *)p;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
#else
    uint32_t v;
    memcpy(&v, p, 4);
    return v;
#endif
}

static inline uint64_t load64(const void *p)
{
#if CABLEGRAM_BIG_ENDIAN
    return (uint64_t)load32(p) | (uint64_t)load32((const uint8_t *)p + 4) << 32;
#else
    uint64_t v;
    memcpy(&v, p, 8);
    return v;
#endif
}

static inline void store32(void *p, uint32_t v)
{
#if CABLEGRAM_BIG_ENDIAN
    uint8_t *b = (uint8_t *)p;
    b[0] = (uint8_t)v, b[1] = (uint8_t)(v >> 8), b[2] = (uint8_t)(v >> 16), b[3] = (uint8_t)(v >> 24);
#else
    memcpy(p, &v, 4);
#endif
}

static inline void store64(void *p, uint64_t v)
{
#if CABLEGRAM_BIG_ENDIAN
    store32(p, (uint32_t)v);
    store32((uint8_t *)p + 4, (uint32_t)(v >> 32));
#else
    memcpy(p, &v, 8);
#endif
}

#endif
