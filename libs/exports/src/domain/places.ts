import { inLanguage, type Language } from '#platform/domain';
import type { RecordContent, RecordedComment } from '#record';

const WHOLE = { en: 'Whole consultation', fr: 'Ensemble de la consultation', es: 'Toda la consulta' } as const;
const PARAGRAPH = { en: 'para.', fr: 'par.', es: 'párr.' } as const;
const PROPOSAL = { en: 'Proposal', fr: 'Proposition', es: 'Propuesta' } as const;

/** What a comment is on, in a few words: "IC/2006/8, para. 14", "Proposal “…”", "Whole consultation". */
export function placeOf(content: RecordContent, comment: RecordedComment, language: Language): string {
  const { document, paragraph, anchor, proposal } = comment;
  if (document) return paragraph || anchor ? `${document}, ${PARAGRAPH[language]} ${paragraph ?? anchor}` : document;
  if (proposal) return `${PROPOSAL[language]}: ${titleOfProposal(content, proposal, language)}`;
  return WHOLE[language];
}

/** The title of a proposal as its last version has it; its key where the record has no such proposal. */
export function titleOfProposal(content: RecordContent, key: string, language: Language): string {
  const title = content.proposals.find((proposal) => proposal.key === key)?.versions.at(-1)?.title;
  return title ? inLanguage(title, language) : key;
}
