import type { Told } from './act-words.js';

/** Of a secret ballot the log has that a Member took part, in the order in which Members did; not what anybody chose. */
export const PARTICIPATION_ACTS: Readonly<Record<string, Told>> = {
  'participation.noted': {
    en: (a) => `${a.byMember}a secret ballot on ${a.question} was cast`,
    fr: (a) => `${a.byMember}un bulletin secret sur ${a.question} a été déposé`,
    es: (a) => `${a.byMember}se emitió un voto secreto sobre ${a.question}`,
  },
};

/** The opening of a box is for everybody to see: how many ballots it held, and the hash of their list. */
export const BOX_ACTS: Readonly<Record<string, Told>> = {
  'box.opened': {
    en: (a) => `the box of ${a.question} was opened: ballots, ${a.text('ballots')}`,
    fr: (a) => `l’urne de ${a.question} a été ouverte : bulletins, ${a.text('ballots')}`,
    es: (a) => `se abrió la urna de ${a.question}: votos, ${a.text('ballots')}`,
  },
};
