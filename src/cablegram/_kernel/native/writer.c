/* Objects to bytes.
 *
 * Nothing in here runs code of Python's: values of other types than the expected ones are refused, not converted. So
 * nobody can change the objects, or end their lives, while they are written.
 */
#include "kernel.h"

/* What is free behind w->size whenever a field is written; no object's plain fields fill more (see program.c). */
#define SLACK 8192
#define FIRST_ROOM (64 * 1024)
#define KEPT_ROOM (1024 * 1024)

typedef struct {
    uint8_t *data;
    size_t size, room;
    Schema *s;
    CodecError *t;
    unsigned depth;
} Writer;

/* One buffer serves all calls: the lock is held throughout, and a writer never calls another. */
static uint8_t *kept;
static size_t kept_room;

static int write_boxed(Writer *w, PyObject *value, uint32_t type);
static int write_vector(Writer *w, PyObject *value, Spec spec);

static NOINLINE int grow(Writer *w, size_t more)
{
    size_t room = w->room ? w->room : FIRST_ROOM;
    uint8_t *data;
    while (room - w->size < more + SLACK) {
        if (room > (size_t)PY_SSIZE_T_MAX / 2) {
            PyErr_NoMemory();
            return -1;
        }
        room *= 2;
    }
    data = PyMem_Realloc(w->data, room);
    if (!data) {
        PyErr_NoMemory();
        return -1;
    }
    w->data = data;
    w->room = room;
    return 0;
}

static inline int reserve(Writer *w, size_t more)
{
    return LIKELY(w->room - w->size >= more + SLACK) ? 0 : grow(w, more);
}

static inline void put32(Writer *w, uint32_t value)
{
    store32(w->data + w->size, value);
    w->size += 4;
}

/* ---- failures ---- */

static COLD int fail_type(Writer *w, Spec spec, PyObject *value)
{
    PyObject *text;
    char room[DESCRIPTION];
    if (PyErr_Occurred())
        return -1;
    text = spec.kind == K_ANY ? PyUnicode_FromString("an object of the schema") : table_text(w->s, spec);
    if (text && shape_of(Py_TYPE(value)) && !program_of_type(w->s, Py_TYPE(value)))
        error_say(w->t, 0, "must be %U, not %s (it is not in layer %u)", text, describe(value, room),
                    (unsigned)w->s->layer);
    else if (text)
        error_say(w->t, 0, "must be %U, not %s", text, describe(value, room));
    Py_XDECREF(text);
    return -1;
}

static COLD int fail_range(Writer *w, unsigned kind)
{
    error_say(w->t, 0, "is out of range: %s", kind == K_INT ? "int has 32 bits" : "long has 64 bits");
    return -1;
}

static COLD int fail_depth(Writer *w)
{
    error_say(w->t, 0, "nested more than %d deep", MAX_DEPTH);
    return -1;
}

static COLD int fail_length(Writer *w, size_t size)
{
    error_say(w->t, 0, "is %zu bytes long; %d is the most", size, MAX_STRING);
    return -1;
}

static COLD int fail_object(Writer *w, const Program *p, const char *field)
{
    error_at(w->t, field, -1);
    if (--w->depth == 0) {
        Ctor c;
        table_ctor(w->s, p->index, &c);
        w->t->root = c.name;
    }
    return -1;
}

/* ---- plain values ---- */

/* The number in *out; 0, or 1 where it has no 64 bits. `value` is an int. */
static inline int get_long(PyObject *value, int64_t *out)
{
    int overflow;
#if !defined(CABLEGRAM_ABI3) && PY_VERSION_HEX >= 0x030C0000
    if (LIKELY(PyUnstable_Long_IsCompact((PyLongObject *)value))) {
        *out = PyUnstable_Long_CompactValue((PyLongObject *)value);
        return 0;
    }
#endif
    *out = PyLong_AsLongLongAndOverflow(value, &overflow);
    return overflow;
}

/* A length, `size` bytes that `fill` is to put at the place returned, and their padding. */
static inline uint8_t *begin_string(Writer *w, size_t size)
{
    uint8_t *at = w->data + w->size;
    if (size < 254) {
        *at = (uint8_t)size;
        return at + 1;
    }
    store32(at, (uint32_t)size << 8 | 254);
    return at + 4;
}

