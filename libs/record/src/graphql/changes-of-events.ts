import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, type Texts, unlessErased } from '#platform';
import type { BallotKind, Marks } from '#tally';
import { fieldInWords, valueInWords } from '../domain/changed-fields.js';
import { changesBetween, type FieldChange, seriesOf } from '../domain/series.js';
import { voteInWords } from '../domain/vote-in-words.js';
import { EarlierEntries, type QuestionAsked, type TextsBetween } from '../persistence/earlier-entries.js';
import type { EntryRow } from '../persistence/entries.js';
import type { EventChangeModel } from './event.model.js';

/** What entries changed: by the entries before them, and by the versions of texts that are kept. */
@Injectable()
export class ChangesOfEvents {
  constructor(private readonly earlier: EarlierEntries) {}

  async of(rows: readonly EntryRow[], language: Language): Promise<ReadonlyMap<EntryRow, EventChangeModel[]>> {
    const compared = rows.flatMap((row) => {
      const series = row.withheld ? null : seriesOf({ act: row.act, data: row.data, memberId: row.member_id });
      return series ? [{ row, series }] : [];
    });
    const [before, questions, texts] = await Promise.all([
      this.earlier.before(compared),
      this.earlier.questions(compared.flatMap(({ series }) => (series.by === 'BALLOT' ? [series.question] : []))),
      this.earlier.texts(compared.flatMap(({ row }) => versioned(row))),
    ]);
    return new Map(
      compared.map(({ row, series }, at) => {
        const earlier = before.get(at) ?? [];
        const changes =
          series.by === 'BALLOT'
            ? answers(row, earlier, questions.get(series.question), language)
            : changesBetween(row.act, row.data, earlier);
        const [thing] = versioned(row);
        const text = thing && texts.get(`${thing.id} ${thing.version}`);
        return [
          row,
          [...changes, ...(text ? [textChange(text, language)] : [])].map((change) => changeIn(change, row.zone ?? 'UTC', language)),
        ];
      }),
    );
  }
}

function changeIn({ field, before, after }: FieldChange, zone: string, language: Language): EventChangeModel {
  return {
    field,
    name: fieldInWords(field, language),
    before: valueInWords(before, zone, language),
    after: valueInWords(after, zone, language),
  };
}

/** What a revision made of a text: the proposal's or the comment's, and which version. */
function versioned({ act, data }: EntryRow): { id: string; version: number }[] {
  const id = act.startsWith('comment.') ? data['comment'] : data['proposal'];
  const version = data['version'];
  const revised = act === 'comment.revised' || act === 'proposal.revised' || act === 'proposal.consolidated';
  return revised && typeof id === 'string' && typeof version === 'number' ? [{ id, version }] : [];
}

function textChange({ before, after }: TextsBetween, language: Language): FieldChange {
  const said = (text: Texts | string): string => unlessErased(typeof text === 'string' ? text : inLanguage(text, language), language);
  return { field: 'text', before: said(before), after: said(after) };
}

function answers(
  row: EntryRow,
  earlier: readonly EntryRow['data'][],
  question: QuestionAsked | undefined,
  language: Language,
): FieldChange[] {
  if (!question) return [];
  const said = (data: EntryRow['data']): string =>
    voteInWords({ ...question, entitled: true, ballot: { kind: data['kind'] as BallotKind, marks: data['marks'] as Marks } })[language];
  return [{ field: 'answer', before: earlier[0] ? said(earlier[0]) : null, after: said(row.data) }];
}
