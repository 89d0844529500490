import { type Refusal, refuse } from '#platform/domain';
import { type MethodKey, METHODS } from '#tally';
import type { DependencyDraft } from './dependency.js';

type Put = Readonly<{ subject?: string | null; dependsOn: DependencyDraft | null }>;
type Parent = Readonly<{ method: MethodKey; subject: string | null }>;

/**
 * Proposals compete where one is put only if the other was not carried: they are voted on in the order in which they were
 * submitted (rule 91 of the General Assembly). `subject`: by key; of the parent, by id. `proposals`: those that stand, in that order.
 */
export function checkCompeting({ subject, dependsOn }: Put, parent: Parent | null, proposals: ReadonlyMap<string, string>): Refusal | null {
  if (!subject || !parent?.subject || !dependsOn || dependsOn.option === METHODS[parent.method].adopts) return null;
  const keys = [...proposals.keys()];
  const other = keys.find((key) => proposals.get(key) === parent.subject);
  if (other === undefined || keys.indexOf(other) <= keys.indexOf(subject)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `Competing proposals are voted on in the order of their submission: “${subject}” was submitted before “${other}”. Put “${subject}” first, and let the question on “${other}” depend on its rejection.`,
      fr: `Les propositions concurrentes sont mises aux voix dans l’ordre de leur présentation : « ${subject} » a été présentée avant « ${other} ». Mettez d’abord « ${subject} » aux voix, et faites dépendre de son rejet la question sur « ${other} ».`,
      es: `Las propuestas que compiten se votan en el orden de su presentación: «${subject}» se presentó antes que «${other}». Someta primero a votación «${subject}» y haga depender de su rechazo la pregunta sobre «${other}».`,
    },
    ['dependsOn', 'question'],
  );
}
