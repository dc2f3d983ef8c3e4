/* seal and unseal: the encrypted envelope of one message, in one call each.
 *
 * Source: https://core.telegram.org/mtproto/description#encrypted-message-encrypted-data
 */
#include "python.h"

#include "aes.h"
#include "sha256.h"
#include "ige_sha256.h"

enum { KEY = 256, OUTER = 24, INNER = 32 };

/* Below this many bytes, letting other threads run costs more than it gives them. */
#define RELEASE_FROM (16 * 1024)

static void message_keys(const uint8_t *auth_key, unsigned x, const uint8_t msg_key[16], uint8_t key[32],
                         uint8_t iv[32])
{
    uint8_t a[32], b[32];
    Sha256 sha;
    sha256_init(&sha);
    sha256_update(&sha, msg_key, 16);
    sha256_update(&sha, auth_key + x, 36);
    sha256_final(&sha, a);
    sha256_init(&sha);
    sha256_update(&sha, auth_key + 40 + x, 36);
    sha256_update(&sha, msg_key, 16);
    sha256_final(&sha, b);
    memcpy(key, a, 8), memcpy(key + 8, b + 8, 16), memcpy(key + 24, a + 24, 8);
    memcpy(iv, b, 8), memcpy(iv + 8, a + 8, 16), memcpy(iv + 24, b + 24, 8);
}

/* msg_key_large of a plaintext in two pieces. */
static void message_digest(const uint8_t *auth_key, unsigned x, const uint8_t *head, const uint8_t *rest, size_t size,
                           uint8_t digest[32])
{
    Sha256 sha;
    sha256_init(&sha);
    sha256_update(&sha, auth_key + 88 + x, 32);
    sha256_update(&sha, head, INNER);
    sha256_update(&sha, rest, size);
    sha256_final(&sha, digest);
}

/* `packet` holds the key's id and, from OUTER on, the plaintext; the first bytes of the digest come back. */
static uint32_t seal_in_place(const uint8_t *auth_key, unsigned x, uint8_t *packet, size_t size)
{
    uint8_t digest[32], key[32], iv[32], *plain = packet + OUTER;
    AesKeys keys;
    message_digest(auth_key, x, plain, plain + INNER, size - INNER, digest);
    memcpy(packet + 8, digest + 8, 16);
    message_keys(auth_key, x, digest + 8, key, iv);
    aes->expand(&keys, key, 0);
    aes->ige(&keys, 0, plain, plain, size / AES_BLOCK, iv + 16, iv);
    return load32(digest);
}

/* Decrypts into `head` and `rest`; whether the message key is theirs. The comparison takes the same time always. */
static int unseal_apart(const uint8_t *auth_key, unsigned x, const uint8_t *packet, uint8_t head[INNER], uint8_t *rest,
                        size_t size, uint32_t *token)
{
    uint8_t digest[32], key[32], iv[32], differs = 0;
    const uint8_t *sealed = packet + OUTER;
    AesKeys keys;
    message_keys(auth_key, x, packet + 8, key, iv);
    aes->expand(&keys, key, 1);
    aes->ige(&keys, 1, sealed, head, INNER / AES_BLOCK, iv, iv + 16);
    Sha256 sha;
    sha256_init(&sha);
    sha256_update(&sha, auth_key + 88 + x, 32);
    sha256_update(&sha, head, INNER);
    ige_decrypt_and_hash(&keys, sealed + INNER, rest, size / AES_BLOCK, sealed + INNER - AES_BLOCK,
                         head + INNER - AES_BLOCK, &sha);
    sha256_final(&sha, digest);
    for (int i = 0; i < 16; i++)
        differs |= digest[8 + i] ^ packet[8 + i];
    *token = load32(digest);
    return !differs;
}

/* An integer of 64 bits; -1 with an error otherwise. */
static int get_number(PyObject *object, int64_t *value)
{
    *value = PyLong_AsLongLong(object);
    return *value == -1 && PyErr_Occurred() ? -1 : 0;
}

static int get_key(PyObject *auth_key, PyObject *offset, const uint8_t **key, unsigned *x)
{
    int64_t value;
    if (!PyBytes_Check(auth_key) || PyBytes_Size(auth_key) != KEY) {
        PyErr_SetString(PyExc_ValueError, "an authorization key is 256 bytes");
        return -1;
    }
    if (get_number(offset, &value) < 0)
        return -1;
    if (value != 0 && value != 8) {
        PyErr_SetString(PyExc_ValueError, "x is 0 for messages of a client and 8 for those of a server");
        return -1;
    }
    *key = (const uint8_t *)PyBytes_AsString(auth_key);
    *x = (unsigned)value;
    return 0;
}

