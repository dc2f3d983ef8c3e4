/* Schema: one layer, as Python sees it. */
#include "kernel.h"

static PyObject *schema_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"blob", "base", NULL};
    PyObject *blob, *base = Py_None;
    Schema *s;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "S|O:Schema", names, &blob, &base))
        return NULL;
    if (base != Py_None && Py_TYPE(base) != schema_type) {
        PyErr_SetString(PyExc_TypeError, "base must be a Schema or None");
        return NULL;
    }
    s = (Schema *)PyType_GenericAlloc(type, 0);
    if (!s)
        return NULL;
    s->blob = Py_NewRef(blob);
    s->base = base == Py_None ? NULL : (Schema *)Py_NewRef(base);
    if (table_open(s) < 0)
        Py_CLEAR(s);
    return (PyObject *)s;
}

static int schema_traverse(PyObject *self, visitproc visit, void *arg)
{
    Schema *s = (Schema *)self;
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(s->base);
    for (uint32_t i = 0; s->programs && i < s->n_ctors; i++)
        if (s->programs[i]) {
            Py_VISIT(s->programs[i]->type);
            Py_VISIT(s->programs[i]->shape);
        }
    return 0;
}

static int schema_clear(PyObject *self)
{
    Schema *s = (Schema *)self;
    Py_CLEAR(s->base);
    for (uint32_t i = 0; s->programs && i < s->n_ctors; i++) {
        Program *p = s->programs[i];
        s->programs[i] = NULL;
        if (p && p->slots && p->shape)
            p->shape->program = NULL;
        program_free(p);
    }
    return 0;
}

static void schema_dealloc(PyObject *self)
{
    Schema *s = (Schema *)self;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    schema_clear(self);
    PyMem_Free(s->programs);
    PyMem_Free(s->by_id);
    PyMem_Free(s->from_base);
    Py_XDECREF(s->blob);
    PyObject_GC_Del(self);
    Py_DECREF(type);
}

/* ---- looking things up ---- */

static PyObject *class_at(Schema *s, int index, PyObject *key)
{
    Program *p;
    if (index < 0) {
        if (!PyErr_Occurred())
            PyErr_SetObject(PyExc_KeyError, key);
        return NULL;
    }
    p = program_get(s, (uint32_t)index);
    return p ? Py_NewRef((PyObject *)p->type) : NULL;
}

static int find_name(Schema *s, PyObject *name)
{
    Py_ssize_t size;
    const char *text;
    if (!PyUnicode_Check(name))
        return -1;
    text = PyUnicode_AsUTF8AndSize(name, &size);
    if (!text) {
        PyErr_Clear(); /* a lone surrogate: no name has one */
        return -1;
    }
    return table_find_name(s, text, (size_t)size);
}

static PyObject *by_name(PyObject *self, PyObject *name)
{
    return class_at((Schema *)self, find_name((Schema *)self, name), name);
}

static PyObject *by_id(PyObject *self, PyObject *id)
{
    unsigned long long number;
    if (!PyLong_Check(id)) {
        PyErr_SetObject(PyExc_KeyError, id);
        return NULL;
    }
    number = PyLong_AsUnsignedLongLong(id);
    if (PyErr_Occurred())
        PyErr_Clear();
    return class_at((Schema *)self, number > 0xFFFFFFFFu ? -1 : table_find_id((Schema *)self, (uint32_t)number), id);
}

static PyObject *names(PyObject *self, PyObject *unused)
{
    Schema *s = (Schema *)self;
    PyObject *list = PyList_New(s->n_ctors);
    (void)unused;
    for (uint32_t i = 0; list && i < s->n_ctors; i++) {
        Ctor c;
        PyObject *name;
        table_ctor(s, i, &c);
        name = PyUnicode_FromString(c.name);
        if (!name || PyList_SetItem(list, (Py_ssize_t)i, name) < 0)
            Py_CLEAR(list);
    }
    return list;
}

static PyObject *knows(PyObject *self, PyObject *class)
{
    Program *p = PyType_Check(class) ? program_of_type((Schema *)self, (PyTypeObject *)class) : NULL;
    return PyErr_Occurred() ? NULL : PyBool_FromLong(p != NULL);
}

