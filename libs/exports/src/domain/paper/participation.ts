import type { RecordedParticipant } from '#record';
import { REGIONAL_GROUPS } from '#tally';
import { byName, namesInOrder } from '../names.js';
import { numbered, paragraph, plain, type Section, strong, type Table } from './paper.js';
import type { Voice } from './voice.js';

const GROUPS = [...REGIONAL_GROUPS, 'NONE'] as const;

/** Who could vote, who took part, by regional group, and who could not vote and why. */
export function participationSection(voice: Voice): Section {
  const { content, say, number } = voice;
  const { roll, participants } = content;
  const [entitled, body, part] = [number(roll.entitled), number(roll.membersOfBody), number(participants.length)];
  return {
    key: 'participation',
    heading: say('Participation', 'Participation', 'Participación'),
    blocks: [
      numbered(
        say(
          `Of the ${body} members of the body, ${entitled} were entitled to vote. ${part} Members and observers took part in the voting or in the comments.`,
          `Sur les ${body} membres de l’organe, ${entitled} avaient le droit de vote. ${part} Membres et observateurs ont pris part au vote ou aux observations.`,
          `De los ${body} miembros del órgano, ${entitled} tenían derecho de voto. ${part} Miembros y observadores participaron en la votación o en las observaciones.`,
        ),
      ),
      ...GROUPS.flatMap((group) => groupOf(voice, group)),
      ...excluded(voice),
    ],
    sections: [],
  };
}

/** A Member of two groups stands in both. */
function groupOf({ content, term, number, say, language, name }: Voice, group: string) {
  const inIt = ({ groups }: RecordedParticipant): boolean =>
    group === 'NONE' ? groups.length === 0 : groups.some((each) => each === group);
  const members = content.participants.filter(inIt).map(({ member }) => member);
  if (members.length === 0) return [];
  const label = `${term('group', group)} (${number(members.length)})`;
  return [paragraph('small', strong(say(`${label}:`, `${label} :`, `${label}:`)), ` ${namesInOrder(members, language, name).join(', ')}.`)];
}

function excluded(voice: Voice): Table[] {
  const { content, say, term, name, day, language } = voice;
  const entries = byName(
    content.roll.entries.filter(({ entitled }) => !entitled),
    language,
    ({ member }) => name(member),
    ({ member }) => member,
  );
  if (entries.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('On the roll without the right to vote', 'Sur la liste, sans droit de vote', 'En la lista, sin derecho de voto'),
      columns: [
        { title: say('Member or observer', 'Membre ou observateur', 'Miembro u observador'), share: 3 },
        { title: say('Reason', 'Motif', 'Motivo'), share: 3 },
        { title: say('Since, reference', 'Depuis, référence', 'Desde, referencia'), share: 2 },
      ],
      rows: entries.map(({ member, reason, since, reference }) => [
        plain(name(member)),
        plain(reason ? term('exclusion', reason) : ''),
        plain([since && day(since), reference].filter((each) => each).join(', ')),
      ]),
    },
  ];
}
