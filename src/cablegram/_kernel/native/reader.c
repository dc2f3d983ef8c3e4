/* Bytes to objects.
 *
 * Every length is compared with what is left before anything of that length is made. Every object and every vector is
 * one level of depth and one of the budget; every string of a vector is one of the budget. A failure unwinds through
 * the recursion and leaves its way in CodecError.
 */
#include "kernel.h"

typedef struct {
    const uint8_t *at, *end, *start;
    Schema *s;
    CodecError *t;
    Py_ssize_t budget;
    unsigned depth;
    int64_t id; /* of the last boxed value, for the error */
    /* References to None, False and True that the new objects hold and that are not counted yet. */
    Py_ssize_t nones, falses, trues;
} Reader;

static PyObject *read_boxed(Reader *r, uint32_t type, Program **recent);
static PyObject *read_vector(Reader *r, Spec spec, Program **recent);

/* ---- counting references to the constants in one go ---- */

static inline void settle(Reader *r)
{
    constant_refs(Py_None, r->nones);
    constant_refs(Py_False, r->falses);
    constant_refs(Py_True, r->trues);
    r->nones = r->falses = r->trues = 0;
}

static inline PyObject *give_bool(Reader *r, int value)
{
    if (value) {
        r->trues++;
        return Py_True;
    }
    r->falses++;
    return Py_False;
}

/* ---- failures ---- */

static COLD PyObject *fail(Reader *r, const uint8_t *at, const char *format, uint32_t id)
{
    error_say(r->t, at - r->start, format, id);
    return NULL;
}

static COLD PyObject *fail_short(Reader *r, const uint8_t *at, size_t needed)
{
    error_say(r->t, at - r->start, "%zu bytes are needed and %zd are left", needed, (Py_ssize_t)(r->end - at));
    return NULL;
}

static COLD PyObject *fail_level(Reader *r)
{
    if (r->depth >= MAX_DEPTH)
        error_say(r->t, r->at - r->start, "nested more than %d deep", MAX_DEPTH);
    else
        error_say(r->t, r->at - r->start, "too many objects for one packet");
    return NULL;
}

static COLD PyObject *fail_boxed(Reader *r, uint32_t type, uint32_t id)
{
    Py_ssize_t offset = r->at - r->start;
    int index = table_find_id(r->s, id);
    const char *wanted = type == NO_TYPE ? "" : table_type_name(r->s, type);
    const char *where = type == NO_TYPE ? "" : " where ", *expected = type == NO_TYPE ? "" : " is expected";
    Ctor c;
    if (index < 0) {
        error_say(r->t, offset, "unknown constructor 0x%08x%s%s%s", id, where, wanted, expected);
        return NULL;
    }
    table_ctor(r->s, (uint32_t)index, &c);
    error_say(r->t, offset, "%s%s%s%s", c.name, where, wanted, expected);
    return NULL;
}

/* Python's own decoder says what is wrong with the text, and where. */
static COLD PyObject *fail_text(Reader *r, const uint8_t *data, size_t size, size_t wrong)
{
    PyObject *text, *type, *value, *trace, *reason = NULL;
    PyErr_Clear();
    text = PyUnicode_DecodeUTF8((const char *)data, (Py_ssize_t)size, "strict");
    Py_XDECREF(text);
    PyErr_Fetch(&type, &value, &trace);
    PyErr_NormalizeException(&type, &value, &trace);
    if (value)
        reason = PyObject_GetAttrString(value, "reason");
    PyErr_Clear();
    if (reason)
        error_say(r->t, data + wrong - r->start, "the text is not UTF-8: %S", reason);
    else
        error_say(r->t, data + wrong - r->start, "the text is not UTF-8");
    Py_XDECREF(reason);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(trace);
    return NULL;
}

/* ---- plain values ---- */

/* Where the text of a string at r->at starts, its length, and r->at behind its padding (which is looked at only after
 * the text); NULL on failure. */
