import type { Language } from '#platform/domain';
import type { CameOut, RecordContent } from '#record';
import { countSection } from './count.js';
import { commentsSection } from './comments.js';
import { decisionsSection } from './decisions.js';
import { followUpSection } from './follow-up.js';
import { recordHead } from './head.js';
import { introductionSection } from './introduction.js';
import { composed, type Paper } from './paper.js';
import { participationSection } from './participation.js';
import { proofSection } from './proof.js';
import { proposalsSection } from './proposals.js';
import { rollCallSection } from './roll-call.js';
import { silencesSection } from './silences.js';
import { statementsSection } from './statements.js';
import { voiceOf } from './voice.js';

/**
 * The record of a consultation as a paper: what was proposed, what was decided and why, who took part, what Members said; in
 * annexes the roll call, the compilation of comments, the count step by step, and by what the paper can be checked. `version`: when
 * it came out in this language; null: with the record.
 */
export function recordPaper(content: RecordContent, sha256: string, language: Language, version: CameOut | null = null): Paper {
  const voice = voiceOf(content, language);
  const sort = voice.say('Record of the consultation', 'Compte rendu de la consultation', 'Acta de la consulta');
  return composed(
    recordHead(voice, sort),
    [
      introductionSection(voice),
      proposalsSection(voice),
      decisionsSection(voice),
      silencesSection(voice),
      participationSection(voice),
      statementsSection(voice),
      followUpSection(voice),
      rollCallSection(voice),
      commentsSection(voice),
      countSection(voice),
      proofSection(voice, sha256, version),
    ],
    (numeral) => voice.say(`Annex ${numeral}`, `Annexe ${numeral}`, `Anexo ${numeral}`),
  );
}

/** The compilation of comments alone, in tabular form, as delegations and standards bodies circulate it. */
export function commentsPaper(content: RecordContent, language: Language): Paper {
  const voice = voiceOf(content, language);
  const sort = voice.say('Compilation of comments', 'Recueil des observations', 'Recopilación de observaciones');
  const section = commentsSection(voice) ?? { key: 'comments', heading: sort, blocks: [], sections: [] };
  return composed(recordHead(voice, sort), [{ ...section, annex: false }], () => '');
}
