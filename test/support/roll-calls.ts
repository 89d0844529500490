import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import countries from 'i18n-iso-countries';
import type pg from 'pg';
import type { RegionalGroup } from '#delegations';
import { canonicalJson } from '#ledger';
import { type Ballot, type DecisionRule, METHODS } from '#tally';
import { decisionOn, rollCallOf } from '#voting';
import { parseCsv } from './csv.js';
import { SHARED } from './left-out.js';

/** A roll call of the General Assembly as the acceptance data has it; Members by the codes that we give them. */
export interface RollCall {
  readonly rcid: number;
  readonly session: number;
  readonly title: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly abstain: readonly string[];
}

const GROUP_NAMES: Readonly<Record<string, RegionalGroup>> = {
  'African Group': 'AFRICAN',
  'Asia-Pacific Group': 'ASIA_PACIFIC',
  'Eastern European Group': 'EASTERN_EUROPEAN',
  GRULAC: 'LATIN_AMERICAN_AND_CARIBBEAN',
  WEOG: 'WESTERN_EUROPEAN_AND_OTHERS',
};
const SIMPLE: DecisionRule = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
};

const read = (file: string): Buffer => readFileSync(join(SHARED, 'acceptance', file));

/** Our codes are the three letters of ISO 3166; who has none stands under its name. */
function codeOf(code: string): string {
  return countries.alpha2ToAlpha3(code) ?? `X-${code.toUpperCase().replace(/[^A-Z0-9]+/g, '-')}`.slice(0, 16);
}

export function rollCalls(): RollCall[] {
  const lines = gunzipSync(read('un-roll-calls.ndjson.gz')).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { rcid, session, title, yes, no, abstain } = JSON.parse(line) as RollCall;
    return { rcid, session, title, yes: yes.map(codeOf), no: no.map(codeOf), abstain: abstain.map(codeOf) };
  });
}

/** The regional groups of today, by our codes. */
export function groupsByCode(): Map<string, RegionalGroup[]> {
  const groups = new Map<string, RegionalGroup[]>();
  for (const [code = '', , region = ''] of parseCsv(read('un-regional-groups.csv').toString('utf8').replaceAll('\n', '\r\n')).slice(1)) {
    const group = GROUP_NAMES[region];
    if (code && !group) throw new Error(`There is no regional group ${region}.`);
    if (group) groups.set(code, [...(groups.get(code) ?? []), group]);
  }
  return groups;
}

/** A session begins in the autumn of its year; its roll calls are decided minutes apart, in their order. */
export function decidedAt({ session, rcid }: RollCall): Date {
  return new Date(Date.UTC(1945 + session, 10, 2) + rcid * 60_000);
}

/**
 * Roll calls as consultations that were voted on and closed: every one with its roll (those who answered), its ballots, and
 * the decision that the closing code makes of them. Written in bulk by the owner.
 */
export async function givenRollCalls(owner: pg.Pool, calls: readonly RollCall[]): Promise<void> {
  const groups = groupsByCode();
  const codes = [...new Set(calls.flatMap(({ yes, no, abstain }) => [...yes, ...no, ...abstain]))].sort();
  const ids = new Map(codes.map((code) => [code, randomUUID()]));
  const id = (code: string): string => ids.get(code) ?? '';
  await owner.query(`INSERT INTO body (key, names) VALUES ('assembly', '{"en": "General Assembly"}') ON CONFLICT DO NOTHING`);
  await owner.query(`INSERT INTO rule_set (key, version, names, rule) VALUES ('roll-calls', 1, '{"en": "Simple majority"}', $1)`, [SIMPLE]);
  await owner.query(
    `INSERT INTO member (id, code, seal) SELECT m.id, m.code, left(replace(m.code, '-', ''), 2) FROM unnest($1::uuid[], $2::text[]) m (id, code)`,
    [codes.map(id), codes],
  );
  await owner.query(
    `INSERT INTO membership (member_id, kind, names, groups, valid_from, recorded_at)
     SELECT m.id, 'MEMBER_STATE', jsonb_build_object('en', m.code), coalesce((SELECT array_agg(g) FROM jsonb_array_elements_text(m.groups) g), '{}'), $4, $4
     FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) m (id, code, groups)`,
    [codes.map(id), codes, codes.map((code) => JSON.stringify(groups.get(code) ?? [])), '1945-10-24T00:00:00Z'],
  );
  for (const call of calls) await givenRollCall(owner, call, id, groups);
}