static inline const uint8_t *string_at(Reader *r, size_t *length, const uint8_t **behind)
{
    const uint8_t *at = r->at;
    size_t left = (size_t)(r->end - at), size, head = 1;
    if (UNLIKELY(left < 1)) {
        fail_short(r, at, 1);
        return NULL;
    }
    size = at[0];
    if (UNLIKELY(size >= 254)) {
        if (size == 255) {
            fail(r, at, "255 is no length of a string", 0);
            return NULL;
        }
        if (left < 4) {
            fail_short(r, at, 4);
            return NULL;
        }
        size = load32(at) >> 8;
        head = 4;
    }
    if (UNLIKELY(size > left - head)) {
        fail_short(r, at + head, size);
        return NULL;
    }
    *length = size;
    size = (head + size + 3) & ~(size_t)3;
    *behind = size <= left ? at + size : NULL;
    return at + head;
}

static COLD PyObject *fail_padding(Reader *r, PyObject *value)
{
    Py_DECREF(value);
    return fail(r, r->end, "the padding of a string is missing", 0);
}

static inline PyObject *read_text(Reader *r)
{
    size_t length, wrong;
    const uint8_t *behind, *data = string_at(r, &length, &behind);
    PyObject *text;
    if (UNLIKELY(!data))
        return NULL;
    wrong = (size_t)-1;
    text = text_decode(data, length, &wrong);
    if (UNLIKELY(!text))
        return wrong == (size_t)-1 ? NULL : fail_text(r, data, length, wrong);
    if (UNLIKELY(!behind))
        return fail_padding(r, text);
    r->at = behind;
    return text;
}

static inline PyObject *read_bytes(Reader *r)
{
    size_t length;
    const uint8_t *behind, *data = string_at(r, &length, &behind);
    PyObject *bytes;
    if (UNLIKELY(!data))
        return NULL;
    bytes = PyBytes_FromStringAndSize((const char *)data, (Py_ssize_t)length);
    if (LIKELY(bytes != NULL)) {
        if (UNLIKELY(!behind))
            return fail_padding(r, bytes);
        r->at = behind;
    }
    return bytes;
}

static inline PyObject *read_bool(Reader *r)
{
    uint32_t id;
    if (UNLIKELY(r->end - r->at < 4))
        return fail_short(r, r->at, 4);
    id = load32(r->at);
    if (UNLIKELY(id != ID_TRUE && id != ID_FALSE)) {
        r->id = id;
        return fail(r, r->at, "0x%08x where Bool is expected", id);
    }
    r->at += 4;
    return give_bool(r, id == ID_TRUE);
}

#define READ_FIXED(size, make)                                                                                         \
    do {                                                                                                               \
        const uint8_t *at = r->at;                                                                                     \
        if (UNLIKELY(r->end - at < (size)))                                                                            \
            return fail_short(r, at, size);                                                                            \
        r->at = at + (size);                                                                                           \
        return (make);                                                                                                 \
    } while (0)

static inline PyObject *read_int(Reader *r) { READ_FIXED(4, PyLong_FromLong((int32_t)load32(at))); }
static inline PyObject *read_long(Reader *r) { READ_FIXED(8, PyLong_FromLongLong((int64_t)load64(at))); }
static inline PyObject *read_int128(Reader *r) { READ_FIXED(16, PyBytes_FromStringAndSize((const char *)at, 16)); }
static inline PyObject *read_int256(Reader *r) { READ_FIXED(32, PyBytes_FromStringAndSize((const char *)at, 32)); }

static PyObject *make_double(const uint8_t *at)
{
    uint64_t bits = load64(at);
    double value;
    memcpy(&value, &bits, 8);
    return PyFloat_FromDouble(value);
}

static PyObject *read_double(Reader *r) { READ_FIXED(8, make_double(at)); }

/* ---- objects ---- */

