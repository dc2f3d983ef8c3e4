/* Making classes: one final type for each constructor, its fields as plain slots, unknown to the garbage collector.
 *
 * That the collector does not know the objects is the largest single gain of this kernel: a decoded history is hundreds
 * of objects that it would otherwise count, and walk again and again. A cycle through them can only be made by hand
 * (m.media = m); it is then never freed.
 */
#include "kernel.h"

PyTypeObject *object_type, *schema_type, *shape_type;
static PyObject *bases;    /* (TLObject,) */
static PyObject *lazy_doc; /* the __doc__ of every generated class */

/* ---- Shape ---- */

static int shape_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Shape *)self)->home);
    return 0;
}

static int shape_clear(PyObject *self)
{
    Py_CLEAR(((Shape *)self)->home);
    return 0;
}

static void shape_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    shape_clear(self);
    PyObject_GC_Del(self);
    Py_DECREF(type);
}

static PyType_Slot shape_slots[] = {
    {Py_tp_traverse, SLOT(shape_traverse)},
    {Py_tp_clear, SLOT(shape_clear)},
    {Py_tp_dealloc, SLOT(shape_dealloc)},
    {0, NULL},
};

static PyType_Spec shape_spec = {
    "cablegram._kernel._native.Shape", sizeof(Shape), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION, shape_slots};

/* ---- __doc__, made when it is read ---- */

static PyObject *doc_get(PyObject *self, PyObject *instance, PyObject *owner)
{
    Shape *shape = owner && PyType_Check(owner) ? shape_of((PyTypeObject *)owner) : NULL;
    PyObject *text, *doc = NULL;
    Ctor c;
    (void)self;
    (void)instance;
    if (!shape || !shape->home)
        Py_RETURN_NONE;
    table_ctor(shape->home, shape->index, &c);
    text = table_definition(shape->home, &c);
    if (text && strncmp(c.name, "mt.", 3) == 0)
        doc = PyUnicode_FromFormat("``%U``\n\nSource: https://core.telegram.org/mtproto", text);
    else if (text)
        doc = PyUnicode_FromFormat("``%U``\n\nSource: https://core.telegram.org/%s/%s", text,
                                   c.bits & BIT_FUNCTION ? "method" : "constructor", c.name);
    Py_XDECREF(text);
    return doc;
}

static PyType_Slot doc_slots[] = {{Py_tp_descr_get, SLOT(doc_get)}, {0, NULL}};
static PyType_Spec doc_spec = {"cablegram._kernel._native.LazyDoc", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, doc_slots};

/* ---- names ---- */

/* messages.sendMessage -> cablegram.api.messages.SendMessage, mt.msg_container -> cablegram.tl.mt.MsgContainer */
static int class_name(const char *tl_name, char *out, size_t room)
{
    const char *dot = strrchr(tl_name, '.'), *last = dot ? dot + 1 : tl_name;
    int service = strncmp(tl_name, "mt.", 3) == 0, capital = 1;
    size_t used;
    if (service)
        used = (size_t)PyOS_snprintf(out, room, "cablegram.tl.mt.");
    else
        used = (size_t)PyOS_snprintf(out, room, "cablegram.api.%.*s", (int)(last - tl_name), tl_name);
    for (; *last; last++) {
        if (used + 2 > room)
            return -1;
        if (service && *last == '_') {
            capital = 1;
            continue;
        }
        out[used++] = capital && *last >= 'a' && *last <= 'z' ? (char)(*last - 32) : *last;
        capital = 0;
    }
    out[used] = 0;
    return 0;
}

/* ---- attributes ---- */

/* Nobody has seen the type yet, so its dictionary may be written to; that is faster than setattr by far. */
static int put(PyTypeObject *type, const char *name, PyObject *value)
{
    int result = -1;
#ifdef CABLEGRAM_ABI3
    if (value)
        result = PyObject_SetAttrString((PyObject *)type, name, value);
#else
    PyObject *key = value ? PyUnicode_InternFromString(name) : NULL;
    if (key)
        result = PyDict_SetItem(type->tp_dict, key, value);
    Py_XDECREF(key);
#endif
    Py_XDECREF(value);
    return result;
}

static int put_attributes(PyTypeObject *type, const Schema *s, const Ctor *c, PyObject *names)
{
    Spec result = {c->kind, c->elem, 0, c->type};
    PyObject *text = c->bits & BIT_GENERIC ? PyUnicode_FromString("X") : table_text(s, result);
    if (put(type, "__tl_type__", text) < 0 || put(type, "__tl_name__", PyUnicode_FromString(c->name)) < 0 ||
        put(type, "__tl_id__", PyLong_FromUnsignedLong(c->id)) < 0 ||
        put(type, "__tl_function__", PyBool_FromLong(c->bits & BIT_FUNCTION)) < 0 ||
        put(type, "__slots__", Py_NewRef(names)) < 0 || put(type, "__match_args__", Py_NewRef(names)) < 0)
        return -1;
    return put(type, "__doc__", Py_NewRef(lazy_doc));
}