static PyObject *seal(PyObject *module, PyObject *const *args, Py_ssize_t n_args)
{
    const uint8_t *key;
    int64_t key_id, number[4];
    uint32_t token;
    unsigned x;
    Py_ssize_t length, padding, size;
    PyObject *result;
    uint8_t *packet, *at;

    (void)module;
    if (n_args != 9) {
        PyErr_Format(PyExc_TypeError, "seal() takes 9 arguments, %zd were given", n_args);
        return NULL;
    }
    if (get_key(args[0], args[2], &key, &x) < 0 || get_number(args[1], &key_id) < 0)
        return NULL;
    for (int i = 0; i < 4; i++)
        if (get_number(args[3 + i], &number[i]) < 0)
            return NULL;
    if (!PyBytes_Check(args[7]) || !PyBytes_Check(args[8])) {
        PyErr_SetString(PyExc_TypeError, "the body and the padding are bytes");
        return NULL;
    }
    length = BYTES_SIZE(args[7]), padding = BYTES_SIZE(args[8]), size = INNER + length + padding;
    if (length > INT32_MAX - 2048 || padding > 1024 || size % AES_BLOCK) {
        PyErr_SetString(PyExc_ValueError, "the message and its padding must be whole blocks of 16 bytes");
        return NULL;
    }
    result = PyBytes_FromStringAndSize(NULL, OUTER + size);
    if (!result)
        return NULL;
    packet = (uint8_t *)BYTES_DATA(result), at = packet + OUTER;
    store64(packet, (uint64_t)key_id);
    for (int i = 0; i < 3; i++)
        store64(at + 8 * i, (uint64_t)number[i]);
    store32(at + 24, (uint32_t)number[3]);
    store32(at + 28, (uint32_t)length);
    memcpy(at + INNER, BYTES_DATA(args[7]), (size_t)length);
    memcpy(at + INNER + length, BYTES_DATA(args[8]), (size_t)padding);
    if (size >= RELEASE_FROM) {
        Py_BEGIN_ALLOW_THREADS
        token = seal_in_place(key, x, packet, (size_t)size);
        Py_END_ALLOW_THREADS
    } else {
        token = seal_in_place(key, x, packet, (size_t)size);
    }
    return Py_BuildValue("(Nk)", result, (unsigned long)token);
}

/* (salt, session_id, msg_id, seqno, length, body, token); the body is cut to the length if there is that much. */
static PyObject *opened(const uint8_t head[INNER], PyObject *rest, Py_ssize_t size, uint32_t token)
{
    int32_t length = (int32_t)load32(head + 28);
    if (length >= 0 && length < size) {
#ifdef CABLEGRAM_ABI3
        PyObject *body = PyBytes_FromStringAndSize(BYTES_DATA(rest), length);
        Py_DECREF(rest);
        if (!(rest = body))
            return NULL;
#else
        if (_PyBytes_Resize(&rest, length) < 0)
            return NULL;
#endif
    }
    return Py_BuildValue("(LLLiiNk)", (long long)load64(head), (long long)load64(head + 8), (long long)load64(head + 16),
                         (int)load32(head + 24), (int)length, rest, (unsigned long)token);
}

static PyObject *unseal(PyObject *module, PyObject *const *args, Py_ssize_t n_args)
{
    const uint8_t *key, *packet;
    uint8_t head[INNER], *to;
    uint32_t token = 0;
    unsigned x;
    int genuine;
    Py_ssize_t size;
    PyObject *rest;

    (void)module;
    if (n_args != 3) {
        PyErr_Format(PyExc_TypeError, "unseal() takes 3 arguments, %zd were given", n_args);
        return NULL;
    }
    if (get_key(args[0], args[1], &key, &x) < 0)
        return NULL;
    if (!PyBytes_Check(args[2])) {
        PyErr_SetString(PyExc_TypeError, "a packet is bytes");
        return NULL;
    }
    packet = (const uint8_t *)BYTES_DATA(args[2]);
    size = BYTES_SIZE(args[2]) - OUTER - INNER;
    if (size < AES_BLOCK || size % AES_BLOCK) {
        PyErr_SetString(PyExc_ValueError, "an encrypted message is whole blocks of 16 bytes");
        return NULL;
    }
    if (!(rest = PyBytes_FromStringAndSize(NULL, size)))
        return NULL;
    to = (uint8_t *)BYTES_DATA(rest);
    if (size >= RELEASE_FROM) {
        Py_BEGIN_ALLOW_THREADS
        genuine = unseal_apart(key, x, packet, head, to, (size_t)size, &token);
        Py_END_ALLOW_THREADS
    } else {
        genuine = unseal_apart(key, x, packet, head, to, (size_t)size, &token);
    }
    if (!genuine) {
        Py_DECREF(rest);
        Py_RETURN_NONE;
    }
    return opened(head, rest, size, token);
}

/* The two engines of SHA-256 give the same; tests say so by running both. */
static PyObject *sha256_engine(PyObject *module, PyObject *portable)
{
    int forced = PyObject_IsTrue(portable);
    (void)module;
    if (forced < 0)
        return NULL;
    sha256_choose(forced);
    Py_RETURN_NONE;
}

PyMethodDef message_methods[] = {
    {"seal", FUNCTION(seal), METH_FASTCALL,
     "seal($module, auth_key, key_id, x, salt, session_id, msg_id, seqno, body, padding, /)\n--\n\nEncrypt a message of "
     "MTProto 2.0: the packet, and the first 32 bits of ``msg_key_large``.\n\n``auth_key``: 256 bytes; ``x``: 0 from a "
     "client, 8 from a server; body and padding with a header of 32 bytes fill whole blocks of 16. ValueError otherwise."
     "\n\nSource: https://core.telegram.org/mtproto/description"},
    {"unseal", FUNCTION(unseal), METH_FASTCALL,
     "unseal($module, auth_key, x, packet, /)\n--\n\nThe inverse of seal: ``(salt, session_id, msg_id, seqno, length, "
     "body, token)``, or None if the message key is not that of the message.\n\n``length`` is as the packet states it; "
     "the body is cut to it where there is that much. ValueError for a packet that is not whole blocks."},
    {"sha256_engine", FUNCTION(sha256_engine), METH_O,
     "sha256_engine($module, portable, /)\n--\n\nFor tests: use the engine in plain C, or the best one."},
    {NULL, NULL, 0, NULL},
};
