/* Reading schema.bin: checked once when it is opened, so that nothing later has to doubt an offset. */
#include "kernel.h"

#define HEADER_SIZE 64

/* CRC-32 as zlib computes it, eight bytes at a time. */
static uint32_t crc32_of(const uint8_t *data, size_t size)
{
    static uint32_t table[8][256];
    uint32_t crc = 0xFFFFFFFFu;
    if (!table[0][1])
        for (unsigned i = 0; i < 256; i++) {
            uint32_t c = i;
            for (int k = 0; k < 8; k++)
                c = c >> 1 ^ (c & 1 ? 0xEDB88320u : 0);
            table[0][i] = c;
        }
    if (!table[1][1])
        for (unsigned i = 0; i < 256; i++)
            for (int k = 1; k < 8; k++)
                table[k][i] = table[k - 1][i] >> 8 ^ table[0][table[k - 1][i] & 255];
    for (; size >= 8; size -= 8, data += 8) {
        uint32_t a = load32(data) ^ crc, b = load32(data + 4);
        crc = table[7][a & 255] ^ table[6][a >> 8 & 255] ^ table[5][a >> 16 & 255] ^ table[4][a >> 24] ^
              table[3][b & 255] ^ table[2][b >> 8 & 255] ^ table[1][b >> 16 & 255] ^ table[0][b >> 24];
    }
    for (; size; size--)
        crc = crc >> 8 ^ table[0][(crc ^ *data++) & 255];
    return ~crc;
}

void table_ctor(const Schema *s, uint32_t index, Ctor *out)
{
    const uint8_t *p = s->ctors + (size_t)index * CTOR_SIZE;
    out->id = load32(p);
    out->name = s->names + load32(p + 4);
    out->first_field = load32(p + 8);
    out->n_fields = load16(p + 12);
    out->type = load16(p + 14);
    out->kind = p[16], out->elem = p[17], out->bits = p[18];
}

void table_field(const Schema *s, uint32_t number, Field *out)
{
    const uint8_t *p = s->fields + (size_t)number * FIELD_SIZE;
    out->name = s->names + load32(p);
    out->kind = p[4], out->elem = p[5], out->word = p[6], out->bit = p[7];
    out->type = load16(p + 8);
    out->bare = p[10] & 1;
}

const char *table_type_name(const Schema *s, uint16_t type) { return s->names + load32(s->types + 4 * (size_t)type); }

static int named_well(const Schema *s, unsigned kind, unsigned elem, unsigned type)
{
    if (kind == K_VECTOR) {
        if (elem == K_VECTOR || elem == K_TRUE || elem == K_FLAGS)
            return 0;
        kind = elem;
    }
    if (kind < K_INT || kind > K_FLAGS)
        return 0;
    if (kind == K_OBJECT)
        return type < s->n_types;
    return kind != K_BARE || type < s->n_ctors;
}

static int check_ctor(const Schema *s, const Ctor *c)
{
    unsigned words = 0;
    if (c->first_field > s->n_fields || c->n_fields > s->n_fields - c->first_field)
        return 0;
    if (!named_well(s, c->kind, c->elem, c->type) || c->kind == K_TRUE || c->kind == K_FLAGS)
        return 0;
    if (!(c->bits & BIT_FUNCTION) && c->kind != K_OBJECT)
        return 0;
    for (uint32_t i = 0; i < c->n_fields; i++) {
        const uint8_t *p = s->fields + (size_t)(c->first_field + i) * FIELD_SIZE;
        if (load32(p) >= s->names_size || !named_well(s, p[4], p[5], load16(p + 8)) || p[6] > words || p[7] > 31)
            return 0;
        if (p[4] == K_FLAGS && (p[6] || ++words > 4))
            return 0;
        if (p[4] == K_TRUE && !p[6])
            return 0;
    }
    return 1;
}