static inline PyObject *new_object(Reader *r, const Program *p)
{
    PyObject *self = PyObject_Malloc(p->size);
    if (UNLIKELY(!self))
        return PyErr_NoMemory();
#if defined(CABLEGRAM_ABI3) || defined(Py_TRACE_REFS) || defined(Py_REF_DEBUG) || defined(Py_GIL_DISABLED)
    PyObject_Init(self, p->type);
#else
    self->ob_refcnt = 1;
    self->ob_type = (PyTypeObject *)Py_NewRef((PyObject *)p->type);
#endif
    memcpy((char *)self + SLOTS_AT, p->image, p->size - SLOTS_AT);
    r->nones += p->nones;
    r->falses += p->falses;
    return self;
}

/* The rest of what a fresh object of a newer class than this layer's needs. */
static COLD int complete(PyObject *self, const Program *p)
{
    for (unsigned i = 0; i < p->n_shared; i++)
        Py_INCREF(p->image[p->shared[i]]);
    for (unsigned i = 0; i < p->n_lists; i++) {
        PyObject *list = PyList_New(0);
        if (!list)
            return -1;
        SLOT_REF(self, SLOTS_AT + p->lists[i] * sizeof(PyObject *)) = list;
    }
    return 0;
}

/* The ops of a chunk that a flag word turns on. */
static inline uint64_t turned_on(const Program *p, unsigned word, uint32_t flags, unsigned chunk)
{
    const uint64_t *when = p->when + (size_t)word * 32 * p->chunks + chunk;
    uint64_t ops = 0;
    for (; flags; flags &= flags - 1)
        ops |= when[(size_t)CTZ32(flags) * p->chunks];
    return ops;
}

static PyObject *read_fields(Reader *r, Program *p);

static inline PyObject *read_item(Reader *r, Spec spec, Program **recent)
{
    switch (spec.kind) {
    case K_INT:
        return read_int(r);
    case K_LONG:
        return read_long(r);
    case K_DOUBLE:
        return read_double(r);
    case K_INT128:
        return read_int128(r);
    case K_INT256:
        return read_int256(r);
    case K_STRING:
        return read_text(r);
    case K_BYTES:
        return read_bytes(r);
    case K_BOOL:
        return read_bool(r);
    case K_TRUE:
        r->trues++;
        return Py_True;
    case K_OBJECT:
    case K_ANY:
        return read_boxed(r, spec.type, recent);
    case K_VECTOR:
        return read_vector(r, spec, recent);
    default: { /* K_BARE; K_FLAGS never comes here */
        Program *p = program_get(r->s, spec.type);
        return p ? read_fields(r, p) : NULL;
    }
    }
}

static COLD PyObject *fail_object(Reader *r, PyObject *self, const Program *p, const Op *op)
{
    settle(r);
    Py_DECREF(self);
    error_at(r->t, op->name, -1);
    if (--r->depth == 0) {
        Ctor c;
        table_ctor(r->s, p->index, &c);
        r->t->root = c.name;
    }
    return NULL;
}

static PyObject *read_fields(Reader *r, Program *p)
{
    uint32_t words[4];
    unsigned n_words = 0;
    PyObject *self;

    if (UNLIKELY(r->depth >= MAX_DEPTH || r->budget <= 0))
        return fail_level(r);
    self = new_object(r, p);
    if (UNLIKELY(!self))
        return NULL;
    r->depth++;
    r->budget--;
    if (UNLIKELY(p->n_shared || p->n_lists) && complete(self, p) < 0) {
        settle(r);
        Py_DECREF(self);
        return NULL;
    }
    for (unsigned chunk = 0; chunk < p->chunks; chunk++) {
        uint64_t live = p->always[chunk];
        for (unsigned word = 0; word < n_words; word++)
            live |= turned_on(p, word, words[word], chunk);
        while (live) {
            Op *op = p->ops + chunk * 64 + CTZ64(live);
            PyObject *value;
            live &= live - 1;
            if (op->spec.kind == K_FLAGS) {
                if (UNLIKELY(r->end - r->at < 4)) {
                    fail_short(r, r->at, 4);
                    return fail_object(r, self, p, op);
                }
                words[n_words] = load32(r->at);
                r->at += 4;
                live |= turned_on(p, n_words, words[n_words], chunk);
                n_words++;
                continue;
            }
            value = read_item(r, op->spec, &op->recent);
            if (UNLIKELY(!value))
                return fail_object(r, self, p, op);
            if (UNLIKELY(!op->slot)) { /* a field that the newer class does not have */
                settle(r);
                Py_DECREF(value);
                continue;
            }
            if (op->word) { /* the None or False that the image put there */
                if (op->spec.kind == K_TRUE)
                    r->falses--;
                else
                    r->nones--;
            }
            SLOT_REF(self, op->slot) = value;
        }
    }
    r->depth--;
    return self;
}

