/** The acts that the log knows, as they stand in its entries. */
export const ACTS: readonly string[] = [
  'consultation.drafted',
  'consultation.opened',
  'voting.opened',
  'roll.taken',
  'ballot.cast',
  'comment.submitted',
  'comment.answered',
  'voting.extended',
  'voting.closed',
  'question.decided',
  'record.published',
  'record.approved',
];