static inline void end_string(Writer *w, uint8_t *end)
{
    size_t size = (size_t)(end - w->data);
    memset(end, 0, 4); /* SLACK allows for the bytes that are too many */
    w->size = (size + 3) & ~(size_t)3;
}

static int write_data(Writer *w, const void *data, size_t size)
{
    uint8_t *at;
    if (UNLIKELY(size > MAX_STRING))
        return fail_length(w, size);
    if (reserve(w, size + 8) < 0)
        return -1;
    at = begin_string(w, size);
    memcpy(at, data, size);
    end_string(w, at + size);
    return 0;
}

static int write_text(Writer *w, PyObject *text)
{
    size_t limit;
    Py_ssize_t size;
    uint8_t *at;
#if PY_VERSION_HEX < 0x030C0000 && !defined(CABLEGRAM_ABI3)
    if (PyUnicode_READY(text) < 0)
        return -1;
#endif
    limit = text_limit(text);
    if (reserve(w, limit + 8) < 0)
        return -1;
    at = w->data + w->size + (limit < 254 ? 1 : 4);
    size = text_encode(text, at);
    if (UNLIKELY(size < 0)) {
        error_say(w->t, 0, "has characters that UTF-8 cannot hold (a lone surrogate)");
        return -1;
    }
    if (UNLIKELY(size > MAX_STRING))
        return fail_length(w, (size_t)size);
    if (UNLIKELY(limit >= 254 && size < 254))
        memmove(w->data + w->size + 1, at, (size_t)size);
    end_string(w, begin_string(w, (size_t)size) + size);
    return 0;
}

/* Calls `write` with the bytes of a bytes, bytearray or memoryview. */
static int write_bytes(Writer *w, Spec spec, PyObject *value)
{
    size_t wanted = spec.kind == K_INT128 ? 16 : spec.kind == K_INT256 ? 32 : 0, size;
    const void *data;
    Py_buffer view = {0};
    int result;
    if (LIKELY(PyBytes_Check(value))) {
        data = BYTES_DATA(value);
        size = (size_t)BYTES_SIZE(value);
    } else if (Py_TYPE(value) == &PyByteArray_Type || PyMemoryView_Check(value)) {
        if (PyObject_GetBuffer(value, &view, PyBUF_SIMPLE) < 0) {
            PyErr_Clear(); /* not contiguous, or released */
            return fail_type(w, spec, value);
        }
        data = view.buf;
        size = (size_t)view.len;
    } else {
        return fail_type(w, spec, value);
    }
    if (!wanted) {
        result = write_data(w, data, size);
    } else if (size == wanted) {
        memcpy(w->data + w->size, data, size);
        w->size += size;
        result = 0;
    } else {
        error_say(w->t, 0, "must be %zu bytes long, not %zu", wanted, size);
        result = -1;
    }
    if (view.obj)
        PyBuffer_Release(&view);
    return result;
}

static int write_double(Writer *w, Spec spec, PyObject *value)
{
    double number;
    uint64_t bits;
    if (PyFloat_Check(value)) {
        number = DOUBLE_VALUE(value);
    } else if (PyLong_Check(value)) {
        number = PyLong_AsDouble(value);
        if (number == -1.0 && PyErr_Occurred()) {
            PyErr_Clear();
            return fail_type(w, spec, value);
        }
    } else {
        return fail_type(w, spec, value);
    }
    memcpy(&bits, &number, 8);
    store64(w->data + w->size, bits);
    w->size += 8;
    return 0;
}

/* ---- objects ---- */

static int write_fields(Writer *w, PyObject *self, const Program *p);

static COLD int write_untyped(Writer *w, PyObject *value)
{
    static const Spec any = {K_ANY, 0, 0, NO_TYPE}, vector = {K_VECTOR, K_ANY, 0, NO_TYPE};
    if (PyList_Check(value) || PyTuple_Check(value))
        return write_vector(w, value, vector);
    if (reserve(w, 4) < 0)
        return -1;
    if (PyBool_Check(value))
        put32(w, value == Py_True ? ID_TRUE : ID_FALSE);
    else if (value == Py_None)
        put32(w, ID_NULL);
    else
        return fail_type(w, any, value);
    return 0;
}

