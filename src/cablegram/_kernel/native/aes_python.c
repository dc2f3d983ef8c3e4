/* ige_encrypt, ige_decrypt, ige_decrypt_into and Ctr. */
#include "python.h"

#include "aes.h"
#include "sha256.h"

/* Below this many bytes, letting other threads run costs more than it gives them. */
#define RELEASE_FROM (16 * 1024)

/* The argument as bytes in a row; 0, or -1 with TypeError or (where `length` >= 0 says how many) ValueError. */
static int get_bytes(PyObject *object, Py_buffer *view, const char *what, Py_ssize_t length)
{
    if (PyObject_GetBuffer(object, view, PyBUF_SIMPLE) < 0)
        return -1;
    if (length >= 0 && view->len != length) {
        PyErr_Format(PyExc_ValueError, "the %s must have %zd bytes, not %zd", what, length, view->len);
        PyBuffer_Release(view);
        return -1;
    }
    return 0;
}

static void run_ige(int decrypt, const Py_buffer *data, const uint8_t *key, const uint8_t *iv, uint8_t *out)
{
    AesKeys keys;
    /* The first half of iv stands for the ciphertext block before the first, the second for the plaintext block. */
    const uint8_t *x0 = decrypt ? iv : iv + 16, *y0 = decrypt ? iv + 16 : iv;
    aes->expand(&keys, key, decrypt);
    if (data->len)
        aes->ige(&keys, decrypt, data->buf, out, (size_t)data->len / AES_BLOCK, x0, y0);
}

/* Where neither is copied, writing ahead of the reading would destroy what is still to be read. */
static int overlaps(const Py_buffer *data, const Py_buffer *out)
{
    const char *from = data->buf, *to = out->buf;
    return to > from && to < from + data->len;
}

static PyObject *ige_call(const char *name, int decrypt, int into, PyObject *const *args, Py_ssize_t n_args,
                          PyObject *keywords)
{
    static const char *const names[] = {"data", "key", "iv", NULL};
    static const char *const names_into[] = {"data", "key", "iv", "out", NULL};
    PyObject *given[4], *result = NULL;
    Py_buffer data, key, iv, out;
    uint8_t *to;

    if (take_arguments(name, into ? names_into : names, into ? 4 : 3, args, n_args, keywords, given) < 0)
        return NULL;
    if (get_bytes(given[0], &data, "data", -1) < 0)
        return NULL;
    if (get_bytes(given[1], &key, "key", 32) < 0)
        goto no_key;
    if (get_bytes(given[2], &iv, "iv", 32) < 0)
        goto no_iv;
    if (data.len % AES_BLOCK) {
        PyErr_Format(PyExc_ValueError, "the data must be whole blocks of 16 bytes, not %zd bytes", data.len);
        goto no_out;
    }
    if (into) {
        if (PyObject_GetBuffer(given[3], &out, PyBUF_WRITABLE) < 0)
            goto no_out;
        if (out.len != data.len || overlaps(&data, &out)) {
            if (out.len != data.len)
                PyErr_Format(PyExc_ValueError, "out must have the %zd bytes of data, not %zd", data.len, out.len);
            else
                PyErr_SetString(PyExc_ValueError, "out starts inside data; it may only be the same or apart");
            PyBuffer_Release(&out);
            goto no_out;
        }
        to = out.buf;
        result = Py_NewRef(Py_None);
    } else {
        result = PyBytes_FromStringAndSize(NULL, data.len);
        if (!result)
            goto no_out;
        to = (uint8_t *)PyBytes_AsString(result);
    }
    if (data.len >= RELEASE_FROM) {
        Py_BEGIN_ALLOW_THREADS
        run_ige(decrypt, &data, key.buf, iv.buf, to);
        Py_END_ALLOW_THREADS
    } else {
        run_ige(decrypt, &data, key.buf, iv.buf, to);
    }
    if (into)
        PyBuffer_Release(&out);
no_out:
    PyBuffer_Release(&iv);
no_iv:
    PyBuffer_Release(&key);
no_key:
    PyBuffer_Release(&data);
    return result;
}

static PyObject *ige_encrypt(PyObject *module, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    (void)module;
    return ige_call("ige_encrypt", 0, 0, args, n_args, keywords);
}

static PyObject *ige_decrypt(PyObject *module, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    (void)module;
    return ige_call("ige_decrypt", 1, 0, args, n_args, keywords);
}

static PyObject *ige_decrypt_into(PyObject *module, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    (void)module;
    return ige_call("ige_decrypt_into", 1, 1, args, n_args, keywords);
}

/* ---- Ctr ---- */

typedef struct {
    PyObject_HEAD
    AesKeys keys;
    uint8_t counter[AES_BLOCK], stream[AES_BLOCK]; /* stream: keystream begun and not used up */
    unsigned left;                                 /* bytes of it that are left, its last ones */
    int busy;
} Ctr;

static PyObject *ctr_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"key", "iv", NULL};
    PyObject *key_object, *iv_object;
    Py_buffer key, iv;
    Ctr *self;

    if (!PyArg_ParseTupleAndKeywords(args, keywords, "OO:Ctr", names, &key_object, &iv_object))
        return NULL;
    if (get_bytes(key_object, &key, "key", 32) < 0)
        return NULL;
    if (get_bytes(iv_object, &iv, "iv", 16) < 0) {
        PyBuffer_Release(&key);
        return NULL;
    }
    self = (Ctr *)PyType_GenericAlloc(type, 0);
    if (self) {
        aes->expand(&self->keys, key.buf, 0);
        memcpy(self->counter, iv.buf, AES_BLOCK);
    }
    PyBuffer_Release(&iv);
    PyBuffer_Release(&key);
    return (PyObject *)self;
}

