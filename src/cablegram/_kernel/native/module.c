/* cablegram._kernel._native: the kernel in C. The twin in ../pure defines what it does; docs/kernel.md how. */
#include "kernel.h"

static int execute(PyObject *module)
{
    /* What the files keep in static variables belongs to one interpreter. */
    static PyInterpreterState *owner;
    PyInterpreterState *here = PyInterpreterState_Get();
    if (owner && owner != here) {
        PyErr_SetString(PyExc_ImportError, "cablegram's native kernel serves one interpreter of a process");
        return -1;
    }
    owner = here;
    if (crypto_init(module) < 0 || class_init(module) < 0 || PyModule_AddFunctions(module, crypto_methods) < 0 ||
        PyModule_AddFunctions(module, message_methods) < 0 || PyModule_AddFunctions(module, number_methods) < 0)
        return -1;
    if (PyModule_AddStringConstant(module, "NAME", "native") < 0 ||
        PyModule_AddIntConstant(module, "MAX_DEPTH", MAX_DEPTH) < 0)
        return -1;
    return PyModule_AddIntConstant(module, "MAX_OBJECTS", MAX_OBJECTS);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, SLOT(execute)}, {0, NULL}};

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "_native",
    .m_doc = "The kernel in C: the codec, the envelope of messages, AES-IGE and AES-CTR, modular powers, factorisation.",
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit__native(void) { return PyModuleDef_Init(&definition); }