static const char *check(const Schema *s)
{
    for (uint32_t i = 0; i < s->n_types; i++)
        if (load32(s->types + 4 * (size_t)i) >= s->names_size)
            return "a type has no name";
    for (uint32_t i = 0; i < s->n_ctors; i++) {
        Ctor c;
        if (load32(s->ctors + (size_t)i * CTOR_SIZE + 4) >= s->names_size)
            return "a constructor has no name";
        table_ctor(s, i, &c);
        if (!check_ctor(s, &c))
            return "a constructor's record is wrong";
    }
    return NULL;
}

static int hash_ids(Schema *s)
{
    unsigned bits = 4;
    while ((1u << bits) < 3 * s->n_ctors)
        bits++;
    s->by_id_shift = 32 - bits;
    s->by_id = PyMem_Calloc((size_t)1 << bits, sizeof *s->by_id);
    if (!s->by_id) {
        PyErr_NoMemory();
        return -1;
    }
    for (uint32_t i = 0; i < s->n_ctors; i++) {
        uint32_t h = load32(s->ctors + (size_t)i * CTOR_SIZE) * 0x9E3779B1u >> s->by_id_shift;
        while (s->by_id[h])
            h = (h + 1) & ((1u << bits) - 1);
        s->by_id[h] = (uint16_t)(i + 1);
    }
    return 0;
}

/* Where `count` records of `size` bytes at the offset that is stored at `at` start, or NULL if not within the table. */
static const uint8_t *part(const Schema *s, size_t total, unsigned at, size_t count, size_t size)
{
    size_t offset = load32(s->data + at);
    return offset <= total && count <= (total - offset) / size ? s->data + offset : NULL;
}

int table_open(Schema *s)
{
    size_t total = (size_t)PyBytes_Size(s->blob);
    const char *wrong = NULL;
    s->data = (const uint8_t *)PyBytes_AsString(s->blob);
    if (total < HEADER_SIZE || memcmp(s->data, "CGTLv1\0\0", 8) != 0) {
        PyErr_SetString(PyExc_ValueError, "this is not a schema table");
        return -1;
    }
    s->layer = load32(s->data + 8);
    s->n_types = load32(s->data + 12);
    s->n_ctors = load32(s->data + 16);
    s->n_fields = load32(s->data + 20);
    s->names_size = load32(s->data + 40);
    if (crc32_of(s->data + HEADER_SIZE, total - HEADER_SIZE) != load32(s->data + 44)) {
        PyErr_SetString(PyExc_ValueError, "the schema table is damaged: its checksum does not match");
        return -1;
    }
    s->types = part(s, total, 24, s->n_types, 4);
    s->ctors = part(s, total, 28, s->n_ctors, CTOR_SIZE);
    s->fields = part(s, total, 32, s->n_fields, FIELD_SIZE);
    s->names = (const char *)part(s, total, 36, s->names_size, 1);
    if (!s->types || !s->ctors || !s->fields || !s->names || s->n_types >= NO_TYPE || s->n_ctors >= NO_INDEX)
        wrong = "its parts are not where its head says";
    else if (!s->names_size || s->names[s->names_size - 1])
        wrong = "its names do not end";
    else
        wrong = check(s);
    if (wrong) {
        PyErr_Format(PyExc_ValueError, "the schema table is damaged: %s", wrong);
        return -1;
    }
    s->programs = PyMem_Calloc(s->n_ctors + 1, sizeof *s->programs);
    if (!s->programs) {
        PyErr_NoMemory();
        return -1;
    }
    return hash_ids(s);
}

int table_find_name(const Schema *s, const char *name, size_t length)
{
    uint32_t low = 0, high = s->n_ctors;
    if (memchr(name, 0, length))
        return -1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const char *found = s->names + load32(s->ctors + (size_t)middle * CTOR_SIZE + 4);
        int order = strncmp(found, name, length);
        if (order == 0 && !found[length])
            return (int)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return -1;
}