async function givenRollCall(
  owner: pg.Pool,
  call: RollCall,
  id: (code: string) => string,
  groups: ReadonlyMap<string, readonly RegionalGroup[]>,
): Promise<void> {
  const [consultation, question, at] = [randomUUID(), randomUUID(), decidedAt(call)];
  const answers: readonly (readonly [string, Ballot['kind'], (number | null)[]])[] = [
    ...call.yes.map((code) => [code, 'CHOICE', [1, null]] as const),
    ...call.no.map((code) => [code, 'CHOICE', [null, 1]] as const),
    ...call.abstain.map((code) => [code, 'ABSTAIN', []] as const),
  ].map(([code, kind, marks]) => [code, kind, [...marks]] as const);
  const members = answers.map(([code]) => id(code));
  await owner.query(
    `WITH log AS (INSERT INTO log (id, scope) VALUES ($1, 'CONSULTATION')),
     consultation AS (
       INSERT INTO consultation (id, symbol, body_key, title, summary, official_zone, visibility, rule_set_key, rule_set_version, rule_set,
         rule_set_frozen_at, comments_close_at, voting_opens_at, voting_closes_at, opened_at, roll_taken_at, members_of_body, closed_at)
       SELECT $1, $2, 'assembly', $3, '{"en": "A roll call."}', 'America/New_York', 'MEMBERS', 'roll-calls', 1, $4, $5::timestamptz, $5::timestamptz - interval '2 hours',
         $5::timestamptz - interval '1 hour', $5, $5::timestamptz - interval '1 day', $5::timestamptz - interval '1 hour', cardinality($6::uuid[]), $5),
     question AS (
       INSERT INTO question (id, consultation_id, key, number, title, wording, method, option_count, choose_min, choose_max, seats, rule, secrecy,
         tally_visibility, closes_at, decided_at)
       VALUES ($7, $1, 'adopted', 1, $3, $3, 'ENDORSEMENT', 2, 1, 1, 1, $4, 'RECORDED', 'AFTER_CLOSE', $5, $5)),
     roll AS (
       INSERT INTO roll_entry (consultation_id, member_id, kind, groups, entitled)
       SELECT $1, m.id, 'MEMBER_STATE', x.groups, true FROM unnest($6::uuid[]) m (id) JOIN membership x ON x.member_id = m.id)
     INSERT INTO ballot (question_id, member_id, version, kind, marks, function, account_id, cast_at, log_index)
     SELECT $7, b.member, 1, b.kind, b.marks::smallint[], 'REPRESENTATIVE', b.member, $5, 0 FROM unnest($6::uuid[], $8::text[], $9::text[]) b (member, kind, marks)`,
    [
      consultation,
      `GA/${call.rcid}`,
      { en: call.title || `Roll call ${call.rcid}` },
      SIMPLE,
      at,
      members,
      question,
      answers.map(([, kind]) => kind),
      answers.map(([, , marks]) => `{${marks.map((mark) => mark ?? 'NULL').join(',')}}`),
    ],
  );
  const options = (METHODS.ENDORSEMENT.fixedOptions ?? []).map((option) => ({ ...option, note: null, proposal: null }));
  await owner.query(
    `INSERT INTO question_option (question_id, position, key, title) SELECT $1, o.position, o.key, o.title
     FROM unnest($2::integer[], $3::text[], $4::jsonb[]) o (position, key, title)`,
    [question, options.map((_, n) => n), options.map(({ key }) => key), options.map(({ title }) => JSON.stringify(title))],
  );
  const keys = options.map(({ key }) => key);
  const decision = decisionOn(
    {
      ...METHODS.ENDORSEMENT.defaults(2),
      ...{ id: question, consultation, key: 'adopted', number: 1, round: 1, roundKind: null },
      ...{ title: { en: call.title || `Roll call ${call.rcid}` }, method: 'ENDORSEMENT', options, conditions: [], rule: SIMPLE },
    },
    {
      roll: { entitled: members.length, notEntitled: 0, membersOfBody: members.length },
      groups: answers.map(([, kind, marks]) => ({ kind, marks, count: 1 })),
      changed: 0,
      rollCall: rollCallOf(
        keys,
        answers.map(([code, kind, marks]) => ({ code, groups: groups.get(code) ?? [], entitled: true, ballot: { kind, marks } })),
      ),
      lot: null,
    },
    at,
  );
  const result = canonicalJson(decision);
  await owner.query(
    `INSERT INTO decision (question_id, consultation_id, outcome, selected, result, sha256, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [question, consultation, decision.outcome, decision.selected, result, createHash('sha256').update(result).digest(), at],
  );
}