static int write_boxed(Writer *w, PyObject *value, uint32_t type)
{
    Program *p = program_for(w->s, Py_TYPE(value));
    Spec spec = {type == NO_TYPE ? K_ANY : K_OBJECT, 0, 0, type};
    if (UNLIKELY(!p)) {
        if (type == NO_TYPE && !PyErr_Occurred())
            return write_untyped(w, value);
        return fail_type(w, spec, value);
    }
    if (UNLIKELY(p->abstract != type && type != NO_TYPE))
        return fail_type(w, spec, value);
    if (reserve(w, 4) < 0)
        return -1;
    put32(w, p->id);
    return write_fields(w, value, p);
}

static int write_bare(Writer *w, Spec spec, PyObject *value)
{
    Program *p = program_for(w->s, Py_TYPE(value));
    if (!p || p->index != spec.type)
        return fail_type(w, spec, value);
    return write_fields(w, value, p);
}

static inline int write_item(Writer *w, Spec spec, PyObject *value)
{
    int64_t number;
    switch (spec.kind) {
    case K_INT:
        if (UNLIKELY(!PyLong_Check(value)))
            return fail_type(w, spec, value);
        if (UNLIKELY(get_long(value, &number) || number != (int32_t)number))
            return fail_range(w, K_INT);
        put32(w, (uint32_t)number);
        return 0;
    case K_LONG:
        if (UNLIKELY(!PyLong_Check(value)))
            return fail_type(w, spec, value);
        if (UNLIKELY(get_long(value, &number)))
            return fail_range(w, K_LONG);
        store64(w->data + w->size, (uint64_t)number);
        w->size += 8;
        return 0;
    case K_DOUBLE:
        return write_double(w, spec, value);
    case K_STRING:
        return LIKELY(PyUnicode_Check(value)) ? write_text(w, value) : fail_type(w, spec, value);
    case K_INT128:
    case K_INT256:
    case K_BYTES:
        return write_bytes(w, spec, value);
    case K_BOOL:
        if (UNLIKELY(!PyBool_Check(value)))
            return fail_type(w, spec, value);
        put32(w, value == Py_True ? ID_TRUE : ID_FALSE);
        return 0;
    case K_OBJECT:
    case K_ANY:
        return write_boxed(w, value, spec.type);
    case K_VECTOR:
        return write_vector(w, value, spec);
    case K_TRUE: /* its flag is all that is written */
        return LIKELY(value == Py_True) ? 0 : fail_type(w, spec, value);
    default:
        return write_bare(w, spec, value);
    }
}

/* A field that this layer has and the newer class has not: 0 or empty. */
static COLD int write_default(Writer *w, const Op *op)
{
    static const uint8_t sizes[] = {0, 4, 8, 8, 16, 32, 4, 4};
    if (op->spec.kind == K_BOOL) {
        put32(w, ID_FALSE);
    } else if (op->spec.kind == K_VECTOR) {
        if (!op->spec.bare)
            put32(w, ID_VECTOR);
        put32(w, 0);
    } else if (op->spec.kind < sizeof sizes) {
        memset(w->data + w->size, 0, sizes[op->spec.kind]);
        w->size += sizes[op->spec.kind];
    } else {
        error_say(w->t, 0, "is missing: its class has no such field");
        return -1;
    }
    return 0;
}

/* Names one of two fields that share a bit and do not agree: the one that is not there. */
static COLD int fail_apart(Writer *w, PyObject *self, const Program *p, const Op *op)
{
    for (const Op *other = p->ops; other < p->ops + p->n_ops; other++) {
        const PyObject *value = other->slot ? SLOT_REF(self, other->slot) : Py_None;
        const PyObject *absent = other->spec.kind == K_TRUE ? Py_False : Py_None;
        if (other->word == op->word && other->bit == op->bit && value != Py_None && value != absent)
            error_say(w->t, 0, "is missing, although %s is given; they go together", other->name);
    }
    return fail_object(w, p, op->name);
}

static COLD int fail_missing(Writer *w, const Program *p, const Op *op)
{
    PyObject *text = table_text(w->s, op->spec);
    if (text)
        error_say(w->t, 0, "is missing; it must be %U", text);
    Py_XDECREF(text);
    return fail_object(w, p, op->name);
}

