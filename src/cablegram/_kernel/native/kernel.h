/* The codec's own structures: a schema's table, what was made of it so far, and the classes.
 *
 *   Schema     one layer's table (schema.bin) and its hash of constructor ids. Nothing else is made at start.
 *   Program    one constructor in one layer: how to read and write it. Made when its id or class is first met.
 *   Shape      one class: where its schema and constructor are found from the type alone.
 *
 * A Schema owns its Programs, a Program its type, a type its Shape (as ht_module), a Shape the Schema that made the
 * class: a cycle that the garbage collector can see and free once no object of any of the classes is left.
 */
#ifndef CABLEGRAM_KERNEL_H
#define CABLEGRAM_KERNEL_H

#include "python.h"

#define MAX_DEPTH 128
#define MAX_OBJECTS 200000
#define MAX_STRING 0xFFFFFF

enum {
    K_INT = 1, K_LONG, K_DOUBLE, K_INT128, K_INT256, K_STRING, K_BYTES, K_BOOL, K_TRUE, K_OBJECT, K_BARE, K_ANY,
    K_VECTOR, K_FLAGS
};

#define NO_TYPE 0xFFFF
#define NO_INDEX 0xFFFF
#define ID_VECTOR 0x1CB5C415u
#define ID_TRUE 0x997275B5u  /* boolTrue */
#define ID_FALSE 0xBC799737u /* boolFalse */
#define ID_FLAG 0x3FEDD339u  /* true, where it is boxed */
#define ID_NULL 0x56730BCCu

/* ---- the table, as it lies in schema.bin (the layout is drawn in ../pure/table.py) ---- */

#define CTOR_SIZE 24
#define FIELD_SIZE 12
#define MAX_CHUNKS 4
#define BIT_FUNCTION 1
#define BIT_GENERIC 2
#define BIT_OWNED 8 /* its objects can be told whose they are: a slot behind the fields, __owner__ */

typedef struct {
    uint32_t id, first_field;
    const char *name;
    uint16_t n_fields, type;
    uint8_t kind, elem, bits;
} Ctor;

typedef struct {
    const char *name;
    uint8_t kind, elem, word, bit, bare;
    uint16_t type;
} Field;

/* What a value must be: a kind, the kind of its elements if it is a vector, and the type or constructor it names.
 * Eight bytes, so that it travels in a register. */
typedef struct {
    uint8_t kind, elem, bare;
    uint32_t type;
} Spec;

/* One step of a Program: one field of the wire. */
typedef struct {
    Spec spec;
    uint32_t slot;     /* the field's place in the object, in bytes; 0: the class has no such field */
    uint8_t word, bit; /* word 0: unconditional */
    const char *name;
    struct Program *recent; /* of the object that the reader last met here: the next one is often of the same class */
} Op;

struct Schema;

typedef struct Shape {
    PyObject_HEAD
    struct Schema *home;
    struct Program *program; /* home's; NULL until it is finished */
    uint16_t index, n_slots;
} Shape;

/* A field that may be absent, as the writer looks for it: all of them are tested before anything is written. */
typedef struct {
    PyObject *absent; /* what stands for absence besides None: False for a flag */
    uint32_t slot;
    uint32_t op;
} Probe;

/* One field of a class, for its constructor, repr and their kin. */
typedef struct {
    PyObject *name; /* borrowed from the tuple __slots__ */
    Spec spec;
    uint8_t optional; /* 1: None when absent; 2: a flag, False when absent */
} Slot;

typedef struct Program {
    PyTypeObject *type;
    Shape *shape; /* the type's own; it outlives a type that the collector has cleared */
    uint32_t id, size;
    uint16_t index, abstract; /* abstract: the boxed type it belongs to; NO_TYPE for a function */
    uint16_t n_ops, n_slots;
    uint8_t n_words, chunks; /* chunks: n_ops in groups of 64, at most MAX_CHUNKS */
    uint8_t is_function;
    Op *ops;
    Slot *slots;               /* of the class; NULL unless this Program's schema made the class */
    PyObject *names;           /* the tuple __slots__, with `slots` */
    PyObject **image;          /* what a fresh object's fields hold before anything is read; borrowed constants */
    uint32_t nones, falses;    /* how often image holds these two */
    uint16_t n_shared, n_lists; /* other constants in image, and fields that start as a list of their own */
    uint16_t *shared, *lists;  /* slot numbers */
    uint16_t n_pairs;
    uint16_t probes_end[MAX_CHUNKS]; /* per chunk */
    Probe *probes;
    uint8_t *pairs;            /* ops other than flags that share their bit with another op */
    uint64_t *always;          /* per chunk: the ops that no flag decides */
    uint64_t *when;            /* per word, bit and chunk: the ops that the bit turns on */
} Program;

