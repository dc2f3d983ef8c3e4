/* TLObject: how generated classes are constructed, compared, shown and freed.
 *
 * A field can be NULL (it was deleted, or the object was made by __new__ alone, as copy and pickle do): nothing in
 * here takes a field for granted.
 */
#include "kernel.h"

#define LONG_BYTES 32 /* longer byte strings are abbreviated in a repr; the twin has the same number */
#define ELLIPSIS "\xe2\x80\xa6"

/* ---- life and death ---- */

PyObject *object_alloc(PyTypeObject *type, const Program *p)
{
    PyObject *self = PyObject_Malloc(p->size);
    if (!self)
        return PyErr_NoMemory();
    memset((char *)self + SLOTS_AT, 0, p->size - SLOTS_AT);
    return PyObject_Init(self, type);
}

static Program *program_at_home(PyTypeObject *type)
{
    Shape *shape = shape_of(type);
    return shape && shape->home ? program_get(shape->home, shape->index) : NULL;
}

/* Freeing a chain of a million objects must not take a million C frames: below this depth an object waits in a list
 * until the outermost one is done. Its place in the list is kept in the reference count, which nobody needs now. */
#define FREE_DEPTH 64
static unsigned free_depth;
static PyObject *free_later;

static void free_fields(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
#ifdef CABLEGRAM_ABI3
    size_t n = shape_of(type)->n_slots;
#else
    size_t n = ((size_t)type->tp_basicsize - SLOTS_AT) / sizeof(PyObject *);
#endif
    PyObject **slot = &SLOT_REF(self, SLOTS_AT);
    Py_ssize_t nones = 0, falses = 0;
    for (; n; n--, slot++) {
        PyObject *value = *slot;
        if (value == Py_None) /* most fields: one subtraction at the end, not a chain of them */
            nones++;
        else if (value == Py_False)
            falses++;
        else
            Py_XDECREF(value);
    }
    constant_refs(Py_None, -nones);
    constant_refs(Py_False, -falses);
    PyObject_Free(self);
    Py_DECREF(type);
}

void object_dealloc(PyObject *self)
{
    if (UNLIKELY(free_depth >= FREE_DEPTH)) {
        self->ob_refcnt = (Py_ssize_t)free_later;
        free_later = self;
        return;
    }
    free_depth++;
    free_fields(self);
    free_depth--;
    while (UNLIKELY(free_later != NULL) && free_depth == 0) {
        PyObject *next = free_later;
        free_later = (PyObject *)next->ob_refcnt;
        free_depth++;
        free_fields(next);
        free_depth--;
    }
}

/* ---- construction ---- */

const char *describe(PyObject *value, char room[DESCRIPTION])
{
    Shape *shape = shape_of(Py_TYPE(value));
    PyObject *name;
    const char *text;
    Ctor c;
    if (shape && shape->home) {
        table_ctor(shape->home, shape->index, &c);
        return c.name;
    }
    if (value == Py_None)
        return "None";
    name = PyType_GetName(Py_TYPE(value));
    text = name ? PyUnicode_AsUTF8AndSize(name, NULL) : NULL;
    if (!text)
        PyErr_Clear();
    PyOS_snprintf(room, DESCRIPTION, "%.100s", text ? text : "?");
    Py_XDECREF(name);
    return room;
}

static int is_bytes_like(PyObject *value)
{
    return PyBytes_Check(value) || PyByteArray_Check(value) || PyMemoryView_Check(value);
}

/* Whether an object is one that a boxed or bare field takes, by the names: it may come from another layer. */
static int is_wanted(const Schema *s, Spec spec, PyObject *value)
{
    Shape *shape = shape_of(Py_TYPE(value));
    Ctor c;
    if (!shape || !shape->home)
        return 0;
    table_ctor(shape->home, shape->index, &c);
    if (c.bits & BIT_FUNCTION)
        return 0;
    if (spec.kind == K_BARE)
        return strcmp(table_spec_name(s, spec), c.name) == 0;
    if (shape->home == s)
        return spec.type == c.type;
    return strcmp(table_spec_name(s, spec), table_type_name(shape->home, c.type)) == 0;
}