static int write_fields(Writer *w, PyObject *self, const Program *p)
{
    uint32_t flags[4] = {0};
    size_t marks[4];
    unsigned n_words = 0;
    const Probe *probe = p->probes;

    if (UNLIKELY(w->depth >= MAX_DEPTH))
        return fail_depth(w);
    if (reserve(w, 0) < 0)
        return -1;
    w->depth++;
    for (unsigned chunk = 0; chunk < p->chunks; chunk++) {
        uint64_t left = p->always[chunk];
        /* Which fields are there, without a branch for each: most are not, and no processor can guess which. */
        for (const Probe *end = p->probes + p->probes_end[chunk]; probe < end; probe++) {
            const PyObject *value = SLOT_REF(self, probe->slot);
            left |= (uint64_t)((value != Py_None) & (value != probe->absent)) << probe->op % 64;
        }
        for (; left; left &= left - 1) {
            const Op *op = p->ops + chunk * 64 + CTZ64(left);
            PyObject *value;
            if (op->spec.kind == K_FLAGS) {
                marks[n_words++] = w->size;
                w->size += 4;
                continue;
            }
            if (UNLIKELY(!op->slot)) {
                if (write_default(w, op) < 0)
                    return fail_object(w, p, op->name);
                continue;
            }
            value = SLOT_REF(self, op->slot);
            if (UNLIKELY(!value))
                return fail_missing(w, p, op);
            if (op->word)
                flags[op->word - 1] |= (uint32_t)1 << op->bit;
            if (UNLIKELY(write_item(w, op->spec, value) < 0))
                return fail_object(w, p, op->name);
        }
    }
    for (unsigned i = 0; i < p->n_pairs; i++) {
        const Op *op = p->ops + p->pairs[i];
        if (UNLIKELY(SLOT_REF(self, op->slot) == Py_None && flags[op->word - 1] >> op->bit & 1))
            return fail_apart(w, self, p, op);
    }
    for (unsigned i = 0; i < n_words; i++)
        store32(w->data + marks[i], flags[i]);
    w->depth--;
    return 0;
}

static int write_vector(Writer *w, PyObject *value, Spec spec)
{
    const int is_list = PyList_Check(value);
    const Spec item = {spec.elem, 0, 0, spec.type};
    Py_ssize_t count;
    if (UNLIKELY(!is_list && !PyTuple_Check(value)))
        return fail_type(w, spec, value);
    if (UNLIKELY(w->depth >= MAX_DEPTH))
        return fail_depth(w);
    count = is_list ? LIST_SIZE(value) : TUPLE_SIZE(value);
    if (UNLIKELY(count > INT32_MAX)) {
        error_say(w->t, 0, "has too many elements");
        return -1;
    }
    if (reserve(w, 8) < 0)
        return -1;
    if (!spec.bare)
        put32(w, ID_VECTOR);
    put32(w, (uint32_t)count);
    w->depth++;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *element = is_list ? LIST_GET(value, i) : TUPLE_GET(value, i);
        if (reserve(w, 32) < 0 || UNLIKELY(write_item(w, item, element) < 0)) {
            error_at(w->t, NULL, i);
            w->depth--;
            return -1;
        }
    }
    w->depth--;
    return 0;
}

PyObject *write_value(Schema *s, Spec spec, PyObject *value, const char *function)
{
    CodecError t;
    Writer w = {kept, 0, kept_room, s, &t, 0};
    PyObject *result = NULL;
    int failed;

    t.reason = NULL;
    t.root = NULL;
    t.n_steps = 0;
    failed = reserve(&w, 0) < 0 || write_item(&w, spec, value) < 0;
    if (!failed)
        result = PyBytes_FromStringAndSize((const char *)w.data, (Py_ssize_t)w.size);
    if (w.room > KEPT_ROOM) {
        PyMem_Free(w.data);
        w.data = NULL;
        w.room = 0;
    }
    kept = w.data;
    kept_room = w.room;
    if (failed) { /* only now: raising can run the collector, and that a writer */
        char prefix[160] = "";
        if (function)
            PyOS_snprintf(prefix, sizeof prefix, "result of %s ", function);
        raise_encode_error(&t, prefix);
        if (!PyErr_Occurred())
            PyErr_NoMemory();
    }
    return result;
}
