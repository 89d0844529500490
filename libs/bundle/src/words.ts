import type { Words } from '#platform/domain';
import type { Difference } from './difference.js';

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 87)}…` : text);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said of a bundle that is not as it should be. */
export const SAID = {
  noBundle: (): Words => ({
    en: 'The file does not begin as a bundle of this format does.',
    fr: 'Le fichier ne commence pas comme un dossier de ce format.',
    es: 'El archivo no empieza como un expediente de este formato.',
  }),
  misplaced: (line: number, wanted: Words): Words => ({
    en: `Line ${line} is not what stands there in a bundle: ${wanted.en}.`,
    fr: `La ligne ${line} n’est pas celle qu’un dossier porte à cet endroit : ${wanted.fr}.`,
    es: `La línea ${line} no es la que un expediente tiene en ese lugar: ${wanted.es}.`,
  }),
  cutShort: (line: number): Words => ({
    en: `The bundle ends after line ${line}, before its end.`,
    fr: `Le dossier s’arrête après la ligne ${line}, avant sa fin.`,
    es: `El expediente termina tras la línea ${line}, antes de su fin.`,
  }),
  misshapen: (where: string, wanted: Words): Words => ({
    en: `What stands at ${where} cannot be read: ${wanted.en} is wanted there.`,
    fr: `Ce qui figure à ${where} ne peut être lu : il y faut ${wanted.fr}.`,
    es: `Lo que figura en ${where} no se puede leer: allí debe haber ${wanted.es}.`,
  }),
  noKey: (written: string): Words => ({
    en: `“${short(written)}” is not a key of the form name+id+key, or its id is not that of its key.`,
    fr: `« ${short(written)} » n’est pas une clé de la forme nom+id+clé, ou son id n’est pas celui de sa clé.`,
    es: `«${short(written)}» no es una clave de la forma nombre+id+clave, o su id no es el de su clave.`,
  }),
  brokenChain: (): Words => ({
    en: 'The keys do not follow from one another by rotations that both of them signed.',
    fr: 'Les clés ne se succèdent pas par des rotations que chacune des deux a signées.',
    es: 'Las claves no se suceden por rotaciones firmadas por ambas.',
  }),
  strangeKey: (key: string): Words => ({
    en: `The key given, ${short(key)}, is not of the log that the bundle names, nor tied to its keys by a rotation.`,
    fr: `La clé donnée, ${short(key)}, n’est pas celle du journal que nomme le dossier, ni liée à ses clés par une rotation.`,
    es: `La clave dada, ${short(key)}, no es la del registro que nombra el expediente ni está unida a sus claves por una rotación.`,
  }),
  noEntry: (index: number): Words => ({
    en: `Entry ${index} is no entry of a log in its canonical form.`,
    fr: `L’inscription ${index} n’est pas une inscription de journal dans sa forme canonique.`,
    es: `El asiento ${index} no es un asiento de registro en su forma canónica.`,
  }),
  otherPlace: (index: number, says: number): Words => ({
    en: `The entry in place ${index} says that it is entry ${says}: an entry was put in, taken out or moved.`,
    fr: `L’inscription à la place ${index} se dit la ${says} : une inscription a été ajoutée, retirée ou déplacée.`,
    es: `El asiento del lugar ${index} dice ser el ${says}: se añadió, quitó o movió un asiento.`,
  }),
  otherLog: (index: number): Words => ({
    en: `Entry ${index} belongs to another log.`,
    fr: `L’inscription ${index} appartient à un autre journal.`,
    es: `El asiento ${index} pertenece a otro registro.`,
  }),
  backwards: (index: number): Words => ({
    en: `Entry ${index} is earlier than the one before it.`,
    fr: `L’inscription ${index} est antérieure à la précédente.`,
    es: `El asiento ${index} es anterior al que le precede.`,
  }),
  entries: (found: number, wanted: number): Words => ({
    en: `There are ${found} entries; the bundle says ${wanted}.`,
    fr: `Il y a ${found} inscriptions ; le dossier en annonce ${wanted}.`,
    es: `Hay ${found} asientos; el expediente dice ${wanted}.`,
  }),
  otherRoot: (from: number, size: number): Words => ({
    en: `The first ${size} entries do not have the root that was signed for them: one of entries ${from} to ${size - 1} was changed.`,
    fr: `Les ${size} premières inscriptions n’ont pas la racine signée pour elles : l’une des inscriptions ${from} à ${size - 1} a été modifiée.`,
    es: `Los primeros ${size} asientos no tienen la raíz que se firmó para ellos: se cambió uno de los asientos ${from} a ${size - 1}.`,
  }),
  changedEntry: (index: number): Words => ({
    en: `Entry ${index} was changed: it has not the hash that the log has for it.`,
    fr: `L’inscription ${index} a été modifiée : elle n’a pas l’empreinte que le journal a pour elle.`,
    es: `Se cambió el asiento ${index}: no tiene la huella que el registro guarda de él.`,
  }),
  otherLeaves: (): Words => ({
    en: 'The list of the leaves’ hashes is not that of the entries.',
    fr: 'La liste des empreintes des feuilles n’est pas celle des inscriptions.',
    es: 'La lista de huellas de las hojas no es la de los asientos.',
  }),
  unsigned: (size: number | string): Words => ({
    en: `The checkpoint of ${size} entries is not signed by a key that is trusted.`,
    fr: `Le point de contrôle à ${size} inscriptions n’est pas signé par une clé de confiance.`,
    es: `El punto de control de ${size} asientos no está firmado por una clave de confianza.`,
  }),
  otherOrigin: (size: number): Words => ({
    en: `The checkpoint of ${size} entries is of another log.`,
    fr: `Le point de contrôle à ${size} inscriptions est celui d’un autre journal.`,
    es: `El punto de control de ${size} asientos es de otro registro.`,
  }),
  inconsistent: (size: number): Words => ({
    en: `The proof does not show that the checkpoint of ${size} entries goes on from the one before it.`,
    fr: `La preuve ne montre pas que le point de contrôle à ${size} inscriptions prolonge le précédent.`,
    es: `La prueba no muestra que el punto de control de ${size} asientos prolongue el anterior.`,
  }),
  uncovered: (size: number): Words => ({
    en: `No checkpoint covers all ${size} entries.`,
    fr: `Aucun point de contrôle ne couvre les ${size} inscriptions.`,
    es: `Ningún punto de control cubre los ${size} asientos.`,
  }),
  beyond: (size: number, held: number): Words => ({
    en: `The checkpoint given has ${size} entries and the bundle ${held}: the history was shortened, or the bundle is older than the checkpoint.`,
    fr: `Le point de contrôle donné compte ${size} inscriptions et le dossier ${held} : l’histoire a été raccourcie, ou le dossier est plus ancien que le point de contrôle.`,
    es: `El punto de control dado tiene ${size} asientos y el expediente ${held}: se acortó la historia, o el expediente es anterior al punto de control.`,
  }),
  unsignedBundle: (): Words => ({
    en: 'The bundle as a whole is not what the key signed: something in it was changed.',
    fr: 'Le dossier dans son ensemble n’est pas ce que la clé a signé : quelque chose y a été modifié.',
    es: 'El expediente en su conjunto no es lo que firmó la clave: algo en él fue cambiado.',
  }),
  missing: (act: string): Words => ({
    en: `The log has no entry “${act}” where there must be one.`,
    fr: `Le journal n’a pas d’inscription « ${act} » là où il en faut une.`,
    es: `El registro no tiene ningún asiento «${act}» donde debe haberlo.`,
  }),
  parted: (one: Words, other: Words, difference: Difference): Words => ({
    en: `${capital(one.en)} and ${other.en} part at ${difference.where}: ${short(difference.one ?? '(nothing)')} there, ${short(difference.other ?? '(nothing)')} here.`,
    fr: `${capital(one.fr)} et ${other.fr} divergent à ${difference.where} : ${short(difference.one ?? '(rien)')} là, ${short(difference.other ?? '(rien)')} ici.`,
    es: `${capital(one.es)} y ${other.es} difieren en ${difference.where}: ${short(difference.one ?? '(nada)')} allí, ${short(difference.other ?? '(nada)')} aquí.`,
  }),
  otherText: (where: string): Words => ({
    en: `The text of ${where} is not the one that was hashed.`,
    fr: `Le texte de ${where} n’est pas celui dont l’empreinte fut prise.`,
    es: `El texto de ${where} no es aquel cuya huella se tomó.`,
  }),
  looseText: (where: string): Words => ({
    en: `There is a text for ${where}, which has none, or there are two.`,
    fr: `Il y a un texte pour ${where}, qui n’en a pas, ou il y en a deux.`,
    es: `Hay un texto para ${where}, que no lo tiene, o hay dos.`,
  }),
  missingText: (where: string): Words => ({
    en: `The text of ${where} is missing.`,
    fr: `Le texte de ${where} manque.`,
    es: `Falta el texto de ${where}.`,
  }),
  unloggedText: (where: string): Words => ({
    en: `There is a text at ${where}, and the log has no hash of any there.`,
    fr: `Il y a un texte à ${where}, et le journal n’a l’empreinte d’aucun à cet endroit.`,
    es: `Hay un texto en ${where}, y el registro no tiene la huella de ninguno en ese lugar.`,
  }),
  actLeftOut: (index: number, act: string): Words => ({
    en: `What entry ${index}, “${act}”, says is left out of the record.`,
    fr: `Ce que dit l’inscription ${index}, « ${act} », est omis du compte rendu.`,
    es: `Lo que dice el asiento ${index}, «${act}», se omite en el acta.`,
  }),
  notErased: (where: string): Words => ({
    en: `The text of ${where} is left out, and no entry says that it was erased.`,
    fr: `Le texte de ${where} est omis, et aucune inscription ne dit qu’il fut effacé.`,
    es: `El texto de ${where} se omite, y ningún asiento dice que se borrara.`,
  }),
  otherHeading: (): Words => ({
    en: 'The title or the summary of the consultation is not the text whose hash the log has.',
    fr: 'Le titre ou le résumé de la consultation n’est pas le texte dont le journal a l’empreinte.',
    es: 'El título o el resumen de la consulta no es el texto cuya huella tiene el registro.',
  }),
  questionLeftOut: (question: string): Words => ({
    en: `The log put a question “${question}” to the membership that the record does not have.`,
    fr: `Le journal a posé aux Membres une question « ${question} » que le compte rendu n’a pas.`,
    es: `El registro planteó a los Miembros una pregunta «${question}» que el acta no tiene.`,
  }),
  otherQuestion: (question: string): Words => ({
    en: `The title, the wording, the options or the conditions of “${question}” are not the texts whose hash the log has.`,
    fr: `Le titre, l’énoncé, les options ou les conditions de « ${question} » ne sont pas les textes dont le journal a l’empreinte.`,
    es: `El título, el enunciado, las opciones o las condiciones de «${question}» no son los textos cuya huella tiene el registro.`,
  }),
  otherTerms: (question: string): Words => ({
    en: `The notes or the proposals of the options of “${question}”, or the terms of its conditions, are not those whose hash the log has.`,
    fr: `Les notes ou les propositions des options de « ${question} », ou les termes de ses conditions, ne sont pas ceux dont le journal a l’empreinte.`,
    es: `Las notas o las propuestas de las opciones de «${question}», o los términos de sus condiciones, no son aquellos cuya huella tiene el registro.`,
  }),
  otherLayout: (document: string): Words => ({
    en: `The blocks of ${document}, their numbers or the places of its footnotes are not those whose hash the log has.`,
    fr: `Les blocs de ${document}, leurs numéros ou les places de ses notes ne sont pas ceux dont le journal a l’empreinte.`,
    es: `Los bloques de ${document}, sus números o los lugares de sus notas no son aquellos cuya huella tiene el registro.`,
  }),
  otherMatter: (question: string, first: string): Words => ({
    en: `“${question}” is a further vote on the matter of “${first}” and says something else than that.`,
    fr: `« ${question} » est un nouveau vote sur l’objet de « ${first} » et dit autre chose que celui-ci.`,
    es: `«${question}» es otra votación sobre el asunto de «${first}» y dice algo distinto de esta.`,
  }),
  notOnRoll: (member: string, question: string): Words => ({
    en: `A ballot on “${question}” was cast for ${member}, which the roll does not have as entitled to vote.`,
    fr: `Un bulletin sur « ${question} » a été déposé pour ${member}, que la liste ne donne pas comme habilité à voter.`,
    es: `Se emitió un voto sobre «${question}» por ${member}, que la lista no da como habilitado.`,
  }),
  twice: (what: string): Words => ({
    en: `“${what}” stands twice.`,
    fr: `« ${what} » figure deux fois.`,
    es: `«${what}» figura dos veces.`,
  }),
  versionTwice: (language: string): Words => ({
    en: `The language version “${language}” stands twice.`,
    fr: `La version linguistique « ${language} » figure deux fois.`,
    es: `La versión lingüística «${language}» figura dos veces.`,
  }),
  noQuestion: (index: number): Words => ({
    en: `The ballot in entry ${index} is on a question that the record does not have.`,
    fr: `Le bulletin de l’inscription ${index} porte sur une question que le compte rendu n’a pas.`,
    es: `El voto del asiento ${index} es sobre una pregunta que el acta no tiene.`,
  }),
  version: (member: string, question: string, version: number, wanted: number): Words => ({
    en: `${member} on “${question}”: version ${version} of the ballot stands where version ${wanted} is due.`,
    fr: `${member}, « ${question} » : la version ${version} du bulletin figure là où la version ${wanted} est attendue.`,
    es: `${member}, «${question}»: la versión ${version} del voto figura donde corresponde la ${wanted}.`,
  }),
  outOfTime: (member: string, question: string, at: string): Words => ({
    en: `${member} on “${question}”: the ballot of ${at} is outside the time of voting.`,
    fr: `${member}, « ${question} » : le bulletin du ${at} est hors du temps de vote.`,
    es: `${member}, «${question}»: el voto de ${at} está fuera del tiempo de votación.`,
  }),
  noBallot: (member: string, question: string): Words => ({
    en: `The record has a ballot of ${member} on “${question}” that the log does not have.`,
    fr: `Le compte rendu a un bulletin de ${member} sur « ${question} » que le journal n’a pas.`,
    es: `El acta tiene un voto de ${member} sobre «${question}» que el registro no tiene.`,
  }),
  leftOut: (member: string, question: string): Words => ({
    en: `The log has a ballot of ${member} on “${question}” that the record does not have.`,
    fr: `Le journal a un bulletin de ${member} sur « ${question} » que le compte rendu n’a pas.`,
    es: `El registro tiene un voto de ${member} sobre «${question}» que el acta no tiene.`,
  }),
  otherBallot: (member: string, question: string): Words => ({
    en: `The ballot of ${member} on “${question}” is not the last one that the log has.`,
    fr: `Le bulletin de ${member} sur « ${question} » n’est pas le dernier que le journal a.`,
    es: `El voto de ${member} sobre «${question}» no es el último que tiene el registro.`,
  }),
  otherBox: (question: string): Words => ({
    en: `The opened box of “${question}” is not the one whose hash the log has, or has not as many ballots as Members took part.`,
    fr: `L’urne ouverte de « ${question} » n’est pas celle dont le journal a l’empreinte, ou n’a pas autant de bulletins que de Membres participants.`,
    es: `La urna abierta de «${question}» no es aquella cuya huella tiene el registro, o no tiene tantos votos como Miembros participaron.`,
  }),
  setAside: (question: string, ballots: number): Words => ({
    en: `“${question}” is said to have come to its outcome without a vote; the log has ${ballots === 1 ? 'one ballot' : `${ballots} ballots`} on it.`,
    fr: `« ${question} » aurait abouti sans vote ; le journal contient ${ballots === 1 ? 'un bulletin' : `${ballots} bulletins`} à son sujet.`,
    es: `«${question}» habría llegado a su resultado sin votación; el registro tiene ${ballots === 1 ? 'un voto' : `${ballots} votos`} sobre ella.`,
  }),
  figuresOfNothing: (question: string): Words => ({
    en: `“${question}” was not voted on, and its decision has figures all the same.`,
    fr: `« ${question} » n’a pas été mise aux voix, et sa décision a pourtant des chiffres.`,
    es: `«${question}» no se sometió a votación y, sin embargo, su decisión tiene cifras.`,
  }),
  nobodyRuled: (question: string): Words => ({
    en: `“${question}” was settled without a vote, and the log names nobody who ruled so.`,
    fr: `« ${question} » a été réglée sans vote, et le journal ne nomme personne qui en ait décidé.`,
    es: `«${question}» se resolvió sin votación, y el registro no nombra a nadie que lo dispusiera.`,
  }),
  wasPut: (question: string): Words => ({
    en: `“${question}” is said not to have been put; the log has that it was.`,
    fr: `« ${question} » n’aurait pas été posée ; le journal dit qu’elle l’a été.`,
    es: `«${question}» no se habría planteado; el registro dice que sí.`,
  }),
  waitedForNothing: (question: string): Words => ({
    en: `“${question}” is said not to have been put; it waited for no other question.`,
    fr: `« ${question} » n’aurait pas été posée ; elle n’attendait aucune autre question.`,
    es: `«${question}» no se habría planteado; no esperaba ninguna otra pregunta.`,
  }),
  dueToBePut: (question: string, before: string): Words => ({
    en: `“${question}” is said not to have been put; “${before}” was settled for it.`,
    fr: `« ${question} » n’aurait pas été posée ; « ${before} » a été tranchée en ce sens.`,
    es: `«${question}» no se habría planteado; «${before}» se decidió en ese sentido.`,
  }),
  neverPut: (question: string): Words => ({
    en: `“${question}” waited for another question, and the log has no entry that puts it; it was decided all the same.`,
    fr: `« ${question} » attendait une autre question, et le journal n’a aucune inscription qui la pose ; elle a pourtant été tranchée.`,
    es: `«${question}» esperaba otra pregunta, y el registro no tiene ningún asiento que la plantee; sin embargo, se decidió.`,
  }),
  notDue: (question: string, before: string): Words => ({
    en: `“${question}” was put and decided; “${before}” was not settled for it.`,
    fr: `« ${question} » a été posée et tranchée ; « ${before} » n’a pas été tranchée en ce sens.`,
    es: `«${question}» se planteó y se decidió; «${before}» no se decidió en ese sentido.`,
  }),
  otherReason: (question: string): Words => ({
    en: `Why “${question}” was not put is said otherwise than the record gives it.`,
    fr: `La raison pour laquelle « ${question} » n’a pas été posée est dite autrement que le compte rendu ne la donne.`,
    es: `El motivo por el que «${question}» no se planteó se expresa de forma distinta de la que resulta del acta.`,
  }),
  uncountable: (question: string, why: string): Words => ({
    en: `The ballots on “${question}” cannot be counted: ${why}`,
    fr: `Les bulletins sur « ${question} » ne peuvent être comptés : ${why}`,
    es: `Los votos sobre «${question}» no se pueden contar: ${why}`,
  }),
} as const;

/** Two sides of a comparison, as a sentence names them. */
export const SIDE = {
  record: { en: 'the published record', fr: 'le compte rendu publié', es: 'el acta publicada' },
  tables: { en: 'the tables', fr: 'les tables', es: 'las tablas' },
  log: { en: 'the log', fr: 'le journal', es: 'el registro' },
  version: { en: 'the language version', fr: 'la version linguistique', es: 'la versión lingüística' },
  corrigendum: { en: 'the corrigendum', fr: 'le rectificatif', es: 'la corrección oficial' },
  approval: { en: 'the approval', fr: 'l’approbation', es: 'la aprobación' },
  count: { en: 'the count of the ballots', fr: 'le compte des bulletins', es: 'el recuento de los votos' },
  decision: { en: 'the decision', fr: 'la décision', es: 'la decisión' },
  document: { en: 'the document', fr: 'le document', es: 'el documento' },
  content: { en: 'what stands in it elsewhere', fr: 'ce qui y figure ailleurs', es: 'lo que consta en ella en otra parte' },
  itself: { en: 'its own fingerprint', fr: 'sa propre empreinte', es: 'su propia huella' },
} satisfies Record<string, Words>;