/* The value as a field stores it, a new reference; NULL without an exception if it does not fit. */
static PyObject *accept(const Schema *s, const Slot *slot, PyObject *value)
{
    int fits;
    if (value == Py_None && slot->optional == 1)
        return Py_NewRef(value);
    switch (slot->spec.kind) {
    case K_INT:
    case K_LONG:
        fits = PyLong_Check(value);
        break;
    case K_DOUBLE:
        if (PyLong_Check(value)) {
            double number = PyLong_AsDouble(value);
            if (number == -1.0 && PyErr_Occurred()) {
                PyErr_Clear(); /* too large for a double */
                return NULL;
            }
            return PyFloat_FromDouble(number);
        }
        fits = PyFloat_Check(value);
        break;
    case K_INT128:
    case K_INT256:
    case K_BYTES:
        if (!PyBytes_CheckExact(value) && is_bytes_like(value))
            return PyBytes_FromObject(value);
        fits = PyBytes_CheckExact(value);
        break;
    case K_STRING:
        fits = PyUnicode_Check(value);
        break;
    case K_BOOL:
    case K_TRUE:
        fits = PyBool_Check(value);
        break;
    case K_VECTOR:
        if (PyList_Check(value) || PyTuple_Check(value))
            return PySequence_List(value);
        fits = 0;
        break;
    case K_OBJECT:
    case K_BARE:
        fits = is_wanted(s, slot->spec, value);
        break;
    default:
        fits = 1;
    }
    return fits ? Py_NewRef(value) : NULL;
}

static void say_misfit(const Schema *s, const char *owner, const Slot *slot, PyObject *value)
{
    PyObject *error = PyErr_Occurred() ? NULL : encode_error(), *text;
    char room[DESCRIPTION];
    if (!error)
        return;
    text = table_text(s, slot->spec);
    if (text && value)
        PyErr_Format(error, "%s: %U must be %U, not %s", owner, slot->name, text, describe(value, room));
    else if (text)
        PyErr_Format(error, "%s: %U is missing; it must be %U", owner, slot->name, text);
    Py_XDECREF(text);
}

static void say_unknown(const char *owner, const Program *p, PyObject *keyword)
{
    PyObject *error = encode_error(), *comma = error ? PyUnicode_FromString(", ") : NULL, *known;
    known = comma ? PyUnicode_Join(comma, p->names) : NULL;
    if (known && PyUnicode_GetLength(known))
        PyErr_Format(error, "%s has no field %R; its fields are: %U", owner, keyword, known);
    else if (known)
        PyErr_Format(error, "%s has no field %R; its fields are: none", owner, keyword);
    Py_XDECREF(comma);
    Py_XDECREF(known);
}

/* The values by slot number from keywords, which mostly come in the order of the fields. Borrowed. -1: an unknown one,
 * in *unknown. */
static int sort_keywords(const Program *p, PyObject *keywords, PyObject *const *values, PyObject **by_slot,
                         PyObject **unknown)
{
    Py_ssize_t count = PyTuple_Size(keywords);
    unsigned n = p->n_slots, guess = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *keyword = TUPLE_GET(keywords, i);
        unsigned tried = 0;
        for (; tried < n && p->slots[guess].name != keyword; tried++)
            guess = guess + 1 < n ? guess + 1 : 0;
        if (tried == n) /* not the interned name: compare the text */
            for (tried = 0; tried < n && PyUnicode_Compare(p->slots[guess].name, keyword) != 0; tried++)
                guess = guess + 1 < n ? guess + 1 : 0;
        if (tried == n) {
            *unknown = *unknown ? *unknown : keyword;
            continue;
        }
        by_slot[guess] = values[i];
    }
    return PyErr_Occurred() ? -1 : 0;
}

/* Fills an object's fields; on failure they stay as they are. */
static int fill(PyObject *self, Program *p, Schema *home, PyObject *keywords, PyObject *const *values)
{
    PyObject *few[32] = {NULL}, **by_slot = few, *unknown = NULL;
    Ctor c;
    int result = -1;
    if (p->n_slots > 32 && !(by_slot = PyMem_Calloc(p->n_slots, sizeof *by_slot))) {
        PyErr_NoMemory();
        return -1;
    }
    table_ctor(home, p->index, &c);
    if (keywords && sort_keywords(p, keywords, values, by_slot, &unknown) < 0)
        goto done;
    for (unsigned i = 0; i < p->n_slots; i++) {
        const Slot *slot = &p->slots[i];
        PyObject *value = by_slot[i], *stored;
        if (!value && slot->optional)
            stored = Py_NewRef(slot->optional == 2 ? Py_False : Py_None);
        else
            stored = value ? accept(home, slot, value) : NULL;
        if (!stored) {
            say_misfit(home, c.name, slot, value);
            goto done;
        }
        Py_XSETREF(SLOT_REF(self, SLOTS_AT + i * sizeof(PyObject *)), stored);
    }
    if (unknown)
        say_unknown(c.name, p, unknown);
    else
        result = 0;
done:
    if (by_slot != few)
        PyMem_Free(by_slot);
    return result;
}

