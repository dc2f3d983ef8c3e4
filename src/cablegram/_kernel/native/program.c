/* Programs: what is worked out about a constructor when it is first met. */
#include "kernel.h"

/* What the fields of a newer class hold where an older layer lacks them. Made once, never freed. */
static PyObject *constant(unsigned kind)
{
    static PyObject *zero, *zero_double, *bytes16, *bytes32, *empty_text, *empty_bytes;
    static const char nothing[32];
    switch (kind) {
    case K_INT:
    case K_LONG:
        return zero ? zero : (zero = PyLong_FromLong(0));
    case K_DOUBLE:
        return zero_double ? zero_double : (zero_double = PyFloat_FromDouble(0));
    case K_INT128:
        return bytes16 ? bytes16 : (bytes16 = PyBytes_FromStringAndSize(nothing, 16));
    case K_INT256:
        return bytes32 ? bytes32 : (bytes32 = PyBytes_FromStringAndSize(nothing, 32));
    case K_STRING:
        return empty_text ? empty_text : (empty_text = PyUnicode_FromString(""));
    case K_BYTES:
        return empty_bytes ? empty_bytes : (empty_bytes = PyBytes_FromStringAndSize(nothing, 0));
    case K_BOOL:
    case K_TRUE:
        return Py_False;
    default:
        return Py_None;
    }
}

void program_free(Program *p)
{
    if (!p)
        return;
    Py_XDECREF((PyObject *)p->type);
    Py_XDECREF((PyObject *)p->shape);
    Py_XDECREF(p->names);
    PyMem_Free(p->ops);
    PyMem_Free(p->slots);
    PyMem_Free(p->image);
    PyMem_Free(p->shared);
    PyMem_Free(p->always);
    PyMem_Free(p->probes);
    PyMem_Free(p->pairs);
    PyMem_Free(p);
}

/* The number of the class's field of that name, or -1. */
static int slot_of(const Schema *home, const Ctor *made, const char *name)
{
    int slot = 0;
    for (uint32_t i = 0; i < made->n_fields; i++) {
        Field f;
        table_field(home, made->first_field + i, &f);
        if (f.kind == K_FLAGS)
            continue;
        if (strcmp(f.name, name) == 0)
            return slot;
        slot++;
    }
    return -1;
}

static int allocate(Program *p, unsigned n_words)
{
    size_t chunks = p->chunks;
    p->ops = PyMem_Calloc(p->n_ops + 1, sizeof *p->ops);
    p->image = PyMem_Calloc(p->n_slots + 1, sizeof *p->image);
    p->always = PyMem_Calloc(chunks * (1 + 32 * n_words) + 1, sizeof *p->always);
    p->shared = PyMem_Calloc(2 * (p->n_slots + 1), sizeof *p->shared);
    p->probes = PyMem_Calloc(p->n_ops + 1, sizeof *p->probes);
    p->pairs = PyMem_Calloc(p->n_ops + 1, sizeof *p->pairs);
    if (!p->ops || !p->image || !p->always || !p->shared || !p->probes || !p->pairs) {
        PyErr_NoMemory();
        return -1;
    }
    p->when = p->always + chunks;
    p->lists = p->shared + p->n_slots + 1;
    return 0;
}

/* The ops, and which of them each flag bit turns on. `home` and `made`: where the class comes from. */
static void write_ops(Program *p, const Schema *s, const Ctor *c, const Schema *home, const Ctor *made)
{
    for (uint32_t i = 0; i < c->n_fields; i++) {
        Op *op = &p->ops[i];
        Field f;
        int slot;
        table_field(s, c->first_field + i, &f);
        op->spec = (Spec){f.kind, f.elem, f.bare, f.type};
        op->word = f.word, op->bit = f.bit;
        op->name = f.name;
        slot = f.kind == K_FLAGS ? -1 : slot_of(home, made, f.name);
        op->slot = slot < 0 ? 0 : (uint32_t)(SLOTS_AT + (size_t)slot * sizeof(PyObject *));
        if (slot >= 0 && f.word)
            p->image[slot] = f.kind == K_TRUE ? Py_False : Py_None;
        if (f.word)
            p->when[((f.word - 1) * 32 + f.bit) * p->chunks + i / 64] |= (uint64_t)1 << i % 64;
        else
            p->always[i / 64] |= (uint64_t)1 << i % 64;
    }
}

/* What the writer looks at first. */
static void write_probes(Program *p)
{
    uint16_t n = 0;
    for (unsigned i = 0; i < p->n_ops; i++) {
        const Op *op = &p->ops[i];
        int shares = 0;
        p->probes_end[i / 64] = n;
        if (!op->word || !op->slot)
            continue;
        p->probes[n++] = (Probe){op->spec.kind == K_TRUE ? Py_False : Py_None, op->slot, i};
        p->probes_end[i / 64] = n;
        for (unsigned j = 0; j < p->n_ops; j++)
            shares |= j != i && p->ops[j].slot && p->ops[j].word == op->word && p->ops[j].bit == op->bit;
        if (shares && op->spec.kind != K_TRUE)
            p->pairs[p->n_pairs++] = (uint8_t)i;
    }
}

