/* Reading the arguments of the module's functions. */
#include "python.h"

static int position(const char *const *names, PyObject *keyword)
{
    for (int i = 0; names[i]; i++)
        if (PyUnicode_CompareWithASCIIString(keyword, names[i]) == 0)
            return i;
    return -1;
}

int take_arguments(const char *function, const char *const *names, int required, PyObject *const *args,
                   Py_ssize_t n_args, PyObject *keywords, PyObject **out)
{
    int count = 0;
    Py_ssize_t n_keywords = keywords ? PyTuple_Size(keywords) : 0;
    while (names[count])
        out[count++] = NULL;
    if (n_args > count) {
        PyErr_Format(PyExc_TypeError, "%s() takes %d arguments, %zd were given", function, count, n_args);
        return -1;
    }
    for (Py_ssize_t i = 0; i < n_args; i++)
        out[i] = args[i];
    for (Py_ssize_t i = 0; i < n_keywords; i++) {
        PyObject *keyword = PyTuple_GetItem(keywords, i);
        int at = position(names, keyword);
        if (at < 0 || out[at]) {
            PyErr_Format(PyExc_TypeError, at < 0 ? "%s() has no argument %R" : "%s() got its argument %R twice",
                         function, keyword);
            return -1;
        }
        out[at] = args[n_args + i];
    }
    for (int i = 0; i < required; i++)
        if (!out[i]) {
            PyErr_Format(PyExc_TypeError, "%s() lacks its argument %s", function, names[i]);
            return -1;
        }
    return 0;
}