static void ctr_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

static void run_ctr(Ctr *self, const uint8_t *in, uint8_t *out, size_t length)
{
    size_t blocks;
    for (; length && self->left; length--)
        *out++ = *in++ ^ self->stream[AES_BLOCK - self->left--];
    blocks = length / AES_BLOCK;
    aes->ctr(&self->keys, in, out, blocks, self->counter);
    in += blocks * AES_BLOCK, out += blocks * AES_BLOCK, length %= AES_BLOCK;
    if (length) {
        memset(self->stream, 0, AES_BLOCK);
        aes->ctr(&self->keys, self->stream, self->stream, 1, self->counter);
        for (self->left = AES_BLOCK; length; length--)
            *out++ = *in++ ^ self->stream[AES_BLOCK - self->left--];
    }
}

static PyObject *ctr_update(PyObject *object, PyObject *argument)
{
    Ctr *self = (Ctr *)object;
    Py_buffer data;
    PyObject *result;

    if (get_bytes(argument, &data, "data", -1) < 0)
        return NULL;
    result = PyBytes_FromStringAndSize(NULL, data.len);
    if (!result)
        goto done;
    if (self->busy) {
        Py_CLEAR(result);
        PyErr_SetString(PyExc_RuntimeError, "another thread is using this Ctr");
        goto done;
    }
    if (data.len >= RELEASE_FROM) {
        self->busy = 1;
        Py_BEGIN_ALLOW_THREADS
        run_ctr(self, data.buf, (uint8_t *)PyBytes_AsString(result), (size_t)data.len);
        Py_END_ALLOW_THREADS
        self->busy = 0;
    } else {
        run_ctr(self, data.buf, (uint8_t *)PyBytes_AsString(result), (size_t)data.len);
    }
done:
    PyBuffer_Release(&data);
    return result;
}

static PyMethodDef ctr_methods[] = {
    {"update", ctr_update, METH_O,
     "update($self, data, /)\n--\n\nEncrypt, or decrypt, what comes next in the stream; any number of bytes."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot ctr_slots[] = {
    {Py_tp_new, SLOT(ctr_new)},
    {Py_tp_dealloc, SLOT(ctr_dealloc)},
    {Py_tp_methods, ctr_methods},
    {Py_tp_doc, "Ctr(key, iv)\n--\n\nAES-256-CTR that keeps its place in the stream.\n\n"
                "``key`` has 32 bytes, ``iv`` (the first counter, big-endian) 16.\n"
                "Source: https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation"},
    {0, NULL},
};

static PyType_Spec ctr_spec = {"cablegram._kernel._native.Ctr", sizeof(Ctr), 0, Py_TPFLAGS_DEFAULT, ctr_slots};

/* ---- which engine ---- */

static PyObject *aes_engine(PyObject *module, PyObject *const *args, Py_ssize_t n_args)
{
    (void)module;
    if (n_args == 1 && args[0] == Py_None)
        n_args = 0;
    if (n_args > 1 || (n_args == 1 && !PyUnicode_Check(args[0]))) {
        PyErr_SetString(PyExc_TypeError, "aes_engine() takes one name at most");
        return NULL;
    }
    if (n_args == 1) {
        if (PyUnicode_CompareWithASCIIString(args[0], aes_portable.name) == 0)
            aes = &aes_portable;
#if CABLEGRAM_AESNI
        else if (PyUnicode_CompareWithASCIIString(args[0], aes_ni.name) == 0 && aes_ni_present())
            aes = &aes_ni;
#endif
        else {
            PyErr_Format(PyExc_ValueError, "no AES engine %R here", args[0]);
            return NULL;
        }
    }
    return PyUnicode_FromString(aes->name);
}

/* The two engines share the form of their keys, so that even a live Ctr survives the change. */
PyMethodDef crypto_methods[] = {
    {"ige_encrypt", FUNCTION(ige_encrypt), METH_FASTCALL | METH_KEYWORDS,
     "ige_encrypt($module, data, key, iv)\n--\n\nAES-256-IGE. ``data``: whole blocks of 16 bytes; ``key`` and ``iv``: "
     "32 bytes each. ValueError otherwise.\n\nSource: https://core.telegram.org/mtproto/description"},
    {"ige_decrypt", FUNCTION(ige_decrypt), METH_FASTCALL | METH_KEYWORDS,
     "ige_decrypt($module, data, key, iv)\n--\n\nThe inverse of ige_encrypt."},
    {"ige_decrypt_into", FUNCTION(ige_decrypt_into), METH_FASTCALL | METH_KEYWORDS,
     "ige_decrypt_into($module, data, key, iv, out)\n--\n\nDecrypt into ``out``, a writable buffer of as many bytes as "
     "``data``: the same buffer, or one apart."},
    {"aes_engine", FUNCTION(aes_engine), METH_FASTCALL,
     "aes_engine($module, name=None, /)\n--\n\nThe AES engine in use, ``'AES-NI'`` or ``'portable'``; with a name, for "
     "tests: use that one."},
    {NULL, NULL, 0, NULL},
};

int crypto_init(PyObject *module)
{
    static PyObject *type;
    aes_choose();
    sha256_choose(0);
    if (!type)
        type = PyType_FromSpec(&ctr_spec);
    return type ? PyModule_AddObjectRef(module, "Ctr", type) : -1;
}