static COLD PyObject *read_untyped(Reader *r, uint32_t id)
{
    Program *recent = NULL;
    switch (id) {
    case ID_VECTOR:
        return read_vector(r, (Spec){K_VECTOR, K_ANY, 0, NO_TYPE}, &recent);
    case ID_TRUE:
    case ID_FALSE:
        r->at += 4;
        return give_bool(r, id == ID_TRUE);
    case ID_FLAG:
        r->at += 4;
        return give_bool(r, 1);
    case ID_NULL:
        r->at += 4;
        r->nones++;
        return Py_None;
    default:
        return fail_boxed(r, NO_TYPE, id);
    }
}

/* *recent: the Program that the same place had last, which was checked against its type then. */
static PyObject *read_boxed(Reader *r, uint32_t type, Program **recent)
{
    const Schema *s = r->s;
    const uint32_t mask = (1u << (32 - s->by_id_shift)) - 1;
    uint32_t id, h;
    if (UNLIKELY(r->end - r->at < 4))
        return fail_short(r, r->at, 4);
    id = load32(r->at);
    r->id = id;
    if (LIKELY(*recent && (*recent)->id == id)) {
        r->at += 4;
        return read_fields(r, *recent);
    }
    for (h = id * 0x9E3779B1u >> s->by_id_shift; s->by_id[h]; h = (h + 1) & mask) {
        unsigned index = s->by_id[h] - 1u;
        Program *p = s->programs[index];
        if (UNLIKELY(!p)) {
            if (load32(s->ctors + (size_t)index * CTOR_SIZE) != id)
                continue;
            p = program_make(r->s, index);
            if (!p)
                return NULL;
        } else if (p->id != id) {
            continue;
        }
        if (UNLIKELY(p->abstract != type && type != NO_TYPE))
            break;
        r->at += 4;
        *recent = p;
        return read_fields(r, p);
    }
    return type == NO_TYPE && !s->by_id[h] ? read_untyped(r, id) : fail_boxed(r, type, id);
}

/* ---- vectors ---- */

#define FILL_LIST(read)                                                                                                \
    for (; i < count; i++) {                                                                                           \
        PyObject *value = (read);                                                                                      \
        if (UNLIKELY(!value))                                                                                          \
            goto failed;                                                                                               \
        LIST_SET(list, i, value);                                                                                      \
    }                                                                                                                  \
    break

static int append(PyObject *list, PyObject *item)
{
    int result = item ? PyList_Append(list, item) : -1;
    Py_XDECREF(item);
    return result;
}

static inline size_t least_size(unsigned elem)
{
    switch (elem) {
    case K_LONG:
    case K_DOUBLE:
        return 8;
    case K_INT128:
        return 16;
    case K_INT256:
        return 32;
    default:
        return 4;
    }
}