static PyObject *field_facts(const Schema *s, const Field *f)
{
    Spec spec = {f->kind, f->elem, f->bare, f->type};
    return Py_BuildValue("(siizii)", f->name, f->kind, f->elem, table_spec_name(s, spec), f->word,
                         f->word ? f->bit : 0);
}

static PyObject *definition(PyObject *self, PyObject *name)
{
    Schema *s = (Schema *)self;
    int index = find_name(s, name);
    PyObject *fields;
    Spec result;
    Ctor c;
    if (index < 0) {
        PyErr_SetObject(PyExc_KeyError, name);
        return NULL;
    }
    table_ctor(s, (uint32_t)index, &c);
    fields = PyList_New(c.n_fields);
    for (uint32_t i = 0; fields && i < c.n_fields; i++) {
        Field f;
        PyObject *facts;
        table_field(s, c.first_field + i, &f);
        facts = field_facts(s, &f);
        if (!facts || PyList_SetItem(fields, (Py_ssize_t)i, facts) < 0)
            Py_CLEAR(fields);
    }
    if (!fields)
        return NULL;
    result = (Spec){c.kind, c.elem, 0, c.type};
    return Py_BuildValue("(kNN(iiz))", (unsigned long)c.id, PyBool_FromLong(c.bits & BIT_FUNCTION), fields, c.kind,
                         c.elem, table_spec_name(s, result));
}

/* ---- reading and writing ---- */

static const Spec ANYTHING = {K_ANY, 0, 0, NO_TYPE};

/* What a function returns, or -1 with EncodeError. */
static int result_of(Schema *s, PyObject *function, Spec *result, const char **name)
{
    Program *p = PyType_Check(function) ? program_of_type(s, (PyTypeObject *)function) : NULL;
    PyObject *error, *shown;
    Ctor c;
    if (PyErr_Occurred())
        return -1;
    if (p) {
        table_ctor(s, p->index, &c);
        *result = (Spec){c.kind, c.elem, 0, c.type};
        *name = c.name;
        if (p->is_function)
            return 0;
    }
    error = encode_error();
    if (!error)
        return -1;
    if (p) {
        PyErr_Format(error, "%s is not a function", c.name);
        return -1;
    }
    shown = PyObject_GetAttrString(function, "__tl_name__");
    if (shown)
        PyErr_Format(error, "%S is not in layer %u", shown, (unsigned)s->layer);
    Py_XDECREF(shown);
    return -1;
}

/* decode, read and decode_result: (function?, data, offset = 0, *, budget = MAX_OBJECTS) */
static PyObject *read_call(const char *name, PyObject *self, int typed, int whole, PyObject *const *args,
                           Py_ssize_t n_args, PyObject *keywords)
{
    static const char *const typed_names[] = {"function", "data", "offset", "budget", NULL};
    PyObject *given[4] = {NULL}, *value;
    Py_ssize_t offset = 0, budget = MAX_OBJECTS, end;
    Spec spec = ANYTHING;
    const char *function;

    if (n_args > 2 + typed) {
        PyErr_Format(PyExc_TypeError, "%s() takes %d positional arguments at most", name, 2 + typed);
        return NULL;
    }
    if (take_arguments(name, typed ? typed_names : typed_names + 1, 1 + typed, args, n_args, keywords,
                       typed ? given : given + 1) < 0)
        return NULL;
    if (given[2] && (offset = PyLong_AsSsize_t(given[2])) == -1 && PyErr_Occurred())
        return NULL;
    if (given[3] && (budget = PyLong_AsSsize_t(given[3])) == -1 && PyErr_Occurred())
        return NULL;
    if (typed && result_of((Schema *)self, given[0], &spec, &function) < 0)
        return NULL;
    value = read_value((Schema *)self, spec, given[1], offset, budget, whole ? NULL : &end);
    if (!value || whole)
        return value;
    return Py_BuildValue("(Nn)", value, end);
}

static PyObject *decode(PyObject *self, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    return read_call("decode", self, 0, 1, args, n_args, keywords);
}

