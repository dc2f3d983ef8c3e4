/* AES-256 in two modes: IGE for MTProto's messages, CTR for its obfuscated transports.
 *
 * Two engines do the same work: AES-NI, and tables in plain C for other processors. The tables leave traces in the
 * processor's cache that another process on the same machine may measure; AES-NI does not.
 *
 * Source: https://core.telegram.org/mtproto/description, https://core.telegram.org/mtproto/mtproto-transports
 */
#ifndef CABLEGRAM_AES_H
#define CABLEGRAM_AES_H

#include "portable.h"

#define AES_ROUNDS 14
#define AES_BLOCK 16

/* Round keys as the bytes lie in memory; for decryption those of the equivalent inverse cipher (FIPS 197, 5.3.5). */
typedef struct {
    uint32_t word[4 * (AES_ROUNDS + 1)];
} AesKeys;

typedef struct {
    const char *name;
    void (*expand)(AesKeys *keys, const uint8_t key[32], int decrypt);
    /* y[i] = AES(x[i] ^ y[i-1]) ^ x[i-1] for `blocks` >= 1 blocks; x == y is allowed. */
    void (*ige)(const AesKeys *keys, int decrypt, const uint8_t *x, uint8_t *y, size_t blocks, const uint8_t x0[16],
                const uint8_t y0[16]);
    /* out = in ^ keystream for whole blocks; counter is a 128-bit big-endian number and moves on. */
    void (*ctr)(const AesKeys *keys, const uint8_t *in, uint8_t *out, size_t blocks, uint8_t counter[16]);
} AesEngine;

extern const AesEngine aes_portable;
#if CABLEGRAM_AESNI
extern const AesEngine aes_ni;
int aes_ni_present(void);
#endif

/* Makes the tables of the portable engine; call it once, before the engine's first use, under the GIL. */
void aes_portable_init(void);

/* The engine in use; chosen once by aes_choose(). */
extern const AesEngine *aes;
void aes_choose(void);

#endif
