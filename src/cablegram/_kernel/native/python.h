/* Python's interface, and the few things that all files need of it.
 *
 * With CABLEGRAM_ABI3 the sources keep to the limited API of 3.11, so that one binary serves every later version.
 * docs/kernel.md says what that costs.
 */
#ifndef CABLEGRAM_PYTHON_H
#define CABLEGRAM_PYTHON_H

#define PY_SSIZE_T_CLEAN
#ifdef CABLEGRAM_ABI3
#define Py_LIMITED_API 0x030B0000
#endif
#include <Python.h>
#include <structmember.h>

#include "portable.h"

#ifdef CABLEGRAM_ABI3
#define Py_SETREF(variable, value)                                                                                     \
    do {                                                                                                               \
        PyObject *before_ = (PyObject *)(variable);                                                                    \
        (variable) = (value);                                                                                          \
        Py_DECREF(before_);                                                                                            \
    } while (0)
#define Py_XSETREF(variable, value)                                                                                    \
    do {                                                                                                               \
        PyObject *before_ = (PyObject *)(variable);                                                                    \
        (variable) = (value);                                                                                          \
        Py_XDECREF(before_);                                                                                           \
    } while (0)
#define LIST_SET(list, i, value) PyList_SetItem(list, i, value)
#define LIST_GET(list, i) PyList_GetItem(list, i)
#define TUPLE_GET(tuple, i) PyTuple_GetItem(tuple, i)
#define LIST_SIZE(list) PyList_Size(list)
#define TUPLE_SIZE(tuple) PyTuple_Size(tuple)
#define BYTES_DATA(bytes) PyBytes_AsString(bytes)
#define BYTES_SIZE(bytes) PyBytes_Size(bytes)
#define DOUBLE_VALUE(number) PyFloat_AsDouble(number)
#else
#define LIST_SET(list, i, value) PyList_SET_ITEM(list, i, value)
#define LIST_GET(list, i) PyList_GET_ITEM(list, i)
#define TUPLE_GET(tuple, i) PyTuple_GET_ITEM(tuple, i)
#define LIST_SIZE(list) PyList_GET_SIZE(list)
#define TUPLE_SIZE(tuple) PyTuple_GET_SIZE(tuple)
#define BYTES_DATA(bytes) PyBytes_AS_STRING(bytes)
#define BYTES_SIZE(bytes) PyBytes_GET_SIZE(bytes)
#define DOUBLE_VALUE(number) PyFloat_AS_DOUBLE(number)
#endif

#define FUNCTION(f) ((PyCFunction)(void (*)(void))(f))
#define SLOT(f) ((void *)(f))

/* Many references to None, False or True at once; they are immortal from 3.12 on. */
static inline void constant_refs(PyObject *constant, Py_ssize_t count)
{
#if defined(CABLEGRAM_ABI3)
    if (Py_Version < 0x030C0000)
        constant->ob_refcnt += count;
#elif PY_VERSION_HEX < 0x030C0000
    constant->ob_refcnt += count;
#else
    (void)constant;
    (void)count;
#endif
}

/* Sorts the arguments of a METH_FASTCALL | METH_KEYWORDS call by `names` (NULL-terminated). The first `required` must
 * be there; absent others stay NULL in `out`. 0, or -1 with TypeError. */
int take_arguments(const char *function, const char *const *names, int required, PyObject *const *args,
                   Py_ssize_t n_args, PyObject *keywords, PyObject **out);

/* aes_python.c, message.c, numbers.c */
extern PyMethodDef crypto_methods[];
extern PyMethodDef message_methods[];
extern PyMethodDef number_methods[];
int crypto_init(PyObject *module);

#endif
