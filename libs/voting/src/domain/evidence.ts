import { type Refusal, refuse } from '#platform/domain';

/** What may prove a vote received on paper: a scan, a photograph, or the words of a message. */
export const EVIDENCE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const EVIDENCE_LIMIT = 5_000_000;

const SIGNATURES: readonly (readonly [EvidenceType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What a file is by its own first bytes, whatever its name or its sender says; null: nothing that is kept. */
export function typeOf(content: Uint8Array): EvidenceType | null {
  return SIGNATURES.find(([, signature]) => signature.every((byte, at) => content[at] === byte))?.[0] ?? null;
}

/** Why a file is not kept as evidence, or null. */
export function mayBeKept(content: Uint8Array): Refusal | null {
  if (content.length > EVIDENCE_LIMIT)
    return refuse(
      'INVALID_INPUT',
      {
        en: 'The file is larger than 5 MB. Scan it in grey or in parts.',
        fr: 'Le fichier dépasse 5 Mo. Numérisez-le en gris ou en plusieurs parties.',
        es: 'El archivo supera los 5 MB. Digitalícelo en gris o por partes.',
      },
      ['file'],
    );
  if (typeOf(content)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The file is neither a PDF nor a PNG or JPEG image by its content.',
      fr: 'Par son contenu, le fichier n’est ni un PDF ni une image PNG ou JPEG.',
      es: 'Por su contenido, el archivo no es un PDF ni una imagen PNG o JPEG.',
    },
    ['file'],
  );
}

export function noSuchEvidence(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such evidence among what you have attached. Attach the file first.',
      fr: 'Cette pièce n’est pas parmi celles que vous avez jointes. Joignez d’abord le fichier.',
      es: 'Esa prueba no está entre las que ha adjuntado. Adjunte primero el archivo.',
    },
    ['evidence'],
  );
}

/** A file or the words of the message: one of the two. */
export function oneOfTwo(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A vote received on paper is entered with its evidence: the file attached, or the words of the message, and not both.',
      fr: 'Un vote reçu sur papier s’inscrit avec sa pièce : le fichier joint, ou les mots du message, et non les deux.',
      es: 'Un voto recibido en papel se inscribe con su prueba: el archivo adjunto o las palabras del mensaje, y no ambos.',
    },
    ['evidence'],
  );
}