/* What a fresh object holds in the fields that this layer does not have. */
static int fill_image(Program *p, const Schema *s, const Ctor *c, const Schema *home, const Ctor *made)
{
    int slot = 0;
    for (uint32_t i = 0; i < made->n_fields; i++) {
        Field f, own;
        int known = home == s;
        table_field(home, made->first_field + i, &f);
        if (f.kind == K_FLAGS)
            continue;
        for (uint32_t j = 0; !known && j < c->n_fields; j++) {
            table_field(s, c->first_field + j, &own);
            known = own.kind != K_FLAGS && strcmp(own.name, f.name) == 0;
        }
        if (!known) {
            if (f.word)
                p->image[slot] = f.kind == K_TRUE ? Py_False : Py_None;
            else if (f.kind == K_VECTOR)
                p->lists[p->n_lists++] = (uint16_t)slot;
            else if (!(p->image[slot] = constant(f.kind)))
                return -1;
        }
        slot++;
    }
    for (slot = 0; slot < p->n_slots; slot++) {
        if (p->image[slot] == Py_None)
            p->nones++;
        else if (p->image[slot] == Py_False)
            p->falses++;
        else if (p->image[slot])
            p->shared[p->n_shared++] = (uint16_t)slot;
    }
    return 0;
}

static int build(Program *p, Schema *s, uint32_t index)
{
    Ctor c, made;
    Schema *home = s;
    int older = -1;
    unsigned n_slots = 0, n_words = 0;

    table_ctor(s, index, &c);
    made = c;
    if (s->base)
        older = table_find_name(s->base, c.name, strlen(c.name));
    if (older >= 0) {
        Program *newer = program_get(s->base, (uint32_t)older);
        if (!newer)
            return -1;
        home = s->base;
        table_ctor(home, (uint32_t)older, &made);
        p->type = (PyTypeObject *)Py_NewRef((PyObject *)newer->type);
    }
    for (uint32_t i = 0; i < made.n_fields; i++) {
        Field f;
        table_field(home, made.first_field + i, &f);
        n_slots += f.kind != K_FLAGS;
    }
    for (uint32_t i = 0; i < c.n_fields; i++) {
        Field f;
        table_field(s, c.first_field + i, &f);
        n_words += f.kind == K_FLAGS;
    }
    p->id = c.id;
    p->index = (uint16_t)index;
    p->is_function = c.bits & BIT_FUNCTION;
    p->abstract = p->is_function ? NO_TYPE : c.type;
    p->n_ops = c.n_fields;
    p->n_slots = (uint16_t)n_slots;
    p->n_words = (uint8_t)n_words;
    p->chunks = (uint8_t)((c.n_fields + 63) / 64);
    /* The owner's slot is one behind the fields: freed with them, and known to nothing else. */
    p->size = (uint32_t)(SLOTS_AT + (n_slots + !!(made.bits & BIT_OWNED)) * sizeof(PyObject *));
    if (c.n_fields > 255 || n_slots > 255) {
        PyErr_Format(PyExc_ValueError, "%s has too many fields", c.name);
        return -1;
    }
    if (allocate(p, n_words) < 0)
        return -1;
    write_ops(p, s, &c, home, &made);
    write_probes(p);
    if (fill_image(p, s, &c, home, &made) < 0)
        return -1;
    if (!p->type && !(p->type = class_make(s, index, &c, p)))
        return -1;
    p->shape = (Shape *)Py_NewRef((PyObject *)shape_of(p->type));
    return 0;
}

COLD Program *program_make(Schema *s, uint32_t index)
{
    Program *p = PyMem_Calloc(1, sizeof *p);
    if (!p) {
        PyErr_NoMemory();
        return NULL;
    }
    if (build(p, s, index) < 0) {
        program_free(p);
        return NULL;
    }
    if (s->programs[index]) { /* making the class ran the collector, and that somebody who met the same constructor */
        program_free(p);
    } else {
        s->programs[index] = p;
        if (p->slots)
            p->shape->program = p;
    }
    return s->programs[index];
}

/* For each constructor of base, the one of the same name here. */
static int map_base(Schema *s)
{
    uint32_t n = s->base->n_ctors;
    uint16_t *map = PyMem_Malloc((n + 1) * sizeof *map);
    if (!map) {
        PyErr_NoMemory();
        return -1;
    }
    for (uint32_t i = 0; i < n; i++) {
        Ctor c;
        int own;
        table_ctor(s->base, i, &c);
        own = table_find_name(s, c.name, strlen(c.name));
        map[i] = own < 0 ? NO_INDEX : (uint16_t)own;
    }
    s->from_base = map;
    return 0;
}

Program *program_of_type(Schema *s, PyTypeObject *type)
{
    Shape *shape = shape_of(type);
    uint16_t index;
    if (!shape)
        return NULL;
    if (LIKELY(shape->home == s))
        return program_get(s, shape->index);
    if (shape->home != s->base || !s->base)
        return NULL;
    if (!s->from_base && map_base(s) < 0)
        return NULL;
    index = s->from_base[shape->index];
    return index == NO_INDEX ? NULL : program_get(s, index);
}
