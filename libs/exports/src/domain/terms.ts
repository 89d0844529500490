import { grammar } from '#tally';
import type { Language, Words } from '#platform/domain';

const { words } = grammar;

/**
 * The field's terms for what a record names by keys, as the pages have them. A key that has no term stands as it is: a record
 * of a later day is then still readable.
 */
const TERMS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  group: {
    AFRICAN: words('African Group', 'Groupe africain', 'Grupo de África'),
    ASIA_PACIFIC: words('Asia and the Pacific', 'Asie et Pacifique', 'Asia y el Pacífico'),
    EASTERN_EUROPEAN: words('Eastern Europe', 'Europe orientale', 'Europa Oriental'),
    LATIN_AMERICAN_AND_CARIBBEAN: words('Latin America and the Caribbean', 'Amérique latine et Caraïbes', 'América Latina y el Caribe'),
    WESTERN_EUROPEAN_AND_OTHERS: words('Western Europe and others', 'Europe occidentale et autres', 'Europa Occidental y otros'),
    NONE: words('In no regional group', 'Dans aucun groupe régional', 'Sin grupo regional'),
  },
  membership: {
    MEMBER_STATE: words('Member State', 'État Membre', 'Estado Miembro'),
    OBSERVER_STATE: words('Observer State', 'État observateur', 'Estado observador'),
    OBSERVER_ORGANIZATION: words('Observer organization', 'Organisation observatrice', 'Organización observadora'),
  },
  exclusion: {
    NOT_A_MEMBER: words('Not a Member of the body at that time', 'N’était pas Membre de l’organe', 'No era Miembro del órgano'),
    OBSERVER: words('Observer', 'Observateur', 'Observador'),
    SUSPENDED: words('Voting right suspended', 'Droit de vote suspendu', 'Derecho de voto suspendido'),
    NO_CREDENTIALS: words('No accepted credentials', 'Pas de pouvoirs acceptés', 'Sin credenciales aceptadas'),
  },
  outcome: {
    CARRIED: words('Carried', 'Adoptée', 'Aprobada'),
    REJECTED: words('Rejected', 'Rejetée', 'Rechazada'),
    TIED: words('Tied', 'Égalité', 'Empate'),
    NO_QUORUM: words('No quorum', 'Quorum non atteint', 'Sin quórum'),
    SELECTED: words('Selected', 'Retenue', 'Seleccionada'),
    UNDECIDED: words('Undecided', 'Non tranchée', 'Sin decidir'),
    SENSE: words('Sense of the meeting', 'Sentiment de la réunion', 'Sentir de la reunión'),
    NOT_ASKED: words('Not asked', 'Non posée', 'No planteada'),
    NOTED: words('Noted', 'Pris note', 'Se tomó nota'),
    ADOPTED_BY_CONSENSUS: words('Adopted by consensus', 'Adoptée par consensus', 'Aprobada por consenso'),
    POSTPONED: words('Postponed', 'Reportée', 'Aplazada'),
  },
  answer: {
    ABSTAIN: words('Abstention', 'Abstention', 'Abstención'),
    BLANK: words('Blank ballot', 'Bulletin blanc', 'Voto en blanco'),
    DID_NOT_PARTICIPATE: words('Did not participate', 'N’a pas participé', 'No participó'),
    NOT_ENTITLED: words('Not entitled to vote', 'Sans droit de vote', 'Sin derecho de voto'),
    NO_VOTE: words('Settled without a vote', 'Réglée sans vote', 'Resuelta sin votación'),
    NOT_ASKED: words('Question not put', 'Question non posée', 'Pregunta no formulada'),
    SECRET: words('Secret ballot', 'Scrutin secret', 'Votación secreta'),
    TOOK_PART: words('Took part in the secret ballot', 'A pris part au scrutin secret', 'Participó en la votación secreta'),
  },
  function: {
    REPRESENTATIVE: words('Representative', 'Représentant', 'Representante'),
    ALTERNATE: words('Alternate', 'Suppléant', 'Suplente'),
    ADVISER: words('Adviser', 'Conseiller', 'Consejero'),
  },
  comment: {
    GENERAL: words('General', 'Générale', 'General'),
    TECHNICAL: words('Technical', 'Technique', 'Técnica'),
    EDITORIAL: words('Editorial', 'Rédactionnelle', 'De redacción'),
    TRANSLATION: words('Translation', 'De traduction', 'De traducción'),
  },
  commentStatus: {
    SUBMITTED: words('Submitted', 'Présentée', 'Presentada'),
    ANSWERED: words('Answered', 'Répondue', 'Respondida'),
    WITHDRAWN: words('Withdrawn', 'Retirée', 'Retirada'),
  },
  disposition: {
    ACCEPTED: words('Accepted', 'Acceptée', 'Aceptada'),
    ACCEPTED_IN_PART: words('Accepted in part', 'Acceptée en partie', 'Aceptada en parte'),
    NOTED: words('Noted', 'Prise en note', 'Tomada en cuenta'),
    NOT_ACCEPTED: words('Not accepted', 'Non acceptée', 'No aceptada'),
  },
  origin: {
    ADMINISTRATION: words('the Administration', 'l’Administration', 'la Administración'),
    ORGAN: words('an organ', 'un organe', 'un órgano'),
    MEMBER: words('a Member', 'un Membre', 'un Miembro'),
  },
  round: {
    RUN_OFF: words('Run-off', 'Second tour', 'Segunda vuelta'),
    ELIMINATION: words('Vote after elimination', 'Vote après élimination', 'Votación tras eliminación'),
    SECOND_VOTE: words('Second vote', 'Second vote', 'Segunda votación'),
    REPEAT: words('Repeated vote', 'Vote répété', 'Votación repetida'),
    ANEW: words('New vote', 'Nouveau vote', 'Nueva votación'),
  },
  condition: {
    PENDING: words('Pending', 'En attente', 'Pendiente'),
    FULFILLED: words('Fulfilled', 'Remplie', 'Cumplida'),
    LAPSED: words('Lapsed', 'Caduque', 'Caducada'),
  },
  effect: {
    TAKES_EFFECT: words('the decision takes effect', 'la décision prend effet', 'la decisión surte efecto'),
    HELD: words('it is held', 'elle a lieu', 'se celebra'),
    DEFERRED: words('it is deferred', 'elle est reportée', 'se aplaza'),
    CANCELLED: words('it is cancelled', 'elle est annulée', 'se cancela'),
  },
  moment: {
    BEFORE: words('Before the vote', 'Avant le vote', 'Antes de la votación'),
    AFTER: words('After the vote', 'Après le vote', 'Después de la votación'),
  },
  objection: {
    OBJECTION: words('Objection', 'Objection', 'Objeción'),
    AMENDMENT: words('Amendment', 'Amendement', 'Enmienda'),
  },
  followUp: {
    WORKSHOP: words('Workshop', 'Atelier', 'Taller'),
    MEETING: words('Meeting', 'Réunion', 'Reunión'),
    CONFERENCE: words('Conference', 'Conférence', 'Conferencia'),
    TRAINING: words('Training', 'Formation', 'Formación'),
    REPORT: words('Report', 'Rapport', 'Informe'),
    PUBLICATION: words('Publication', 'Publication', 'Publicación'),
    OTHER: words('Activity', 'Activité', 'Actividad'),
  },
  standing: {
    PLANNED: words('Planned', 'Prévu', 'Previsto'),
    FUNDED: words('Funded', 'Financé', 'Financiado'),
    HELD: words('Held', 'Tenu', 'Celebrado'),
    DEFERRED: words('Deferred', 'Reporté', 'Aplazado'),
    CANCELLED: words('Cancelled', 'Annulé', 'Cancelado'),
  },
  secrecy: {
    RECORDED: words('Recorded', 'Enregistré', 'Registrada'),
    SECRET: words('Secret', 'Secret', 'Secreta'),
  },
  truth: {
    yes: words('yes', 'oui', 'sí'),
    no: words('no', 'non', 'no'),
  },
  language: {
    en: words('English', 'anglais', 'inglés'),
    fr: words('French', 'français', 'francés'),
    es: words('Spanish', 'espagnol', 'español'),
  },
};

/** The term for a key of one of the lists above. */
export function term(list: keyof typeof TERMS, key: string, language: Language): string {
  return TERMS[list]?.[key]?.[language] ?? key;
}

export function yesOrNo(truth: boolean, language: Language): string {
  return term('truth', truth ? 'yes' : 'no', language);
}
