import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type CountLog,
  type CountStage,
  type CountTable,
  type Parcel,
  STAGE_KINDS,
  type StageKind,
  type StageStanding,
  TABLE_KINDS,
  type TieBreak,
} from '#tally';
import { enumOf } from './enum-of.js';

const as = (description: string) => ({ description });

const StageKindEnum = enumOf(STAGE_KINDS);
registerEnumType(StageKindEnum, {
  name: 'StageKind',
  description: 'What happens in a stage of a count.',
  valuesMap: {
    FIRST_PREFERENCES: as('Ballots are dealt out by their first preferences.'),
    SURPLUS: as('What a selected option has beyond the quota goes on.'),
    EXCLUSION: as('The option with the fewest is excluded, and its ballots go on.'),
    POINTS: as('Points are added up.'),
    RUN_OFF: as('The best two meet.'),
  },
});

const StageStandingEnum = enumOf(['CONTINUING', 'ELECTED', 'EXCLUDED']);
registerEnumType(StageStandingEnum, {
  name: 'StageStanding',
  description: 'Where an option stands at the end of a stage.',
  valuesMap: { CONTINUING: as('It continues.'), ELECTED: as('It holds a place.'), EXCLUDED: as('It is out.') },
});

const TableKindEnum = enumOf(TABLE_KINDS);
registerEnumType(TableKindEnum, {
  name: 'CountTableKind',
  description: 'What a table of options against each other says.',
  valuesMap: {
    PREFERENCES: as('How many ballots place the one of the row above the one of the column.'),
    PATHS: as('The strength of the strongest path from the one of the row to the one of the column.'),
  },
});

const TieOverEnum = enumOf(['PLACE', 'EXCLUSION', 'SURPLUS']);
registerEnumType(TieOverEnum, {
  name: 'TieOver',
  description: 'What options were tied for.',
  valuesMap: {
    PLACE: as('A place.'),
    EXCLUSION: as('Which of them is excluded.'),
    SURPLUS: as('Whose surplus goes on first.'),
  },
});

const TieBrokenByEnum = enumOf(['EARLIER_STAGE', 'LOT']);
registerEnumType(TieBrokenByEnum, {
  name: 'TieBrokenBy',
  description: 'What broke a tie.',
  valuesMap: {
    EARLIER_STAGE: as(
      'The figures of an earlier stage of the count; where `earlier` is the stage itself, its ballots compared in another way.',
    ),
    LOT: as('The lot.'),
  },
});

@ObjectType('StageFigure', { description: 'An option at the end of a stage. Figures are exact decimal text.' })
export class StageFigureModel {
  @Field(() => String, { description: 'The key of the option.' })
  option: string;

  @Field(() => String, { description: 'Its votes at the end of the stage, such as "33" or "20.26825".' })
  votes: string;

  @Field(() => String, { description: 'By how much they changed in it; below zero where they went to others.' })
  change: string;

  @Field(() => StageStandingEnum, { description: 'Whether it continues, holds a place, or is out.' })
  standing: StageStanding;
}

@ObjectType('StageParcel', { description: 'Ballots that went on together. Values are exact decimal text, to five places.' })
export class StageParcelModel implements Parcel {
  @Field(() => String, { nullable: true, description: 'The key of the option they went to; null: they name none that continues.' })
  to: string | null;

  @Field(() => Int, { description: 'How many ballots; where votes count by weight, how many votes.' })
  papers: number;

  @Field(() => String, { description: 'The value of each as it had come.' })
  received: string;

  @Field(() => String, { description: 'The value of each as it went on.' })
  value: string;
}

@ObjectType('CountStage', { description: 'A stage of a count: enough to do it again by hand.' })
export class CountStageModel implements CountStage {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => StageKindEnum, { description: 'What happens in it.' })
  kind: StageKind;

  @Field(() => String, { nullable: true, description: 'The key of the option whose votes go on; null in the first.' })
  of: string | null;

  @Field(() => [StageFigureModel], { description: 'The options in the order of the question.' })
  figures: StageFigureModel[];

  @Field(() => [StageParcelModel], { description: 'What went on, and at what value.' })
  parcels: StageParcelModel[];

  @Field(() => String, { description: 'Votes of ballots that name no option any more, at the end of the stage.' })
  exhausted: string;

  @Field(() => String, { description: 'What was lost as values were cut after five places, at the end of the stage.' })
  lost: string;

  @Field(() => [String], { description: 'The keys of the options selected at the end of the stage.' })
  elected: string[];

  @Field(() => [String], { description: 'The keys of the options excluded in it.' })
  excluded: string[];
}

@ObjectType('CountTable', { description: 'The options against each other.' })
export class CountTableModel implements CountTable {
  @Field(() => TableKindEnum, { description: 'What the cells say.' })
  kind: CountTable['kind'];

  @Field(() => [String], { description: 'The keys of the options: rows and columns, in this order.' })
  options: string[];

  @Field(() => [[Int]], { description: 'By row, then by column; an option against itself is 0.' })
  cells: number[][];
}

@ObjectType('CountLog', { description: 'The stages and tables of a count.' })
export class CountLogModel implements CountLog {
  @Field(() => String, { nullable: true, description: 'The votes that a place takes; null where the method has no quota.' })
  quota: string | null;

  @Field(() => [CountStageModel], { description: 'In their order; empty where the method has none.' })
  stages: CountStageModel[];

  @Field(() => [CountTableModel], { description: 'Empty where the method compares no pairs.' })
  tables: CountTableModel[];
}

@ObjectType('TieBreak', { description: 'A tie that was broken, and how.' })
export class TieBreakModel implements TieBreak {
  @Field(() => Int, { nullable: true, description: 'The stage of the count; null where it has none.' })
  stage: number | null;

  @Field(() => TieOverEnum, { description: 'What they were tied for.' })
  over: TieBreak['over'];

  @Field(() => [String], { description: 'The keys of the tied options; where the lot decided, in the order drawn.' })
  among: string[];

  @Field(() => [String], { description: 'Those to which it fell.' })
  chosen: string[];

  @Field(() => TieBrokenByEnum, { description: 'What told them apart.' })
  by: TieBreak['by'];

  @Field(() => Int, { nullable: true, description: 'The stage whose figures told them apart; null where the lot did.' })
  earlier: number | null;
}

@ObjectType('Lot', {
  description:
    'The lot of a question that may need one. Its seed is drawn with the roll; the hash is published then, the seed after the vote, so that anybody can check both and draw the order again.',
})
export class LotModel {
  @Field(() => String, { description: 'SHA-256 of the 32 bytes of the seed, in hexadecimal.' })
  commitment: string;

  @Field(() => String, { nullable: true, description: 'The seed, 64 hexadecimal digits; null until the question is decided.' })
  seed: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The keys of the options in the order drawn: sorted by SHA-256 of the seed, the key of the question, a line feed and the key of the option. Of those tied, the first prevails. Null until the question is decided.',
  })
  order: readonly string[] | null;
}
