import { type Format, FORMATS } from './format.js';
import type { JsonObject } from './json.js';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const uuid = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' };
const instant = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$' };
const base64 = { type: 'string', pattern: '^[A-Za-z0-9+/]+={0,2}$' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const salt = { anyOf: [sha256, { type: 'null' }] };
const orNull = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: JsonObject, description: string): JsonObject => ({ type: 'array', items, description });

function object(
  properties: JsonObject,
  more: Readonly<{ optional?: readonly string[]; description?: string; open?: boolean }> = {},
): JsonObject {
  const { optional = [], description, open = false } = more;
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: open,
  };
}

const issued = object(
  {
    approval: orNull(object({ format: { const: 'placet-approval-1' }, approvedAt: instant, record: sha256 }, { open: true })),
    corrigendum: orNull(object({ format: { const: 'placet-corrigendum-1' }, symbol: text, issuedAt: instant }, { open: true })),
    corrigendumTexts: list(object({ path: text, salt, text: orNull(text) }), 'Texts that the corrigendum has as {"salted": …}.'),
    versions: list(
      object({ language: text, original: { type: 'boolean' }, publishedAt: instant, correctionsCloseAt: instant, sha256 }),
      'The language versions, the original first. Their bytes follow from the record.',
    ),
  },
  { description: 'What was issued with the record and after it, each as it was frozen.' },
);

/**
 * The JSON Schema (2020-12) of a format of bundles. It says what stands where; that the lines stand as FORMAT.md has them, and that
 * what they say is true, is for the verifier.
 */
export const bundleSchema = (format: Format): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${format}.json`,
  title: 'A bundle: the record of a consultation with all that proves it',
  ...object({
    format: { const: format },
    head: object(
      { consultation: uuid, origin: text, size: count, symbol: text },
      { description: 'Which log, and how many of its entries.' },
    ),
    keys: list(
      object({ at: instant, key: text }),
      'The keys of the log as name+id+key, oldest first, with the instant from which each signed.',
    ),
    rotations: list(text, 'Signed notes by which one key followed another, oldest first.'),
    checkpoints: list(
      object({ consistency: { type: 'array', items: base64 }, note: text }),
      'Checkpoints (C2SP tlog-checkpoint), smallest first, each with the proof that it goes on from the one before.',
    ),
    record: object(
      {
        format: { type: 'string', pattern: '^placet-record-[0-9]+$' },
        symbol: text,
        questions: { type: 'array' },
        roll: { type: 'object' },
        log: { type: 'object' },
      },
      { open: true, description: 'The record as it was published. Its canonical bytes are those whose SHA-256 the log has.' },
    ),
    recordTexts: list(object({ path: text, salt, text: orNull(text) }), 'Texts that the record has as {"salted": …}, by JSON Pointer.'),
    ...(format === FORMATS[0] ? {} : { issued }),
    tables: object(
      {
        content: { type: 'object', description: 'The record made again from the tables, without what rightly changes after publication.' },
        comments: list(object({ id: uuid }), 'The comments of the record, in its order.'),
        documents: list(
          object({
            id: uuid,
            symbol: text,
            title: { type: 'object' },
            issuedOn: text,
            originalLanguage: text,
            blocks: { type: 'array' },
            footnotes: { type: 'array' },
          }),
          'The documents with their texts.',
        ),
        members: list(object({ code: text, id: uuid }), 'Members and observers by code, with the id that the log names them by.'),
        proposals: list(object({ id: uuid, key: text }), 'Proposals by key.'),
        questions: list(object({ id: uuid, key: text }), 'Questions by key.'),
      },
      { description: 'What the tables said when the bundle was made.' },
    ),
    entryTexts: list(object({ field: text, index: count, salt, text: orNull(text) }), 'Texts that entries have as {"salted": …}.'),
    entries: list(
      object(
        {
          account: orNull(uuid),
          act: text,
          at: instant,
          data: { type: 'object' },
          index: count,
          log: uuid,
          member: orNull(uuid),
          salt: uuid,
        },
        { optional: ['salt'] },
      ),
      'All entries of the log, each in its canonical bytes on a line of its own: the line is the leaf.',
    ),
    leaves: list(base64, 'The hashes of the leaves, 64 a line.'),
    signature: { type: 'string', description: 'A signed note over the log, its size and the SHA-256 of all bytes before this line.' },
  }),
});
