import { instantInWords, type Refusal, refuse, type Texts } from '#platform/domain';
import { checkRule, type DecisionRule, type SilenceTerms } from '#tally';

/** What the secretariat writes down of a rule set: a version of it is never changed. */
export type RuleSetDraft = Readonly<{ names: Texts; rule: DecisionRule; silence: SilenceTerms }>;

/** A rule set as it stands: its latest version, and since when it is no longer chosen. */
export type KeptRuleSet = RuleSetDraft & Readonly<{ key: string; version: number; retiredAt: Date | null }>;

/** A rule that can be counted by. */
export function checkRuleSet({ rule }: RuleSetDraft): Refusal | null {
  const fault = checkRule({ rule });
  return fault && refuse('INVALID_INPUT', fault.words, ['rule', fault.field]);
}

/** A new version is made from the latest, by somebody who has read it. */
export function checkRevision(standing: KeptRuleSet, expected: number, zone: string): Refusal | null {
  if (standing.retiredAt) return retired(standing.key, standing.retiredAt, zone);
  if (standing.version === expected) return null;
  return refuse(
    'STALE_VERSION',
    {
      en: `The rule set ${standing.key} is at version ${standing.version}; your change was made from version ${expected}. Read the newer version and repeat your change.`,
      fr: `Les règles ${standing.key} en sont à la version ${standing.version} ; votre modification partait de la version ${expected}. Lisez la nouvelle version et refaites votre modification.`,
      es: `Las reglas ${standing.key} van por la versión ${standing.version}; su cambio partía de la versión ${expected}. Lea la versión nueva y repita su cambio.`,
    },
    ['version'],
  );
}

/** One that is no longer chosen: consultations that have it keep it, and no new one takes it. */
export function retired(key: string, at: Date, zone: string, field = 'key'): Refusal {
  const since = instantInWords(at, zone);
  return refuse(
    'FROZEN',
    {
      en: `The rule set ${key} was retired on ${since.en}: consultations that have it keep it, and no other takes it. Choose another rule set.`,
      fr: `Les règles ${key} ont été retirées le ${since.fr} : les consultations qui les ont les gardent, et aucune autre ne les prend. Choisissez d’autres règles.`,
      es: `Las reglas ${key} se retiraron el ${since.es}: las consultas que las tienen las conservan y ninguna otra las toma. Elija otras reglas.`,
    },
    [field],
  );
}