typedef struct Schema {
    PyObject_HEAD
    PyObject *blob;
    struct Schema *base;
    const uint8_t *data, *types, *ctors, *fields;
    const char *names;
    uint32_t layer, n_types, n_ctors, n_fields, names_size;
    uint16_t *by_id; /* open addressing; index + 1, 0 is free */
    unsigned by_id_shift;
    uint16_t *from_base; /* a constructor's index in base -> here, NO_INDEX: none; made on first use */
    Program **programs;
} Schema;

extern PyTypeObject *object_type, *schema_type, *shape_type; /* TLObject, Schema, Shape */

/* table.c */
int table_open(Schema *s);
void table_ctor(const Schema *s, uint32_t index, Ctor *out);
void table_field(const Schema *s, uint32_t number, Field *out);
const char *table_type_name(const Schema *s, uint16_t type);
int table_find_name(const Schema *s, const char *name, size_t length); /* the index, or -1 */
int table_find_id(const Schema *s, uint32_t id);                       /* the same */
PyObject *table_text(const Schema *s, Spec spec);                      /* a type in TL: Vector<User> */
const char *table_spec_name(const Schema *s, Spec spec);               /* the name it refers to, or NULL */
PyObject *table_definition(const Schema *s, const Ctor *c);            /* the whole definition in TL */

/* program.c */
Program *program_make(Schema *s, uint32_t index);
Program *program_of_type(Schema *s, PyTypeObject *type); /* NULL without an error: not of this schema */
void program_free(Program *p);
static inline Program *program_get(Schema *s, uint32_t index)
{
    Program *p = s->programs[index];
    return LIKELY(p != NULL) ? p : program_make(s, index);
}

/* class.c */
PyTypeObject *class_make(Schema *s, uint32_t index, const Ctor *c, Program *p);
int class_init(PyObject *module);

/* object.c: what TLObject can do */
extern PyType_Spec object_spec;
void object_dealloc(PyObject *self);
extern PyMethodDef owned_methods[]; /* of classes with an __owner__ */
PyObject *object_alloc(PyTypeObject *type, const Program *p); /* with empty fields */
PyObject *object_vectorcall(PyObject *type, PyObject *const *args, size_t n_args, PyObject *keywords);
#define DESCRIPTION 128
const char *describe(PyObject *value, char room[DESCRIPTION]); /* what a wrong value is, without showing it */

/* schema.c */
extern PyType_Spec schema_spec;

/* reader.c, writer.c */
PyObject *read_value(Schema *s, Spec spec, PyObject *data, Py_ssize_t offset, Py_ssize_t budget, Py_ssize_t *end);
PyObject *write_value(Schema *s, Spec spec, PyObject *value, const char *prefix);

/* text.c: UTF-8. The two are -1 / NULL without an exception where the text is wrong. */
PyObject *text_decode(const uint8_t *data, size_t size, size_t *wrong);
Py_ssize_t text_encode(PyObject *text, uint8_t *out); /* out has room for text_limit() bytes */
size_t text_limit(PyObject *text);

/* errors.c: raising the package's own errors */
typedef struct {
    const char *name; /* a field, or NULL: */
    Py_ssize_t index; /* an element */
} Step;

typedef struct {
    PyObject *reason; /* NULL: an exception of Python's own is set */
    Py_ssize_t offset;
    int64_t id; /* -1: none */
    const char *root;
    unsigned n_steps; /* innermost first */
    Step steps[2 * MAX_DEPTH + 4];
} CodecError;

void error_say(CodecError *t, Py_ssize_t offset, const char *format, ...);
void error_at(CodecError *t, const char *name, Py_ssize_t index);
void raise_decode_error(CodecError *t);
void raise_encode_error(CodecError *t, const char *prefix);
PyObject *encode_error(void); /* the class; NULL with an exception */

/* ---- the type of a generated class leads to its Shape ---- */

/* PyType_FromModuleAndSpec() is documented to keep a module for the type, and keeps any object: here the Shape. */
static inline Shape *shape_of(PyTypeObject *type)
{
#ifdef CABLEGRAM_ABI3
    if (PyType_GetSlot(type, Py_tp_dealloc) != SLOT(object_dealloc))
        return NULL;
    return (Shape *)PyType_GetModule(type);
#else
    if (type->tp_dealloc != object_dealloc)
        return NULL;
    return (Shape *)((PyHeapTypeObject *)type)->ht_module;
#endif
}

/* The Program by which `s` writes objects of a type: at once where s made the class. */
static inline Program *program_for(Schema *s, PyTypeObject *type)
{
    Shape *shape = shape_of(type);
    return LIKELY(shape && shape->home == s && shape->program) ? shape->program : program_of_type(s, type);
}

#define SLOTS_AT sizeof(PyObject)
#define SLOT_REF(object, offset) (*(PyObject **)((char *)(object) + (offset)))

#endif