static PyObject *read_one(PyObject *self, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    return read_call("read", self, 0, 0, args, n_args, keywords);
}

static PyObject *decode_result(PyObject *self, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    return read_call("decode_result", self, 1, 1, args, n_args, keywords);
}

static PyObject *encode(PyObject *self, PyObject *value) { return write_value((Schema *)self, ANYTHING, value, NULL); }

static PyObject *encode_result(PyObject *self, PyObject *const *args, Py_ssize_t n_args, PyObject *keywords)
{
    static const char *const arguments[] = {"function", "value", NULL};
    PyObject *given[2];
    const char *function;
    Spec spec;
    if (take_arguments("encode_result", arguments, 2, args, n_args, keywords, given) < 0 ||
        result_of((Schema *)self, given[0], &spec, &function) < 0)
        return NULL;
    return write_value((Schema *)self, spec, given[1], function);
}

static PyMethodDef schema_methods[] = {
    {"by_name", by_name, METH_O,
     "by_name($self, name, /)\n--\n\nThe class of a TL name (``\"messages.sendMessage\"``); KeyError when the layer "
     "has none."},
    {"by_id", by_id, METH_O,
     "by_id($self, id, /)\n--\n\nThe class of a constructor id (unsigned, 32 bits); KeyError when the layer has none."},
    {"names", names, METH_NOARGS, "names($self, /)\n--\n\nAll TL names, sorted."},
    {"knows", knows, METH_O, "knows($self, cls, /)\n--\n\nWhether objects of this class can be written in this layer."},
    {"definition", definition, METH_O,
     "definition($self, name, /)\n--\n\nThe facts behind a TL name: ``(id, is_function, fields, result)``; KeyError "
     "when there is none.\n\nA field is ``(name, kind, element, type_name, flag_word, flag_bit)``, flag words "
     "included, in wire order; the\nresult ``(kind, element, type_name)``. Kinds are the numbers of the table."},
    {"encode", encode, METH_O,
     "encode($self, value, /)\n--\n\nOne boxed object as bytes; EncodeError names what does not fit."},
    {"decode", FUNCTION(decode), METH_FASTCALL | METH_KEYWORDS,
     "decode($self, data, offset=0, *, budget=MAX_OBJECTS)\n--\n\nThe one boxed value that ends where the data ends; "
     "DecodeError otherwise."},
    {"read", FUNCTION(read_one), METH_FASTCALL | METH_KEYWORDS,
     "read($self, data, offset=0, *, budget=MAX_OBJECTS)\n--\n\nOne boxed value and the offset where it ends; "
     "DecodeError when there is none."},
    {"decode_result", FUNCTION(decode_result), METH_FASTCALL | METH_KEYWORDS,
     "decode_result($self, function, data, offset=0, *, budget=MAX_OBJECTS)\n--\n\nThe result of a function, which "
     "must end where the data ends. Pass the innermost query's class."},
    {"encode_result", FUNCTION(encode_result), METH_FASTCALL | METH_KEYWORDS,
     "encode_result($self, function, value)\n--\n\nThe result of a function as bytes: what a server answers."},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef schema_members[] = {
    {"layer", T_UINT, offsetof(Schema, layer), READONLY, "The number of the layer."},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot schema_slots[] = {
    {Py_tp_new, SLOT(schema_new)},
    {Py_tp_traverse, SLOT(schema_traverse)},
    {Py_tp_clear, SLOT(schema_clear)},
    {Py_tp_dealloc, SLOT(schema_dealloc)},
    {Py_tp_methods, schema_methods},
    {Py_tp_members, schema_members},
    {Py_tp_doc,
     "Schema(blob, base=None)\n--\n\nThe table of one layer.\n\n"
     "With ``base`` this is an older layer: its constructors use the classes that ``base`` has under the same\n"
     "names, fields going by their names. What the newer class lacks is dropped when read and written as 0 or\n"
     "empty; what the older layer lacks is set to its default (None for an object). Constructors that ``base``\n"
     "does not have get classes of their own."},
    {0, NULL},
};

PyType_Spec schema_spec = {"cablegram._kernel._native.Schema", sizeof(Schema), 0,
                           Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, schema_slots};