int table_find_id(const Schema *s, uint32_t id)
{
    uint32_t mask = (1u << (32 - s->by_id_shift)) - 1, h = id * 0x9E3779B1u >> s->by_id_shift;
    for (; s->by_id[h]; h = (h + 1) & mask)
        if (load32(s->ctors + (size_t)(s->by_id[h] - 1) * CTOR_SIZE) == id)
            return s->by_id[h] - 1;
    return -1;
}

const char *table_spec_name(const Schema *s, Spec spec)
{
    unsigned kind = spec.kind == K_VECTOR ? spec.elem : spec.kind;
    if (kind == K_OBJECT)
        return table_type_name(s, spec.type);
    if (kind == K_BARE)
        return s->names + load32(s->ctors + (size_t)spec.type * CTOR_SIZE + 4);
    return NULL;
}

static const char *plain_name(const Schema *s, Spec spec)
{
    static const char *const names[] = {"",      "int",  "long", "double", "int128", "int256", "string", "bytes",
                                        "Bool",  "true", "",     "",       "Object", "",       "#"};
    const char *name = table_spec_name(s, spec);
    return name ? name : names[spec.kind];
}

PyObject *table_text(const Schema *s, Spec spec)
{
    if (spec.kind == K_VECTOR) {
        Spec element = {spec.elem, 0, 0, spec.type};
        return PyUnicode_FromFormat("%cector<%s>", spec.bare ? 'v' : 'V', plain_name(s, element));
    }
    return PyUnicode_FromString(plain_name(s, spec));
}

static PyObject *field_text(const Schema *s, const Ctor *c, const Field *f, const char *const words[5])
{
    Spec spec = {f->kind, f->elem, f->bare, f->type};
    size_t length = strlen(f->name);
    PyObject *type, *result, *name;
    if (length && f->name[length - 1] == '_')
        length--;
    type = f->kind == K_ANY && c->bits & BIT_GENERIC ? PyUnicode_FromString("!X") : table_text(s, spec);
    name = PyUnicode_FromStringAndSize(f->name, (Py_ssize_t)length);
    if (!type || !name)
        result = NULL;
    else if (f->word)
        result = PyUnicode_FromFormat(" %U:%s.%d?%U", name, words[f->word], f->bit, type);
    else
        result = PyUnicode_FromFormat(" %U:%U", name, type);
    Py_XDECREF(type);
    Py_XDECREF(name);
    return result;
}

PyObject *table_definition(const Schema *s, const Ctor *c)
{
    const char *words[6] = {NULL};
    unsigned n_words = 0;
    Spec spec = {c->kind, c->elem, 0, c->type};
    char id[9];
    PyObject *result = NULL, *pieces = PyList_New(0), *piece, *empty;
    if (!pieces)
        return NULL;
    PyOS_snprintf(id, sizeof id, "%08x", c->id);
    piece = PyUnicode_FromFormat("%s#%s%s", c->name, id, c->bits & BIT_GENERIC ? " {X:Type}" : "");
    for (uint32_t i = 0; piece; i++) {
        Field f;
        int failed = PyList_Append(pieces, piece);
        Py_DECREF(piece);
        if (failed || i == c->n_fields)
            break;
        table_field(s, c->first_field + i, &f);
        if (f.kind == K_FLAGS)
            words[++n_words] = f.name;
        piece = field_text(s, c, &f, words);
    }
    if (!PyErr_Occurred()) {
        PyObject *type = c->bits & BIT_GENERIC ? PyUnicode_FromString("X") : table_text(s, spec);
        piece = type ? PyUnicode_FromFormat(" = %U;", type) : NULL;
        empty = PyUnicode_FromString("");
        if (piece && empty && PyList_Append(pieces, piece) == 0)
            result = PyUnicode_Join(empty, pieces);
        Py_XDECREF(type);
        Py_XDECREF(piece);
        Py_XDECREF(empty);
    }
    Py_DECREF(pieces);
    return result;
}