static Program *program_to_construct(PyTypeObject *type)
{
    Program *p = program_at_home(type);
    if (!p && !PyErr_Occurred()) {
        PyObject *error = encode_error();
        if (error)
            PyErr_SetString(error, "TLObject is abstract; take a class from cablegram.api");
    }
    return p;
}

static void say_positional(const Program *p, const Schema *home)
{
    PyObject *error = encode_error();
    Ctor c;
    table_ctor(home, p->index, &c);
    if (error)
        PyErr_Format(error, "%s takes its fields as keywords only", c.name);
}

#ifndef CABLEGRAM_ABI3
PyObject *object_vectorcall(PyObject *callable, PyObject *const *args, size_t n_args, PyObject *keywords)
{
    PyTypeObject *type = (PyTypeObject *)callable;
    Program *p = program_to_construct(type);
    PyObject *self;
    if (!p)
        return NULL;
    if (PyVectorcall_NARGS(n_args)) {
        say_positional(p, p->shape->home);
        return NULL;
    }
    self = object_alloc(type, p);
    if (self && fill(self, p, p->shape->home, keywords, args) < 0)
        Py_CLEAR(self);
    return self;
}
#endif

/* An object without any field set, whatever the arguments: copy and pickle set the fields afterwards. */
static PyObject *object_new(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    Program *p = program_to_construct(type);
    (void)args;
    (void)keywords;
    return p ? object_alloc(type, p) : NULL;
}

static int object_init(PyObject *self, PyObject *args, PyObject *keywords)
{
    Program *p = program_to_construct(Py_TYPE(self));
    PyObject *names = NULL, *items = NULL, **values = NULL;
    Py_ssize_t n = keywords ? PyDict_Size(keywords) : 0, at = 0;
    int result = -1;
    if (!p)
        return -1;
    if (PyTuple_Size(args)) {
        say_positional(p, p->shape->home);
        return -1;
    }
    names = PyTuple_New(n);
    items = n ? PyMapping_Values(keywords) : PyList_New(0);
    values = PyMem_Calloc((size_t)n + 1, sizeof *values);
    if (names && items && values) {
        PyObject *key, *value;
        Py_ssize_t i = 0;
        while (keywords && i < n && PyDict_Next(keywords, &at, &key, &value)) {
            PyTuple_SetItem(names, i, Py_NewRef(key));
            values[i] = PyList_GetItem(items, i);
            i++;
        }
        result = fill(self, p, p->shape->home, names, values);
    } else if (!PyErr_Occurred()) {
        PyErr_NoMemory();
    }
    Py_XDECREF(names);
    Py_XDECREF(items);
    PyMem_Free(values);
    return result;
}

/* ---- comparing ---- */

/* One field of both: 1 equal, 0 not, -1 error. */
static int field_equal(PyObject *a, PyObject *b, PyObject *name)
{
    PyObject *answer;
    int equal;
    if (!a || !b) {
        PyErr_SetObject(PyExc_AttributeError, name);
        return -1;
    }
    if (a == b && !PyFloat_Check(a)) /* a NaN does not even equal itself */
        return 1;
    Py_INCREF(a);
    Py_INCREF(b);
    answer = PyObject_RichCompare(a, b, Py_EQ);
    equal = answer ? PyObject_IsTrue(answer) : -1;
    Py_XDECREF(answer);
    Py_DECREF(a);
    Py_DECREF(b);
    return equal;
}

static PyObject *object_compare(PyObject *self, PyObject *other, int op)
{
    Program *p = Py_TYPE(self) == Py_TYPE(other) ? program_at_home(Py_TYPE(self)) : NULL;
    int equal = 1;
    if (PyErr_Occurred())
        return NULL;
    if (!p || (op != Py_EQ && op != Py_NE))
        Py_RETURN_NOTIMPLEMENTED;
    if (Py_EnterRecursiveCall(" in comparison"))
        return NULL;
    for (unsigned i = 0; i < p->n_slots && equal == 1; i++) {
        size_t at = SLOTS_AT + i * sizeof(PyObject *);
        equal = field_equal(SLOT_REF(self, at), SLOT_REF(other, at), p->slots[i].name);
    }
    Py_LeaveRecursiveCall();
    return equal < 0 ? NULL : PyBool_FromLong(equal == (op == Py_EQ));
}

/* ---- showing ---- */

