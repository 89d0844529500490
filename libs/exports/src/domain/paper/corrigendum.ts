import { inLanguage, type Language, type Words } from '#platform/domain';
import type { CorrectedVersion, CorrectionMade, CorrigendumContent } from '#record';
import { byName } from '../names.js';
import { headOf } from './head.js';
import {
  type Block,
  composed,
  emphasis,
  leading,
  numbered,
  type Paper,
  paragraph,
  plain,
  quoted,
  type Section,
  strong,
  type Table,
} from './paper.js';
import { fingerprints, logThen } from './proof.js';
import { intendedOtherwise } from './statements.js';
import { type Speech, speechOf } from './voice.js';

const VERSION: Readonly<Record<Language, Words>> = {
  en: { en: 'English version', fr: 'Version anglaise', es: 'Versión inglesa' },
  fr: { en: 'French version', fr: 'Version française', es: 'Versión francesa' },
  es: { en: 'Spanish version', fr: 'Version espagnole', es: 'Versión española' },
};

/**
 * The one corrigendum to a record as a paper: for each language version what stands there and how it shall read, as such
 * papers say it ("For … read …"), and how delegations had intended to vote. What is quoted stays in the language of its version.
 */
export function corrigendumPaper(content: CorrigendumContent, sha256: string, language: Language): Paper {
  const speech = speechOf(content.officialZone, language);
  const { symbol, record, issuedAt, versions } = content;
  const original = versions.find((version) => version.original)?.language ?? 'en';
  const sort = speech.say(
    'Corrigendum to the record of the consultation',
    'Rectificatif au compte rendu de la consultation',
    'Corrección oficial del acta de la consulta',
  );
  return composed(
    headOf(speech, { symbol, body: record.body.names, title: record.title, at: issuedAt, original }, sort),
    [
      introduction(speech, content),
      ...versions.map((version) => correctedSection(speech, version)),
      votesSection(speech, content),
      provenance(speech, content, sha256),
    ],
    (numeral) => speech.say(`Annex ${numeral}`, `Annexe ${numeral}`, `Anexo ${numeral}`),
  );
}

function introduction(speech: Speech, content: CorrigendumContent): Section {
  const { say, text, moment } = speech;
  const { symbol, title, publishedAt } = content.record;
  const [name, at] = [text(title), moment(publishedAt)];
  return {
    key: 'introduction',
    heading: say('Introduction', 'Introduction', 'Introducción'),
    blocks: [
      numbered(
        say(
          `This corrigendum gathers what was corrected of the record ${symbol}, “${name}”, published on ${at}. The record stands as it was published and is to be read with it.`,
          `Le présent rectificatif réunit ce qui a été corrigé du compte rendu ${symbol}, « ${name} », publié le ${at}. Le compte rendu demeure tel qu’il a été publié et se lit avec ce rectificatif.`,
          `La presente corrección oficial reúne lo que se ha corregido del acta ${symbol}, «${name}», publicada el ${at}. El acta queda tal como se publicó y debe leerse con ella.`,
        ),
      ),
      ...submitters(speech, content),
      received(speech, content),
    ],
    sections: [],
  };
}

/** Whose corrections were made, in the alphabetical order of the language. */
function submitters({ language, say, text }: Speech, { versions }: CorrigendumContent): Block[] {
  const made = versions.flatMap(({ corrections }) => corrections);
  const names = new Map(made.map((each) => [each.member, text(each.names)]));
  if (names.size === 0) return [];
  const listed = byName(
    names,
    language,
    ([, name]) => name,
    ([member]) => member,
  ).map(([, name]) => name);
  const label = say(
    'The corrections made to the text were submitted by: ',
    'Les corrections apportées au texte ont été soumises par : ',
    'Las correcciones introducidas en el texto fueron presentadas por: ',
  );
  return [numbered(`${label}${listed.join(', ')}.`)];
}

function received({ language, say, day, moment, number }: Speech, { versions }: CorrigendumContent): Table {
  return {
    kind: 'table',
    caption: say('Corrections by language version', 'Corrections par version linguistique', 'Correcciones por versión lingüística'),
    columns: [
      { title: say('Version', 'Version', 'Versión'), share: 2.3 },
      { title: say('Published', 'Publiée', 'Publicada'), share: 2.2 },
      { title: say('Received until', 'Reçues jusqu’au', 'Recibidas hasta'), share: 3.2 },
      { title: say('Received', 'Reçues', 'Recibidas'), share: 1.9, figures: true },
      { title: say('Made', 'Apportées', 'Introducidas'), share: 2.2, figures: true },
      { title: say('Not accepted', 'Non acceptées', 'No aceptadas'), share: 2, figures: true },
      { title: say('Withdrawn', 'Retirées', 'Retiradas'), share: 1.8, figures: true },
    ],
    rows: versions.map((version) => [
      plain(VERSION[version.language][language]),
      plain(day(version.publishedAt)),
      plain(moment(version.correctionsCloseAt)),
      ...[version.received, version.corrections.length, version.notAccepted, version.withdrawn].map((figure) => plain(number(figure))),
    ]),
  };
}

