import { notWhatWasSigned, type Refusal, refuse, type Words } from '#platform/domain';
import type { NotTaken, Verdict } from './casting.js';
import { joined, momentInWords } from './moments.js';
import { type Named, obstacleInWords } from './reasons.js';

/** There is no such question, or the reader may not see it: one answer, so that it tells nothing. */
export function noSuchQuestion(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such question among the consultations open to you.',
      fr: 'Cette question n’existe pas parmi les consultations qui vous sont ouvertes.',
      es: 'Esta pregunta no existe entre las consultas abiertas a usted.',
    },
    ['question'],
  );
}

export function notTaken(why: NotTaken): Refusal {
  if (why === 'BARRED') return notWhatWasSigned();
  return refuse(
    'RATE_LIMITED',
    why === 'FULL'
      ? {
          en: 'More ballots are arriving than can be counted in time; yours was not counted. Cast it again in a few seconds.',
          fr: 'Il arrive plus de bulletins qu’il ne peut en être compté à temps ; le vôtre n’a pas été compté. Votez à nouveau dans quelques secondes.',
          es: 'Llegan más votos de los que pueden contarse a tiempo; el suyo no se contó. Vuelva a emitirlo dentro de unos segundos.',
        }
      : {
          en: 'The server is being restarted; your ballot was not counted. Cast it again in a few seconds.',
          fr: 'Le serveur redémarre ; votre bulletin n’a pas été compté. Votez à nouveau dans quelques secondes.',
          es: 'El servidor se está reiniciando; su voto no se contó. Vuelva a emitirlo dentro de unos segundos.',
        },
  );
}

const NOT_COUNTED: Words = {
  en: 'Your ballot was not counted.',
  fr: 'Votre bulletin n’a pas été compté.',
  es: 'Su voto no se contó.',
};

const SECOND_NOT_COUNTED: Words = {
  en: 'What was sent now was not counted.',
  fr: 'Ce qui vient d’être envoyé n’a pas été compté.',
  es: 'Lo que se envió ahora no se contó.',
};

/** The database's verdict on a ballot that it did not count, in words. */
export function refusalOf(verdict: Verdict, question: Named): Refusal {
  switch (verdict.code) {
    case 'NOT_FOUND':
      return noSuchQuestion();
    case 'INVALID_INPUT':
      return keyUsed();
    case 'INVALID_BALLOT':
      return refuse('INVALID_BALLOT', BOUNDS[verdict.detail], ['marks']);
    case 'FROZEN':
      return refuse(verdict.code, joined(obstacleInWords(verdict, question), SECOND_NOT_COUNTED));
    case 'STALE_VERSION':
      return stale(verdict, question);
    case 'NOT_ENTITLED':
      return refuse(verdict.code, joined(obstacleInWords(verdict, question), NOT_COUNTED));
    case 'VOTING_CLOSED':
      return refuse(verdict.code, tooLate(verdict, question));
    case 'VOTING_NOT_OPEN':
      return refuse(
        verdict.code,
        joined(
          obstacleInWords(
            verdict.detail === 'NOT_YET' ? { ...verdict, detail: verdict.detail } : { code: verdict.code, detail: verdict.detail },
            question,
          ),
          NOT_COUNTED,
        ),
      );
  }
}

function keyUsed(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'This idempotency key was already used for another ballot, which stands as it was received. A new ballot takes a new key.',
      fr: 'Cette clé d’idempotence a déjà servi pour un autre bulletin, qui reste tel qu’il a été reçu. Un nouveau bulletin demande une nouvelle clé.',
      es: 'Esta clave de idempotencia ya se utilizó para otro voto, que queda como se recibió. Un nuevo voto requiere una clave nueva.',
    },
    ['idempotencyKey'],
  );
}

function stale({ standing, standingAt }: Extract<Verdict, { code: 'STALE_VERSION' }>, { number, zone }: Named): Refusal {
  if (standingAt === null)
    return refuse(
      'STALE_VERSION',
      {
        en: `Your delegation has no position on question ${number} yet, and you expected one. Read the question again and cast anew.`,
        fr: `Votre délégation n’a pas encore de position sur la question ${number}, alors que vous en attendiez une. Relisez la question et votez à nouveau.`,
        es: `Su delegación aún no tiene posición sobre la pregunta ${number}, y usted esperaba una. Vuelva a leer la pregunta y vote de nuevo.`,
      },
      ['expectedVersion'],
    );
  const at = momentInWords(standingAt, zone);
  return refuse(
    'STALE_VERSION',
    {
      en: `Your delegation’s position on question ${number} has changed since you read it: version ${standing}, of ${at.en}, stands. Read it and cast again.`,
      fr: `La position de votre délégation sur la question ${number} a changé depuis votre lecture : la version ${standing}, du ${at.fr}, fait foi. Relisez-la et votez à nouveau.`,
      es: `La posición de su delegación sobre la pregunta ${number} ha cambiado desde que la leyó: vale la versión ${standing}, del ${at.es}. Léala y vote de nuevo.`,
    },
    ['expectedVersion'],
  );
}

/** When it closed, when the ballot came, and what stands. */
function tooLate(verdict: Extract<Verdict, { code: 'VOTING_CLOSED' }>, question: Named): Words {
  const why = obstacleInWords(verdict, question);
  const came = momentInWords(verdict.at, question.zone, verdict.since);
  const sameDay = /^\d/.test(came.en);
  const changed = verdict.standing !== null;
  const late: Words = {
    en: `${opened(why.en)}; your ${changed ? 'change' : 'position'} ${sameDay ? 'at' : 'of'} ${came.en} was not counted.`,
    fr: `${opened(why.fr)} ; votre ${changed ? 'changement' : 'position'} ${sameDay ? 'de' : 'du'} ${came.fr} n’a pas été compté${changed ? '' : 'e'}.`,
    es: `${opened(why.es)}; su ${changed ? 'cambio' : 'posición'} ${sameDay ? 'de las' : 'del'} ${came.es} no se contó.`,
  };
  return joined(late, verdict.standing === null ? NOTHING_STANDS : stands(verdict.standing, question.zone));
}

/** The sentence without its full stop, to be gone on with. */
function opened(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

const NOTHING_STANDS: Words = {
  en: 'Your delegation has no position on it.',
  fr: 'Votre délégation n’y a pas de position.',
  es: 'Su delegación no tiene posición al respecto.',
};

function stands(since: Date, zone: string): Words {
  const at = momentInWords(since, zone);
  return {
    en: `The position of ${at.en} stands.`,
    fr: `La position du ${at.fr} est maintenue.`,
    es: `Se mantiene la posición del ${at.es}.`,
  };
}

const BOUNDS: Readonly<Record<'OPTIONS' | 'CHOICES' | 'MARKS', Words>> = {
  OPTIONS: {
    en: 'The ballot does not fit the options of the question; it was not counted.',
    fr: 'Le bulletin ne correspond pas aux options de la question ; il n’a pas été compté.',
    es: 'El voto no corresponde a las opciones de la pregunta; no se contó.',
  },
  CHOICES: {
    en: 'The ballot marks more or fewer options than the question allows; it was not counted.',
    fr: 'Le bulletin désigne plus ou moins d’options que la question ne le permet ; il n’a pas été compté.',
    es: 'El voto señala más o menos opciones de las que permite la pregunta; no se contó.',
  },
  MARKS: {
    en: 'The ballot bears a mark that the question does not allow; it was not counted.',
    fr: 'Le bulletin porte une marque que la question n’admet pas ; il n’a pas été compté.',
    es: 'El voto lleva una marca que la pregunta no admite; no se contó.',
  },
};