/* Whether the field's text must not be shown: 1, 0, -1 error. */
static int is_secret(const char *owner, PyObject *name)
{
    static PyObject *redacted;
    PyObject *full;
    int found;
    if (!redacted) {
        PyObject *module = PyImport_ImportModule("cablegram._kernel.redacted");
        redacted = module ? PyObject_GetAttrString(module, "REDACTED") : NULL;
        Py_XDECREF(module);
        if (!redacted)
            return -1;
    }
    found = PySequence_Contains(redacted, name);
    if (found)
        return found;
    full = PyUnicode_FromFormat("%s.%U", owner, name);
    found = full ? PySequence_Contains(redacted, full) : -1;
    Py_XDECREF(full);
    return found;
}

static PyObject *show(const char *owner, PyObject *name, PyObject *value)
{
    if (PyUnicode_Check(value) || PyBytes_Check(value) || PyList_Check(value)) {
        int secret = is_secret(owner, name);
        if (secret)
            return secret < 0 ? NULL : PyUnicode_FromString("'" ELLIPSIS "'");
    }
    if (PyBytes_Check(value) && PyBytes_Size(value) > LONG_BYTES) {
        PyObject *start = PyBytes_FromStringAndSize(PyBytes_AsString(value), LONG_BYTES), *text = NULL;
        if (start)
            text = PyUnicode_FromFormat("%R%s(%zd bytes)", start, ELLIPSIS, PyBytes_Size(value));
        Py_XDECREF(start);
        return text;
    }
    return PyObject_Repr(value);
}

static PyObject *show_field(const char *owner, PyObject *name, PyObject *value)
{
    PyObject *shown, *part;
    Py_INCREF(value);
    shown = show(owner, name, value);
    part = shown ? PyUnicode_FromFormat("%U=%U", name, shown) : NULL;
    Py_XDECREF(shown);
    Py_DECREF(value);
    return part;
}

static PyObject *object_repr(PyObject *self)
{
    Program *p = program_at_home(Py_TYPE(self));
    PyObject *parts, *comma = NULL, *all = NULL, *name = NULL, *result = NULL;
    Ctor c;
    if (!p)
        return PyErr_Occurred() ? NULL : PyUnicode_FromString("TLObject()");
    if (Py_EnterRecursiveCall(" while getting the repr of an object"))
        return NULL;
    table_ctor(p->shape->home, p->index, &c);
    parts = PyList_New(0);
    for (unsigned i = 0; parts && i < p->n_slots; i++) {
        PyObject *value = SLOT_REF(self, SLOTS_AT + i * sizeof(PyObject *)), *part;
        if (!value || (p->slots[i].optional && (value == Py_None || value == Py_False)))
            continue;
        part = show_field(c.name, p->slots[i].name, value);
        if (!part || PyList_Append(parts, part) < 0)
            Py_CLEAR(parts);
        Py_XDECREF(part);
    }
    if (parts && (comma = PyUnicode_FromString(", ")) != NULL)
        all = PyUnicode_Join(comma, parts);
    if (all && (name = PyObject_GetAttrString((PyObject *)Py_TYPE(self), "__name__")) != NULL)
        result = PyUnicode_FromFormat("%U(%U)", name, all);
    Py_LeaveRecursiveCall();
    Py_XDECREF(parts);
    Py_XDECREF(comma);
    Py_XDECREF(all);
    Py_XDECREF(name);
    return result;
}

/* ---- plain data ---- */

static PyObject *to_dict(PyObject *self, PyObject *unused);

static PyObject *plain(PyObject *value)
{
    PyObject *list;
    if (shape_of(Py_TYPE(value)))
        return to_dict(value, NULL);
    if (!PyList_Check(value))
        return Py_NewRef(value);
    if (Py_EnterRecursiveCall(" in to_dict()"))
        return NULL;
    list = PyList_New(0);
    for (Py_ssize_t i = 0; list && i < PyList_Size(value); i++) {
        PyObject *item = Py_NewRef(PyList_GetItem(value, i)), *made = plain(item);
        if (!made || PyList_Append(list, made) < 0)
            Py_CLEAR(list);
        Py_XDECREF(made);
        Py_DECREF(item);
    }
    Py_LeaveRecursiveCall();
    return list;
}

static int put_plain(PyObject *dict, PyObject *name, PyObject *value)
{
    PyObject *made;
    int result = -1;
    if (!value) {
        PyErr_SetObject(PyExc_AttributeError, name);
        return -1;
    }
    Py_INCREF(value);
    made = plain(value);
    if (made)
        result = PyDict_SetItem(dict, name, made);
    Py_XDECREF(made);
    Py_DECREF(value);
    return result;
}

