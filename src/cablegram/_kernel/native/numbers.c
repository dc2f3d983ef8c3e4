/* powmod and factorize: Python's integers around bignum.c. */
#include "python.h"

#include "bignum.h"

static int check_integer(PyObject *value, const char *name)
{
    if (PyLong_Check(value))
        return 0;
    PyErr_Format(PyExc_TypeError, "%s must be an int", name);
    return -1;
}

#if CABLEGRAM_INT128

/* The number of 64-bit words that a number >= 0 fills, at least 1; -1 on error. */
static Py_ssize_t count_limbs(PyObject *value)
{
    PyObject *bits = PyObject_CallMethod(value, "bit_length", NULL);
    Py_ssize_t count = bits ? PyLong_AsSsize_t(bits) : -1;
    Py_XDECREF(bits);
    if (count < 0)
        return -1;
    return count ? (count + 63) / 64 : 1;
}

static int to_limbs(PyObject *value, uint64_t *limbs, Py_ssize_t count)
{
    PyObject *bytes = PyObject_CallMethod(value, "to_bytes", "ns", count * 8, "little");
    const char *data = bytes ? PyBytes_AsString(bytes) : NULL;
    if (data)
        for (Py_ssize_t i = 0; i < count; i++)
            limbs[i] = load64(data + 8 * i);
    Py_XDECREF(bytes);
    return data ? 0 : -1;
}

static PyObject *from_limbs(uint64_t *limbs, Py_ssize_t count)
{
    for (Py_ssize_t i = 0; i < count; i++)
        store64(limbs + i, limbs[i]);
    return PyObject_CallMethod((PyObject *)&PyLong_Type, "from_bytes", "y#s", (const char *)limbs, count * 8, "little");
}

/* 2 ^ (128 * count) mod modulus */
static PyObject *montgomery_square(PyObject *modulus, Py_ssize_t count)
{
    PyObject *one = PyLong_FromLong(1), *shift = one ? PyLong_FromSsize_t(128 * count) : NULL, *power = NULL;
    PyObject *result = NULL;
    if (shift)
        power = PyNumber_Lshift(one, shift);
    if (power)
        result = PyNumber_Remainder(power, modulus);
    Py_XDECREF(one);
    Py_XDECREF(shift);
    Py_XDECREF(power);
    return result;
}

/* Whether value < limit (both ints); -1 on error. */
static int below(PyObject *value, long limit)
{
    PyObject *other = PyLong_FromLong(limit);
    int answer = other ? PyObject_RichCompareBool(value, other, Py_LT) : -1;
    Py_XDECREF(other);
    return answer;
}

/* 1 where Montgomery's method applies: an odd modulus > 1 of at most MAX_LIMBS words and an exponent >= 0. */
static int suits_montgomery(PyObject *exponent, PyObject *modulus, Py_ssize_t *limbs)
{
    int answer = below(exponent, 0);
    uint64_t low;
    if (answer == 0)
        answer = below(modulus, 2);
    if (answer)
        return answer < 0 ? -1 : 0;
    low = PyLong_AsUnsignedLongLongMask(modulus);
    *limbs = count_limbs(modulus);
    if (*limbs < 0 || PyErr_Occurred())
        return -1;
    return low % 2 == 1 && *limbs <= MAX_LIMBS;
}

static PyObject *montgomery(PyObject *base, PyObject *exponent, PyObject *modulus, Py_ssize_t limbs)
{
    PyObject *reduced = PyNumber_Remainder(base, modulus), *square = NULL, *result = NULL;
    Py_ssize_t exponent_limbs;
    uint64_t *memory = NULL, *b, *m, *s, *r, *e, *scratch;

    if (!reduced || !(square = montgomery_square(modulus, limbs)) || (exponent_limbs = count_limbs(exponent)) < 0)
        goto done;
    memory = PyMem_Malloc(sizeof *memory * ((size_t)(4 * limbs + exponent_limbs) + POWER_SCRATCH(limbs)));
    if (!memory) {
        PyErr_NoMemory();
        goto done;
    }
    b = memory, m = b + limbs, s = m + limbs, r = s + limbs, e = r + limbs, scratch = e + exponent_limbs;
    if (to_limbs(reduced, b, limbs) < 0 || to_limbs(modulus, m, limbs) < 0 || to_limbs(square, s, limbs) < 0 ||
        to_limbs(exponent, e, exponent_limbs) < 0)
        goto done;
    Py_BEGIN_ALLOW_THREADS
    montgomery_power(r, b, e, (size_t)exponent_limbs, m, s, (size_t)limbs, scratch);
    Py_END_ALLOW_THREADS
    result = from_limbs(r, limbs);
done:
    Py_XDECREF(reduced);
    Py_XDECREF(square);
    PyMem_Free(memory);
    return result;
}

#endif

static PyObject *powmod(PyObject *module, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    static const char *const names[] = {"base", "exponent", "modulus", NULL};
    PyObject *given[3];
    (void)module;
    if (take_arguments("powmod", names, 3, args, n_args, keywords, given) < 0)
        return NULL;
    for (int i = 0; i < 3; i++)
        if (check_integer(given[i], names[i]) < 0)
            return NULL;
#if CABLEGRAM_INT128
    {
        Py_ssize_t limbs = 0;
        int suits = suits_montgomery(given[1], given[2], &limbs);
        if (suits)
            return suits < 0 ? NULL : montgomery(given[0], given[1], given[2], limbs);
    }
#endif
    return PyNumber_Power(given[0], given[1], given[2]);
}

static PyObject *factorize(PyObject *module, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    static const char *const names[] = {"pq", NULL};
    PyObject *pq;
    uint64_t n, p = 0;
    (void)module;
    if (take_arguments("factorize", names, 1, args, n_args, keywords, &pq) < 0 || check_integer(pq, "pq") < 0)
        return NULL;
    n = PyLong_AsUnsignedLongLong(pq);
    if (n == (uint64_t)-1 && PyErr_Occurred()) {
        if (!PyErr_ExceptionMatches(PyExc_OverflowError))
            return NULL;
        PyErr_Clear();
        PyErr_SetString(PyExc_ValueError, "pq must be a number of at most 64 bits");
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    p = factor(n);
    Py_END_ALLOW_THREADS
    if (!p) {
        PyErr_SetString(PyExc_ValueError, "pq is not a product of two numbers");
        return NULL;
    }
    return Py_BuildValue("KK", (unsigned long long)p, (unsigned long long)(n / p));
}

PyMethodDef number_methods[] = {
    {"powmod", FUNCTION(powmod), METH_FASTCALL | METH_KEYWORDS,
     "powmod($module, base, exponent, modulus)\n--\n\n``pow(base, exponent, modulus)``, faster for the odd moduli of "
     "DH, RSA and SRP, and in a time that\ndepends on the lengths alone. The lock is released meanwhile."},
    {"factorize", FUNCTION(factorize), METH_FASTCALL | METH_KEYWORDS,
     "factorize($module, pq)\n--\n\nThe factors ``(p, q)``, p <= q, of a number of at most 64 bits. ValueError when "
     "there are none.\n\nSource: https://core.telegram.org/mtproto/auth_key"},
    {NULL, NULL, 0, NULL},
};