static PyObject *read_vector(Reader *r, Spec spec, Program **recent)
{
    const uint8_t *at = r->at;
    Py_ssize_t i = 0, count, places;
    PyObject *list;
    const unsigned elem = spec.elem;
    const Spec item = {spec.elem, 0, 0, spec.type};

    if (!spec.bare) {
        if (UNLIKELY(r->end - at < 4))
            return fail_short(r, at, 4);
        if (UNLIKELY(load32(at) != ID_VECTOR)) {
            r->id = load32(at);
            return fail(r, at, "0x%08x where a vector is expected", load32(at));
        }
        r->at = at += 4;
    }
    if (UNLIKELY(r->depth >= MAX_DEPTH || r->budget <= 0))
        return fail_level(r);
    if (UNLIKELY(r->end - at < 4))
        return fail_short(r, at, 4);
    count = (Py_ssize_t)load32(at);
    if (UNLIKELY((size_t)count > (size_t)(r->end - at - 4) / least_size(elem))) {
        error_say(r->t, at - r->start, "a vector of %zd elements with %zd bytes left", count,
                    (Py_ssize_t)(r->end - at - 4));
        return NULL;
    }
    r->at = at + 4;
    r->budget--;
    if (elem == K_STRING || elem == K_BYTES) { /* four bytes on the wire may be 84 in memory: they count too */
        if (UNLIKELY(count > r->budget)) {
            error_say(r->t, r->at - r->start, "too many objects for one packet");
            return NULL;
        }
        r->budget -= count;
    }
    r->depth++;
    /* More objects than the budget has left will not be read: their places are not made either. An untyped vector may
     * hold what costs nothing of the budget, so its list grows. */
    places = (elem == K_OBJECT || elem == K_BARE) && count > r->budget ? r->budget : count;
    list = PyList_New(elem == K_ANY ? 0 : places);
    if (UNLIKELY(!list))
        return NULL;
    /* The collector need not know a list of what it does not know: with 400 histories kept, the walk through their
     * 110,000 lists made pauses of 10 to 20 ms. */
    if (elem != K_ANY)
        PyObject_GC_UnTrack(list);
    switch (elem) {
    case K_OBJECT:
        FILL_LIST(read_boxed(r, spec.type, recent));
    case K_INT:
        FILL_LIST(read_int(r));
    case K_LONG:
        FILL_LIST(read_long(r));
    case K_ANY:
        for (; i < count; i++)
            if (append(list, read_boxed(r, NO_TYPE, recent)) < 0)
                goto failed;
        break;
    default:
        FILL_LIST(read_item(r, item, recent));
    }
    r->depth--;
    return list;
failed:
    settle(r);
    r->depth--;
    Py_DECREF(list);
    error_at(r->t, NULL, i);
    return NULL;
}

/* ---- the outermost value ---- */

static COLD PyObject *report(Reader *r)
{
    r->t->id = r->id;
    raise_decode_error(r->t);
    if (!PyErr_Occurred())
        PyErr_NoMemory();
    return NULL;
}

PyObject *read_value(Schema *s, Spec spec, PyObject *data, Py_ssize_t offset, Py_ssize_t budget, Py_ssize_t *end)
{
    CodecError t;
    Reader r = {.s = s, .t = &t, .budget = budget, .id = -1};
    const int is_bytes = PyBytes_CheckExact(data);
    Py_buffer view;
    Program *recent = NULL;
    PyObject *value;
    Py_ssize_t size;

    t.reason = NULL;
    t.root = NULL;
    t.n_steps = 0;
    if (is_bytes) {
        r.start = (const uint8_t *)BYTES_DATA(data);
        size = BYTES_SIZE(data);
    } else {
        if (PyObject_GetBuffer(data, &view, PyBUF_SIMPLE) < 0)
            return NULL;
        r.start = view.buf ? view.buf : (const uint8_t *)"";
        size = view.len;
    }
    r.end = r.start + size;
    r.at = offset >= 0 && offset <= size ? r.start + offset : r.end;
    value = read_item(&r, spec, &recent);
    settle(&r);
    if (UNLIKELY(!value)) {
        report(&r);
    } else if (end) {
        *end = r.at - r.start;
    } else if (UNLIKELY(r.at != r.end)) {
        Py_CLEAR(value);
        r.id = -1;
        error_say(&t, r.at - r.start, "%zd bytes are left after the value", (Py_ssize_t)(r.end - r.at));
        report(&r);
    }
    if (!is_bytes)
        PyBuffer_Release(&view);
    return value;
}
