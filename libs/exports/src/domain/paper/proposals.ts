import type { LeftOut } from '#consultations';
import type { RecordContent, RecordedDifference, RecordedProposal } from '#record';
import { namesInOrder } from '../names.js';
import { titleOfProposal } from '../places.js';
import { type Block, emphasis, numbered, type Paragraph, paragraph, quoted, type Run, type Section } from './paper.js';
import type { Voice } from './voice.js';

/** What was proposed, as it stood in the end, and what it went through. */
export function proposalsSection(voice: Voice): Section | null {
  const { content, say } = voice;
  if (content.proposals.length === 0) return null;
  return {
    key: 'proposals',
    heading: say('Proposals', 'Propositions', 'Propuestas'),
    blocks: [],
    sections: content.proposals.map((proposal) => proposalSection(voice, proposal)),
  };
}

function proposalSection(voice: Voice, proposal: RecordedProposal): Section {
  const last = proposal.versions.at(-1);
  return {
    key: `proposal-${proposal.key}`,
    heading: titleOfProposal(voice.content, proposal.key, voice.language),
    blocks: [
      numbered(origin(voice, proposal)),
      ...(proposal.difference ? changed(voice, proposal.difference) : last ? quoted(voice.text(last.text)) : []),
      ...story(voice, proposal),
    ],
    sections: [],
  };
}

function origin(voice: Voice, proposal: RecordedProposal): string {
  const { say, name, term, content, language } = voice;
  const by = proposal.member ? name(proposal.member) : term('origin', proposal.origin);
  const { amends } = proposal;
  if (!amends) return say(`Put forward by ${by}.`, `Présentée par : ${by}.`, `Presentada por: ${by}.`);
  const what = titleOfProposal(content, amends.proposal, language);
  return say(
    `Amendment to “${what}”, version ${amends.version}, put forward by ${by}. What it takes out is struck through, what it puts in is underlined.`,
    `Amendement à « ${what} », version ${amends.version}, présenté par : ${by}. Ce qu’il retranche est barré, ce qu’il ajoute est souligné.`,
    `Enmienda a «${what}», versión ${amends.version}, presentada por: ${by}. Lo que suprime figura tachado y lo que añade, subrayado.`,
  );
}

/** An amendment by what it changes. */
function changed(voice: Voice, difference: RecordedDifference): Block[] {
  const in_ = difference[voice.language] ?? difference.en;
  return (in_ ? [in_.title, in_.text] : [])
    .filter((runs) => runs.some(({ kind }) => kind !== 'KEPT'))
    .map((runs): Paragraph => ({
      ...paragraph('quote'),
      runs: runs.flatMap(({ kind, text }, at): Run[] => [
        // What is put in for what is taken out does not touch it.
        ...(kind === 'ADDED' && runs[at - 1]?.kind === 'REMOVED' ? [{ text: ' ' }] : []),
        { text, inserted: kind === 'ADDED', deleted: kind === 'REMOVED' },
      ]),
    }));
}

/** Co-sponsors, the chair's rulings, versions, withdrawal: each in a line. */
function story(voice: Voice, proposal: RecordedProposal): Block[] {
  const { say, name, day, language } = voice;
  const standing = proposal.sponsors.filter(({ until }) => until === null);
  const sponsors = namesInOrder(
    standing.map(({ member }) => member),
    language,
    name,
  );
  const lines: string[] = [];
  if (sponsors.length > 0) {
    const list = sponsors.join(', ');
    lines.push(say(`Co-sponsors: ${list}.`, `Coauteurs : ${list}.`, `Copatrocinadores: ${list}.`));
  }
  for (const { receivability, reason, at } of proposal.rulings) {
    const received = receivability === 'RECEIVED';
    lines.push(
      received
        ? say(
            `The Chair ruled on ${day(at)} that it was receivable: ${reason}`,
            `La présidence l’a déclarée recevable le ${day(at)} : ${reason}`,
            `La Presidencia la declaró admisible el ${day(at)}: ${reason}`,
          )
        : say(
            `The Chair ruled on ${day(at)} that it was not receivable: ${reason}`,
            `La présidence l’a déclarée irrecevable le ${day(at)} : ${reason}`,
            `La Presidencia la declaró inadmisible el ${day(at)}: ${reason}`,
          ),
    );
  }
  for (const { version, at, adopted } of proposal.versions.slice(1)) {
    const amendments = adopted.map((key) => `“${titleOfProposal(voice.content, key, voice.language)}”`).join(', ');
    lines.push(
      amendments
        ? say(
            `Version ${version}, of ${day(at)}, takes in the amendments adopted: ${amendments}.`,
            `La version ${version}, du ${day(at)}, intègre les amendements adoptés : ${amendments}.`,
            `La versión ${version}, de ${day(at)}, incorpora las enmiendas aprobadas: ${amendments}.`,
          )
        : say(
            `Version ${version} is of ${day(at)}.`,
            `La version ${version} est du ${day(at)}.`,
            `La versión ${version} es de ${day(at)}.`,
          ),
    );
  }
  if (proposal.withdrawnAt) {
    const at = day(proposal.withdrawnAt);
    lines.push(say(`It was withdrawn on ${at}.`, `Elle a été retirée le ${at}.`, `Se retiró el ${at}.`));
  }
  const left = leftOutOf(voice.content, proposal);
  if (left === 'NOT_RULED_ON')
    lines.push(
      say(
        'It was not put to the vote: the Chair had not ruled on it when voting opened.',
        'Elle n’a pas été mise aux voix : la présidence n’avait pas statué à son sujet à l’ouverture du vote.',
        'No se sometió a votación: la Presidencia no se había pronunciado sobre ella al abrirse la votación.',
      ),
    );
  if (left === 'NO_QUESTION')
    lines.push(
      say(
        'It was not put to the vote: no question was on it.',
        'Elle n’a pas été mise aux voix : aucune question ne portait sur elle.',
        'No se sometió a votación: ninguna pregunta versaba sobre ella.',
      ),
    );
  return lines.map((line) => paragraph('small', emphasis(line)));
}

/** Why a text that stood was not voted on; null: it was, or the record says otherwise what became of it. */
function leftOutOf({ questions, silences }: RecordContent, { key, receivability, withdrawnAt }: RecordedProposal): LeftOut | null {
  if (withdrawnAt || receivability === 'NOT_RECEIVED') return null;
  if (receivability === 'PENDING') return 'NOT_RULED_ON';
  const put = questions.some(({ proposal, options }) => proposal === key || options.some((option) => option.proposal === key));
  const underSilence = silences.some(({ proposal, state }) => proposal === key && state !== 'WITHDRAWN');
  return put || underSilence ? null : 'NO_QUESTION';
}
