import type { Viewer } from '../session/session';
import type { MessageId } from '../words/catalogues';

export interface HeadSection {
  readonly to: string;
  readonly name: MessageId;
  /** The addresses that belong to the section. */
  readonly holds: readonly string[];
}

const POSITIONS: HeadSection = { to: '/', name: 'head.positions', holds: [] };
const DESK: HeadSection = { to: '/secretariat', name: 'head.desk', holds: ['/secretariat', '/paper'] };
const CONSULTATIONS: HeadSection = { to: '/consultations', name: 'head.consultations', holds: ['/consultations'] };
const COMMENTS: HeadSection = { to: '/comments', name: 'head.comments', holds: ['/comments'] };
const DELEGATIONS: HeadSection = { to: '/delegations', name: 'head.delegations', holds: ['/delegations'] };
const DECISIONS: HeadSection = { to: '/decisions', name: 'head.decisions', holds: ['/decisions', '/results', '/record', '/follow-up'] };
const AUDIT: HeadSection = { to: '/audit', name: 'head.audit', holds: ['/audit'] };
const LOG: HeadSection = { to: '/log', name: 'head.log', holds: ['/log'] };
const ACCOUNTS: HeadSection = { to: '/accounts', name: 'head.accounts', holds: ['/accounts'] };

/** What stands in the head of the page: the work of whoever is signed in, first things first. */
export function sectionsOf(viewer: Viewer): readonly HeadSection[] {
  const may = (permission: Viewer['permissions'][number]) => viewer.permissions.includes(permission);
  return [
    ...(may('SEE_POSITIONS') ? [POSITIONS] : []),
    ...(may('CONDUCT_CONSULTATIONS') ? [DESK] : []),
    CONSULTATIONS,
    ...(may('COMMENT') || may('ANSWER_COMMENTS') || may('ERASE_TEXTS') ? [COMMENTS] : []),
    ...(may('SEE_POSITIONS') ? [] : [DELEGATIONS]),
    DECISIONS,
    ...(may('SEE_EVENTS') ? [LOG] : []),
    ...(may('SEE_EARLIER_STATES') ? [AUDIT] : []),
    ...(may('MANAGE_ACCOUNTS') ? [ACCOUNTS] : []),
  ];
}

export function isCurrent(section: HeadSection, pathname: string): boolean {
  if (section.to === '/') return pathname === '/';
  return section.holds.some((start) => pathname === start || pathname.startsWith(`${start}/`));
}