static PyObject *to_dict(PyObject *self, PyObject *unused)
{
    Program *p = program_at_home(Py_TYPE(self));
    PyObject *dict = PyDict_New(), *tl_name = NULL;
    Ctor c;
    (void)unused;
    if (!dict || !p || Py_EnterRecursiveCall(" in to_dict()")) {
        Py_XDECREF(dict);
        return NULL;
    }
    table_ctor(p->shape->home, p->index, &c);
    tl_name = PyUnicode_FromString(c.name);
    if (!tl_name || PyDict_SetItemString(dict, "_", tl_name) < 0)
        Py_CLEAR(dict);
    for (unsigned i = 0; dict && i < p->n_slots; i++)
        if (put_plain(dict, p->slots[i].name, SLOT_REF(self, SLOTS_AT + i * sizeof(PyObject *))) < 0)
            Py_CLEAR(dict);
    Py_LeaveRecursiveCall();
    Py_XDECREF(tl_name);
    return dict;
}

/* json's `default`: bytes as base64 text */
static PyObject *bytes_for_json(PyObject *self, PyObject *value)
{
    PyObject *module, *line, *result = NULL;
    (void)self;
    module = PyImport_ImportModule("base64");
    if (!module)
        return NULL;
    line = PyObject_CallMethod(module, "b64encode", "O", value);
    if (line)
        result = PyObject_CallMethod(line, "decode", "s", "ascii");
    Py_XDECREF(line);
    Py_DECREF(module);
    return result;
}

static PyMethodDef json_default = {"bytes_for_json", bytes_for_json, METH_O, NULL};

static PyObject *to_json(PyObject *self, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"indent", NULL};
    PyObject *indent = Py_None, *module, *dumps = NULL, *dict = NULL, *function = NULL, *options = NULL, *one = NULL;
    PyObject *result = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|$O:to_json", names, &indent))
        return NULL;
    module = PyImport_ImportModule("json");
    if (module && (dumps = PyObject_GetAttrString(module, "dumps")) && (dict = to_dict(self, NULL)) &&
        (function = PyCFunction_New(&json_default, NULL)) && (one = PyTuple_Pack(1, dict)))
        options = Py_BuildValue("{sOsOsO}", "default", function, "ensure_ascii", Py_False, "indent", indent);
    if (options)
        result = PyObject_Call(dumps, one, options);
    Py_XDECREF(module);
    Py_XDECREF(dumps);
    Py_XDECREF(dict);
    Py_XDECREF(function);
    Py_XDECREF(one);
    Py_XDECREF(options);
    return result;
}

/* What copy and pickle take: the fields that are set, and not the owner, which belongs to this process. */
static PyObject *owned_getstate(PyObject *self, PyObject *unused)
{
    Program *p = program_at_home(Py_TYPE(self));
    PyObject *fields = p ? PyDict_New() : NULL;
    (void)unused;
    for (unsigned i = 0; fields && i < p->n_slots; i++) {
        PyObject *value = SLOT_REF(self, SLOTS_AT + i * sizeof(PyObject *));
        if (value && PyDict_SetItem(fields, p->slots[i].name, value) < 0)
            Py_CLEAR(fields);
    }
    return fields ? Py_BuildValue("(ON)", Py_None, fields) : NULL;
}

PyMethodDef owned_methods[] = {
    {"__getstate__", owned_getstate, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMethodDef object_methods[] = {
    {"to_dict", to_dict, METH_NOARGS,
     "to_dict($self, /)\n--\n\nThe fields as plain data, nested objects too; ``\"_\"`` is the TL name. bytes stay "
     "bytes."},
    {"to_json", FUNCTION(to_json), METH_VARARGS | METH_KEYWORDS,
     "to_json($self, /, *, indent=None)\n--\n\n`to_dict` as JSON text; bytes become base64."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot object_slots[] = {
    {Py_tp_new, SLOT(object_new)},
    {Py_tp_init, SLOT(object_init)},
    {Py_tp_repr, SLOT(object_repr)},
    {Py_tp_richcompare, SLOT(object_compare)},
    {Py_tp_hash, SLOT(PyObject_HashNotImplemented)},
    {Py_tp_methods, object_methods},
    {Py_tp_doc, "A value of the schema: a constructor's fields, or a function's arguments.\n\n"
                "Compare with ``==``, take apart with ``match``, copy, pickle; `to_dict` and `to_json` give plain\n"
                "data. "
                "Objects are mutable and therefore not hashable. The generated classes cannot be subclassed."},
    {0, NULL},
};

PyType_Spec object_spec = {"cablegram._kernel._native.TLObject", sizeof(PyObject), 0,
                           Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, object_slots};
