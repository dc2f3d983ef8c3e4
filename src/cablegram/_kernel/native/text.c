/* UTF-8, strict in both directions: no surrogates, no overlong forms, nothing above U+10FFFF (RFC 3629). */
#include "kernel.h"

#ifdef CABLEGRAM_ABI3

PyObject *text_decode(const uint8_t *data, size_t size, size_t *wrong)
{
    PyObject *text = PyUnicode_DecodeUTF8((const char *)data, (Py_ssize_t)size, "strict");
    if (!text && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) {
        PyObject *type, *value, *trace;
        Py_ssize_t start = 0;
        PyErr_Fetch(&type, &value, &trace);
        PyErr_NormalizeException(&type, &value, &trace);
        PyUnicodeDecodeError_GetStart(value, &start);
        *wrong = (size_t)start;
        Py_XDECREF(type);
        Py_XDECREF(value);
        Py_XDECREF(trace);
    }
    return text;
}

size_t text_limit(PyObject *text)
{
    Py_ssize_t size;
    return PyUnicode_AsUTF8AndSize(text, &size) ? (size_t)size : 0;
}

Py_ssize_t text_encode(PyObject *text, uint8_t *out)
{
    Py_ssize_t size;
    const char *data = PyUnicode_AsUTF8AndSize(text, &size);
    if (!data) {
        PyErr_Clear();
        return -1;
    }
    memcpy(out, data, (size_t)size);
    return size;
}

#else

#define HIGH_BITS 0x8080808080808080u

static inline int is_ascii(const uint8_t *data, size_t size)
{
    uint64_t high = 0;
    size_t i = 0;
    for (; i + 8 <= size; i += 8)
        high |= load64(data + i);
    for (; i < size; i++)
        high |= data[i];
    return !(high & HIGH_BITS);
}

static inline int follows(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/* The length of the sequence that starts at p, 0 if it is none. */
static inline unsigned sequence(const uint8_t *p, size_t left)
{
    uint8_t lead = p[0];
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    if (lead < 0xE0)
        return left >= 2 && follows(p[1]) ? 2 : 0;
    if (lead < 0xF0) {
        if (left < 3 || !follows(p[1]) || !follows(p[2]))
            return 0;
        return (lead == 0xE0 && p[1] < 0xA0) || (lead == 0xED && p[1] > 0x9F) ? 0 : 3;
    }
    if (lead > 0xF4 || left < 4 || !follows(p[1]) || !follows(p[2]) || !follows(p[3]))
        return 0;
    return (lead == 0xF0 && p[1] < 0x90) || (lead == 0xF4 && p[1] > 0x8F) ? 0 : 4;
}

#define NARROW(TYPE)                                                                                                   \
    do {                                                                                                               \
        TYPE *out = PyUnicode_DATA(text);                                                                              \
        for (size_t i = 0; i < length; i++)                                                                            \
            out[i] = (TYPE)wide[i];                                                                                    \
    } while (0)

/* Decodes into `wide`, which has room for `size` characters; the number of them, or -1. *every: all their bits. */
static Py_ssize_t widen(const uint8_t *data, size_t size, uint32_t *wide, uint32_t *every, size_t *wrong)
{
    uint32_t *out = wide, all = 0;
    for (size_t i = 0; i < size;) {
        const uint8_t *p = data + i;
        uint32_t c = p[0];
        unsigned step;
        if (c < 0x80) {
            *out++ = c;
            i++;
            continue;
        }
        step = sequence(p, size - i);
        if (step == 2) {
            c = (c & 0x1F) << 6 | (p[1] & 0x3Fu);
        } else if (step == 3) {
            c = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
        } else if (step) {
            c = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
        } else {
            *wrong = i;
            return -1;
        }
        all |= c;
        *out++ = c;
        i += step;
    }
    *every = all;
    return out - wide;
}

static NOINLINE PyObject *decode_wide(const uint8_t *data, size_t size, size_t *wrong)
{
    uint32_t few[1024], *wide = few, every;
    PyObject *text = NULL;
    Py_ssize_t count;
    if (size > sizeof few / sizeof *few && !(wide = PyMem_Malloc(size * sizeof *wide)))
        return PyErr_NoMemory();
    count = widen(data, size, wide, &every, wrong);
    if (count >= 0)
        text = PyUnicode_New(count, every < 0x100 ? 0xFF : every < 0x10000 ? 0xFFFF : 0x10FFFF);
    if (text) {
        const size_t length = (size_t)count;
        if (every < 0x100)
            NARROW(Py_UCS1);
        else if (every < 0x10000)
            NARROW(Py_UCS2);
        else
            NARROW(Py_UCS4);
    }
    if (wide != few)
        PyMem_Free(wide);
    return text;
}

PyObject *text_decode(const uint8_t *data, size_t size, size_t *wrong)
{
    PyObject *text;
    if (!is_ascii(data, size))
        return decode_wide(data, size, wrong);
    text = PyUnicode_New((Py_ssize_t)size, 0x7F);
    if (LIKELY(text != NULL))
        memcpy(PyUnicode_DATA(text), data, size); /* the empty text is shared: nothing is copied into it */
    return text;
}

size_t text_limit(PyObject *text)
{
    size_t length = (size_t)PyUnicode_GET_LENGTH(text);
    if (PyUnicode_IS_ASCII(text))
        return length;
    if (PyUnicode_KIND(text) == PyUnicode_1BYTE_KIND)
        return 2 * length;
    return (PyUnicode_KIND(text) == PyUnicode_2BYTE_KIND ? 3 : 4) * length;
}

#define SPILL(TYPE)                                                                                                    \
    do {                                                                                                               \
        const TYPE *in = PyUnicode_DATA(text);                                                                         \
        for (Py_ssize_t i = 0; i < length; i++) {                                                                      \
            uint32_t c = in[i];                                                                                        \
            if (c < 0x80) {                                                                                            \
                *p++ = (uint8_t)c;                                                                                     \
            } else if (c < 0x800) {                                                                                    \
                *p++ = (uint8_t)(0xC0 | c >> 6);                                                                       \
                *p++ = (uint8_t)(0x80 | (c & 0x3F));                                                                   \
            } else if (c < 0x10000) {                                                                                  \
                if (c >= 0xD800 && c < 0xE000)                                                                         \
                    return -1;                                                                                         \
                *p++ = (uint8_t)(0xE0 | c >> 12);                                                                      \
                *p++ = (uint8_t)(0x80 | (c >> 6 & 0x3F));                                                              \
                *p++ = (uint8_t)(0x80 | (c & 0x3F));                                                                   \
            } else {                                                                                                   \
                *p++ = (uint8_t)(0xF0 | c >> 18);                                                                      \
                *p++ = (uint8_t)(0x80 | (c >> 12 & 0x3F));                                                             \
                *p++ = (uint8_t)(0x80 | (c >> 6 & 0x3F));                                                              \
                *p++ = (uint8_t)(0x80 | (c & 0x3F));                                                                   \
            }                                                                                                          \
        }                                                                                                              \
    } while (0)

Py_ssize_t text_encode(PyObject *text, uint8_t *out)
{
    const Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    uint8_t *p = out;
    if (PyUnicode_IS_ASCII(text)) {
        memcpy(out, PyUnicode_DATA(text), (size_t)length);
        return length;
    }
    switch (PyUnicode_KIND(text)) {
    case PyUnicode_1BYTE_KIND:
        SPILL(Py_UCS1);
        break;
    case PyUnicode_2BYTE_KIND:
        SPILL(Py_UCS2);
        break;
    default:
        SPILL(Py_UCS4);
    }
    return p - out;
}

#endif
