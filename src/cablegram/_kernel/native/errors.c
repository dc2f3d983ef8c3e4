/* Raising cablegram.errors.DecodeError and EncodeError, with the way to the place that is wrong. */
#include "kernel.h"

#include <stdarg.h>

/* cablegram.errors is imported when the first error is raised: most programs never raise one. */
static PyObject *error_class(const char *name, PyObject **cache)
{
    if (!*cache) {
        PyObject *module = PyImport_ImportModule("cablegram.errors");
        if (module) {
            *cache = PyObject_GetAttrString(module, name);
            Py_DECREF(module);
        }
    }
    return *cache;
}

PyObject *encode_error(void)
{
    static PyObject *cache;
    return error_class("EncodeError", &cache);
}

static PyObject *decode_error(void)
{
    static PyObject *cache;
    return error_class("DecodeError", &cache);
}

COLD void error_say(CodecError *t, Py_ssize_t offset, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Py_XSETREF(t->reason, PyUnicode_FromFormatV(format, arguments));
    va_end(arguments);
    t->offset = offset;
}

COLD void error_at(CodecError *t, const char *name, Py_ssize_t index)
{
    if (t->n_steps < sizeof t->steps / sizeof *t->steps)
        t->steps[t->n_steps++] = (Step){name, index};
}

/* The steps as text, outermost first: `media.photo.sizes[3]`. */
static PyObject *way(const CodecError *t, const char *root, const char *between)
{
    PyObject *text = PyUnicode_FromString(root ? root : "");
    int first = 1;
    for (unsigned i = t->n_steps; text && i-- > 0;) {
        const Step *step = &t->steps[i];
        PyObject *longer;
        if (!step->name)
            longer = PyUnicode_FromFormat("%U[%zd]", text, step->index);
        else
            longer = PyUnicode_FromFormat("%U%s%s", text, first ? (root ? between : "") : ".", step->name);
        first = 0;
        Py_SETREF(text, longer);
    }
    return text;
}

/* Consumes t->reason. */
COLD void raise_decode_error(CodecError *t)
{
    PyObject *class = t->reason ? decode_error() : NULL, *path, *id, *error;
    if (!class) {
        Py_CLEAR(t->reason);
        return;
    }
    path = way(t, t->root, ".");
    id = t->id < 0 ? Py_NewRef(Py_None) : PyLong_FromLongLong(t->id);
    if (path && id) {
        error = PyObject_CallFunction(class, "OnOO", t->reason, t->offset, id, path);
        if (error)
            PyErr_SetObject(class, error);
        Py_XDECREF(error);
    }
    Py_XDECREF(path);
    Py_XDECREF(id);
    Py_CLEAR(t->reason);
}

/* `prefix` goes before all, `root` is the outermost object's TL name: `messages.sendMessage: message must be ...`. */
COLD void raise_encode_error(CodecError *t, const char *prefix)
{
    PyObject *class = t->reason ? encode_error() : NULL, *path;
    if (!class) {
        Py_CLEAR(t->reason);
        return;
    }
    path = way(t, t->root, ": ");
    if (path) {
        int bare = PyUnicode_GetLength(path) == 0;
        PyErr_Format(class, "%s%U%s%U", prefix, path, bare ? "" : t->n_steps ? " " : ": ", t->reason);
    }
    Py_XDECREF(path);
    Py_CLEAR(t->reason);
}
