import { inLanguage, type Language, type Texts, type Words } from '#platform/domain';
import { type BallotKind, choiceNamed, type Marks, METHODS, type MethodKey } from '#tally';

/** What a Member did on a question. `entitled` null: it was not on the roll. */
export type MemberVote = Readonly<{
  method: MethodKey;
  options: readonly Readonly<{ key: string; title: Texts }>[];
  entitled: boolean | null;
  ballot: Readonly<{ kind: BallotKind; marks: Marks }> | null;
}>;

const WITHOUT_A_CHOICE: Readonly<Record<string, Words>> = {
  NOT_ON_ROLL: { en: 'No Member at the time', fr: 'Pas Membre à l’époque', es: 'No era Miembro entonces' },
  NOT_ENTITLED: { en: 'Not entitled to vote', fr: 'Non habilité à voter', es: 'Sin derecho de voto' },
  DID_NOT_PARTICIPATE: { en: 'Did not participate', fr: 'N’a pas participé', es: 'No participó' },
  ABSTAIN: { en: 'Abstention', fr: 'Abstention', es: 'Abstención' },
  BLANK: { en: 'Blank ballot', fr: 'Bulletin blanc', es: 'Voto en blanco' },
};

/** As roll calls name it: the four ways of not choosing are four different things, and so is not being a Member. */
export function voteAnswer({ method, options, entitled, ballot }: MemberVote): string {
  if (entitled === null) return 'NOT_ON_ROLL';
  if (!entitled) return 'NOT_ENTITLED';
  if (!ballot) return 'DID_NOT_PARTICIPATE';
  return ballot.kind === 'CHOICE' ? choiceNamed(METHODS[method].form, marked(options, ballot.marks)) : ballot.kind;
}

/** The same by the titles of the options; where they are ranked or given points, with rank or points. */
export function voteInWords(vote: MemberVote): Words {
  const known = WITHOUT_A_CHOICE[voteAnswer(vote)];
  if (known) return known;
  const { form } = METHODS[vote.method];
  const said = (language: Language): string =>
    marked(vote.options, vote.ballot?.marks ?? [])
      .map(({ title, mark }) => ({
        mark,
        words: form === 'PICK' ? inLanguage(title, language) : `${inLanguage(title, language)} (${mark})`,
      }))
      .sort((a, b) => (form === 'RANK' ? a.mark - b.mark : 0))
      .map(({ words }) => words)
      .join('; ');
  return { en: said('en'), fr: said('fr'), es: said('es') };
}

function marked(options: MemberVote['options'], marks: Marks): { option: string; title: Texts; mark: number }[] {
  return options.flatMap(({ key, title }, at) => {
    const mark = marks[at] ?? null;
    return mark === null ? [] : [{ option: key, title, mark }];
  });
}
