import { instantInWords, type Refusal, refuse, type Words } from '#platform/domain';
import type { Consultation } from './state.js';

/** The hours of a consultation, in UTC. */
export type Timetable = Readonly<{ commentsCloseAt: Date; votingOpensAt: Date; votingClosesAt: Date }>;

/** Whether this is the IANA name of a zone ("Europe/Zurich", "UTC"); offsets such as "+01:00" have no summer time and are not. */
export function isZone(zone: string): boolean {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function checkZone(zone: string): Refusal | null {
  if (isZone(zone)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `“${zone}” is not the name of a time zone; names are those of the IANA database, such as Europe/Zurich.`,
      fr: `« ${zone} » n’est pas le nom d’un fuseau horaire ; les noms sont ceux de la base IANA, par exemple Europe/Zurich.`,
      es: `«${zone}» no es el nombre de un huso horario; los nombres son los de la base IANA, por ejemplo Europe/Zurich.`,
    },
    ['officialZone'],
  );
}

/** Voting opens before it closes; comments are heard until it opens, and no longer. */
export function checkTimetable(timetable: Timetable, zone: string): Refusal | null {
  const { commentsCloseAt, votingOpensAt, votingClosesAt } = timetable;
  if (votingOpensAt >= votingClosesAt) {
    const [opens, closes] = [instantInWords(votingOpensAt, zone), instantInWords(votingClosesAt, zone)];
    return invalid('votingClosesAt', {
      en: `Voting would open on ${opens.en} and close on ${closes.en}; it must close after it opens.`,
      fr: `Le vote s’ouvrirait le ${opens.fr} et se clorait le ${closes.fr} ; il doit se clore après son ouverture.`,
      es: `La votación se abriría el ${opens.es} y se cerraría el ${closes.es}; debe cerrarse después de abrirse.`,
    });
  }
  if (commentsCloseAt > votingOpensAt) {
    const [comments, opens] = [instantInWords(commentsCloseAt, zone), instantInWords(votingOpensAt, zone)];
    return invalid('commentsCloseAt', {
      en: `Comments would close on ${comments.en}, after voting has opened on ${opens.en}; they are received until it opens, and no longer.`,
      fr: `Les observations seraient reçues jusqu’au ${comments.fr}, après l’ouverture du vote le ${opens.fr} ; elles ne le sont que jusqu’à cette ouverture.`,
      es: `Las observaciones se recibirían hasta el ${comments.es}, después de abrirse la votación el ${opens.es}; solo se reciben hasta esa apertura.`,
    });
  }
  return null;
}

/** At its opening a consultation has its vote still before it. */
export function checkAhead(timetable: Timetable, zone: string, now: Date): Refusal | null {
  if (timetable.votingOpensAt > now) return null;
  const opens = instantInWords(timetable.votingOpensAt, zone);
  return invalid('votingOpensAt', {
    en: `Voting would have opened on ${opens.en} already: revise the timetable before opening the consultation.`,
    fr: `Le vote se serait déjà ouvert le ${opens.fr} : révisez le calendrier avant d’ouvrir la consultation.`,
    es: `La votación ya se habría abierto el ${opens.es}: revise el calendario antes de abrir la consulta.`,
  });
}

/** An extension goes later, never earlier. */
export function checkExtension(consultation: Consultation, votingClosesAt: Date): Refusal | null {
  const { votingClosesAt: standing, officialZone } = consultation.file;
  if (votingClosesAt > standing) return null;
  const closes = instantInWords(standing, officialZone);
  return invalid('votingClosesAt', {
    en: `Voting closes on ${closes.en}; an extension names a later time.`,
    fr: `Le vote se clôt le ${closes.fr} ; une prolongation indique un moment ultérieur.`,
    es: `La votación se cierra el ${closes.es}; una prórroga indica un momento posterior.`,
  });
}

/** Once open, a consultation's hours are only moved later: nobody who relied on them comes too late. */
export function checkOnlyLater(standing: Timetable, revised: Timetable, zone: string): Refusal | null {
  for (const field of ['commentsCloseAt', 'votingOpensAt'] as const) {
    if (revised[field] >= standing[field]) continue;
    const was = instantInWords(standing[field], zone);
    return refuse(
      'FROZEN',
      {
        en: `The membership was told ${was.en}; once the consultation is open this is only moved later. Voting is brought forward by opening it.`,
        fr: `Le ${was.fr} a été annoncé aux Membres ; une fois la consultation ouverte, ce moment ne se déplace que vers plus tard. Le vote s’avance en l’ouvrant.`,
        es: `Se anunció a los Miembros el ${was.es}; una vez abierta la consulta, ese momento solo se traslada a más tarde. La votación se adelanta abriéndola.`,
      },
      [field],
    );
  }
  return null;
}

function invalid(field: string, words: Words): Refusal {
  return refuse('INVALID_INPUT', words, [field]);
}