/* ---- the class ---- */

static PyObject *make_slots(const Schema *s, const Ctor *c, Program *p, PyMemberDef *members)
{
    PyObject *names = PyTuple_New(p->n_slots);
    Py_ssize_t at = 0;
    p->slots = PyMem_Calloc(p->n_slots + 1, sizeof *p->slots);
    if (!p->slots || !names) {
        PyErr_NoMemory();
        Py_XDECREF(names);
        return NULL;
    }
    for (uint32_t i = 0; i < c->n_fields; i++) {
        Field f;
        PyObject *name;
        table_field(s, c->first_field + i, &f);
        if (f.kind == K_FLAGS)
            continue;
        name = PyUnicode_InternFromString(f.name);
        if (!name || PyTuple_SetItem(names, at, name) < 0) {
            Py_DECREF(names);
            return NULL;
        }
        members[at].name = f.name;
        members[at].type = T_OBJECT_EX;
        members[at].offset = (Py_ssize_t)(SLOTS_AT + (size_t)at * sizeof(PyObject *));
        p->slots[at].name = name;
        p->slots[at].spec = (Spec){f.kind, f.elem, f.bare, f.type};
        p->slots[at].optional = f.kind == K_TRUE ? 2 : f.word != 0;
        at++;
    }
    return names;
}

PyTypeObject *class_make(Schema *s, uint32_t index, const Ctor *c, Program *p)
{
    char name[256];
    int owned = !!(c->bits & BIT_OWNED);
    PyMemberDef *members = PyMem_Calloc(p->n_slots + 2u, sizeof *members);
    PyType_Slot slots[] = {{Py_tp_dealloc, SLOT(object_dealloc)},
                           {Py_tp_members, members},
                           {owned ? Py_tp_methods : 0, owned ? owned_methods : NULL},
                           {0, NULL}};
    PyType_Spec spec = {name, (int)p->size, 0, Py_TPFLAGS_DEFAULT, slots};
    PyTypeObject *type = NULL;
    Shape *shape = PyObject_GC_New(Shape, shape_type);

    if (shape) {
        shape->home = (Schema *)Py_NewRef((PyObject *)s);
        shape->program = NULL;
        shape->index = (uint16_t)index;
        shape->n_slots = (uint16_t)(p->n_slots + owned);
        PyObject_GC_Track(shape);
    }
    if (!members || !shape || class_name(c->name, name, sizeof name) < 0) {
        if (!PyErr_Occurred())
            PyErr_NoMemory();
        goto done;
    }
    p->names = make_slots(s, c, p, members);
    if (!p->names)
        goto done;
    if (owned) {
        members[p->n_slots].name = "__owner__";
        members[p->n_slots].type = T_OBJECT_EX;
        members[p->n_slots].offset = (Py_ssize_t)(SLOTS_AT + p->n_slots * sizeof(PyObject *));
    }
    type = (PyTypeObject *)PyType_FromModuleAndSpec((PyObject *)shape, &spec, bases);
    if (!type)
        goto done;
    if (put_attributes(type, s, c, p->names) < 0) {
        Py_CLEAR(type);
        goto done;
    }
#ifndef CABLEGRAM_ABI3
    type->tp_vectorcall = object_vectorcall;
#endif
done:
    PyMem_Free(members);
    Py_XDECREF((PyObject *)shape);
    return type;
}

static PyTypeObject *make_type(PyType_Spec *spec) { return (PyTypeObject *)PyType_FromSpec(spec); }

int class_init(PyObject *module)
{
    if (!object_type) {
        PyTypeObject *doc = make_type(&doc_spec);
        lazy_doc = doc ? PyObject_CallNoArgs((PyObject *)doc) : NULL;
        Py_XDECREF((PyObject *)doc);
        shape_type = make_type(&shape_spec);
        schema_type = make_type(&schema_spec);
        object_type = make_type(&object_spec);
        bases = object_type ? PyTuple_Pack(1, object_type) : NULL;
        if (!lazy_doc || !shape_type || !schema_type || !bases)
            return -1;
    }
    if (PyModule_AddObjectRef(module, "TLObject", (PyObject *)object_type) < 0)
        return -1;
    return PyModule_AddObjectRef(module, "Schema", (PyObject *)schema_type);
}
