import type { CameOut, RecordContent } from '#record';
import { numbered, type Paragraph, plain, type Section, type Table } from './paper.js';
import type { Speech, Voice } from './voice.js';

/** By what this paper can be checked: the fingerprint of the record it is made from, the log, the texts. */
export function proofSection(voice: Voice, sha256: string, version: CameOut | null): Section {
  const { content, say, text } = voice;
  const { log, documents, proposals } = content;
  const rows: Table['rows'] = [
    ...documents.map((document) => [plain(document.symbol), plain(document.sha256)]),
    ...proposals.flatMap(({ versions }) =>
      versions.map(({ version, title, sha256: print }) => [
        plain(say(`${text(title)}, version ${version}`, `${text(title)}, version ${version}`, `${text(title)}, versión ${version}`)),
        plain(print),
      ]),
    ),
  ];
  return {
    key: 'proof',
    heading: say('Provenance and fingerprints', 'Provenance et empreintes', 'Procedencia y huellas'),
    blocks: [
      numbered(`${published(voice, sha256)} ${corrected(voice, version)}`),
      logThen(voice, log),
      ...(rows.length > 0 ? [fingerprints(voice, rows)] : []),
    ],
    sections: [],
    annex: true,
  };
}

function published({ content: { symbol, publishedAt }, say, moment }: Voice, sha256: string): string {
  const at = moment(publishedAt);
  return say(
    `This paper is made from the record ${symbol} as it was published on ${at}, whose bytes have the SHA-256 fingerprint ${sha256}.`,
    `Ce document est établi à partir du compte rendu ${symbol} tel qu’il a été publié le ${at}, dont les octets ont pour empreinte SHA-256 ${sha256}.`,
    `Este documento se ha preparado a partir del acta ${symbol} tal como se publicó el ${at}, cuyos bytes tienen la huella SHA-256 ${sha256}.`,
  );
}

/** A version that came out later has a week of its own. */
function corrected({ content, say, moment }: Voice, version: CameOut | null): string {
  const until = moment(version?.correctionsCloseAt ?? content.correctionsCloseAt);
  if (!version || version.publishedAt === content.publishedAt)
    return say(
      `Corrections were received until ${until}.`,
      `Les rectifications étaient reçues jusqu’au ${until}.`,
      `Se recibían correcciones hasta el ${until}.`,
    );
  const at = moment(version.publishedAt);
  return say(
    `The English version came out on ${at}; corrections to it were received until ${until}.`,
    `La version française est parue le ${at} ; les rectifications à cette version étaient reçues jusqu’au ${until}.`,
    `La versión en español se publicó el ${at}; se recibían correcciones a ella hasta el ${until}.`,
  );
}

/** How far the log had come when a paper's content was frozen. */
export function logThen({ say, number }: Speech, { id, size, lastLeaf }: RecordContent['log']): Paragraph {
  const [entries, leaf] = [number(size), lastLeaf ?? '–'];
  return numbered(
    say(
      `The log of the consultation, ${id}, then had ${entries} entries; the last leaf has the hash ${leaf}.`,
      `Le journal de la consultation, ${id}, comptait alors ${entries} entrées ; la dernière feuille a pour empreinte ${leaf}.`,
      `El registro de la consulta, ${id}, tenía entonces ${entries} asientos; la última hoja tiene la huella ${leaf}.`,
    ),
  );
}

export function fingerprints({ say }: Speech, rows: Table['rows']): Table {
  return {
    kind: 'table',
    caption: say('Fingerprints of the texts', 'Empreintes des textes', 'Huellas de los textos'),
    columns: [
      { title: say('Text', 'Texte', 'Texto'), share: 3 },
      { title: 'SHA-256', share: 4 },
    ],
    rows,
  };
}