function correctedSection(speech: Speech, { language, corrections }: CorrectedVersion): Section | null {
  if (corrections.length === 0) return null;
  return {
    key: `version-${language}`,
    heading: VERSION[language][speech.language],
    blocks: corrections.flatMap((made) => correction(speech, made, language)),
    sections: [],
  };
}

/** Its place, whose it is, and the two texts one after the other; `of`: the language of the version. */
function correction({ say, text, day }: Speech, made: CorrectionMade, of: Language): Block[] {
  const { number, place, says, reads, editorial, names, submittedAt, note } = made;
  const [name, at] = [text(names), day(submittedAt)];
  const form = editorial
    ? say(' It changes nothing of the substance.', ' Elle ne change rien au fond.', ' No cambia nada en cuanto al fondo.')
    : '';
  const led = (words: string): Block => leading(paragraph('small', emphasis(words)));
  const texts =
    reads === ''
      ? [led(say('Take out', 'Supprimer', 'Suprímase')), ...quoted(says, of)]
      : [led(say('For', 'Au lieu de', 'Donde dice')), ...quoted(says, of), led(say('read', 'lire', 'debe decir')), ...quoted(reads, of)];
  return [
    leading({ ...numbered(strong(place.title)), language: of }),
    ...texts,
    paragraph(
      'small',
      say(
        `Correction ${number}, submitted on ${at}. Delegation: ${name}.`,
        `Correction ${number}, soumise le ${at}. Délégation : ${name}.`,
        `Corrección ${number}, presentada el ${at}. Delegación: ${name}.`,
      ),
      form,
    ),
    ...(note ? [paragraph('small', say('Note by the secretariat: ', 'Note du secrétariat : ', 'Nota de la secretaría: '), note)] : []),
  ];
}

/** How delegations had intended to vote: by question, then by name. */
function votesSection(speech: Speech, { votes }: CorrigendumContent): Section | null {
  const { language, say, text, term } = speech;
  if (votes.length === 0) return null;
  const heading = say('Corrections of vote', 'Rectifications de vote', 'Correcciones de voto');
  const inOrder = byName(
    votes,
    language,
    ({ names }) => text(names),
    ({ member }) => member,
  ).sort((one, other) => one.questionNumber - other.questionNumber);
  return {
    key: 'votes',
    heading,
    blocks: [
      intendedOtherwise(speech),
      {
        kind: 'table',
        caption: heading,
        columns: [
          { title: say('Member', 'Membre', 'Miembro'), share: 3 },
          { title: say('Question', 'Question', 'Pregunta'), share: 3 },
          { title: say('Recorded', 'Consigné', 'Consignado'), share: 2 },
          { title: say('Intended', 'Voulu', 'Previsto'), share: 2 },
          { title: say('Reason', 'Motif', 'Motivo'), share: 4 },
          { title: say('In the record', 'Au compte rendu', 'En el acta'), share: 1.6 },
        ],
        rows: inOrder.map(({ names, questionNumber, questionTitle, inWords, reason, note, inRecord }) => [
          plain(text(names)),
          plain(`${questionNumber}. ${text(questionTitle)}`),
          plain(inWords.recorded ? inLanguage(inWords.recorded, language) : term('answer', 'DID_NOT_PARTICIPATE')),
          plain(inLanguage(inWords.intended, language)),
          plain(note ? `${reason}\n${note}` : reason),
          plain(term('truth', inRecord ? 'yes' : 'no')),
        ]),
      },
    ],
    sections: [],
  };
}

/** By what this paper can be checked: the fingerprints of the corrigendum, the record and its versions, and the log. */
function provenance(speech: Speech, { symbol, issuedAt, record, versions, log }: CorrigendumContent, sha256: string): Section {
  const { language, say, moment } = speech;
  const at = moment(issuedAt);
  return {
    key: 'proof',
    heading: say('Provenance and fingerprints', 'Provenance et empreintes', 'Procedencia y huellas'),
    blocks: [
      numbered(
        say(
          `This paper is made from the corrigendum ${symbol} as it was issued on ${at}, whose bytes have the SHA-256 fingerprint ${sha256}.`,
          `Ce document est établi à partir du rectificatif ${symbol} tel qu’il a été publié le ${at}, dont les octets ont pour empreinte SHA-256 ${sha256}.`,
          `Este documento se ha preparado a partir de la corrección oficial ${symbol} tal como se publicó el ${at}, cuyos bytes tienen la huella SHA-256 ${sha256}.`,
        ),
      ),
      logThen(speech, log),
      fingerprints(speech, [
        [plain(say(`Record ${record.symbol}`, `Compte rendu ${record.symbol}`, `Acta ${record.symbol}`)), plain(record.sha256)],
        ...versions.map((version) => [plain(VERSION[version.language][language]), plain(version.sha256)]),
      ]),
    ],
    sections: [],
    annex: true,
  };
}
