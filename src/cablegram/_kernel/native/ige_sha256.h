/* IGE decryption and SHA-256 at once, where the processor has instructions for both. */
#ifndef CABLEGRAM_IGE_SHA256_H
#define CABLEGRAM_IGE_SHA256_H

#include "aes.h"
#include "sha256.h"

/* Decrypts `blocks` >= 1 blocks and adds the plaintext to `sha`, whose length is a multiple of 64. */
void ige_decrypt_and_hash(const AesKeys *keys, const uint8_t *x, uint8_t *y, size_t blocks, const uint8_t x0[16],
                          const uint8_t y0[16], Sha256 *sha);

#endif
