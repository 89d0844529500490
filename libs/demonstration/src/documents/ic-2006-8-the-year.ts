import { heading, item, paragraph, type DemonstrationBlock } from './document.js';
import { TITLES } from './titles.js';

/** Paragraphs 1 to 10 of IC/2006/8, in the demonstration's own words: what became of the dialogue in 2006. */
export const THE_YEAR: readonly DemonstrationBlock[] = [
  heading('s-dialogue', 1, {
    en: `International Dialogue on Migration 2006 – ${TITLES.theme2006.en}`,
    fr: `Dialogue international sur la migration 2006 – ${TITLES.theme2006.fr}`,
    es: `Diálogo Internacional sobre la Migración 2006 – ${TITLES.theme2006.es}`,
  }),
  paragraph(1, {
    en: 'The International Dialogue on Migration (IDM) is the place where States, organizations of every kind and others concerned with migration look together at its main questions and at ways of acting on them jointly. It meets at the yearly session of the Council and at workshops between sessions, and follows migration into neighbouring fields: trade, health, development.',
    fr: 'Le Dialogue international sur la migration (IDM) est le lieu où les États, les organisations de toute nature et les autres intéressés examinent ensemble les grandes questions migratoires et les moyens d’y répondre en commun. Il se tient à la session annuelle du Conseil et lors d’ateliers organisés entre les sessions, et suit la migration jusque dans les domaines voisins : le commerce, la santé, le développement.',
    es: 'El Diálogo Internacional sobre la Migración (IDM) es el espacio en que los Estados, organizaciones de toda índole y otros interesados examinan juntos las principales cuestiones migratorias y la manera de abordarlas en común. Se celebra en la reunión anual del Consejo y en talleres entre reuniones, y acompaña a la migración hasta los ámbitos vecinos: el comercio, la salud, el desarrollo.',
  }),
  paragraph(2, {
    en: `The theme for 2006 is ${TITLES.theme2006.en}. This note says what was done since Members were last consulted and what is being prepared for the Council. It then asks for their views on two things: the theme of 2007, and the workshops that might be held that year.`,
    fr: `Le thème de 2006 est « ${TITLES.theme2006.fr} ». La présente note dit ce qui a été fait depuis la dernière consultation des Membres et ce qui se prépare pour le Conseil. Elle sollicite ensuite leur avis sur deux points : le thème de 2007 et les ateliers qui pourraient se tenir cette année-là.`,
    es: `El tema de 2006 es «${TITLES.theme2006.es}». En esta nota se expone lo realizado desde la última consulta a los Miembros y lo que se prepara para el Consejo. Seguidamente se les pide su parecer sobre dos asuntos: el tema de 2007 y los talleres que podrían celebrarse ese año.`,
  }),
  heading('s-migrants', 1, TITLES.hostSociety),
  paragraph(3, {
    en: `The year’s second workshop, ${TITLES.hostSociety.en}, met in Geneva on 12 and 13 July. Close to 200 people came, from 62 countries; among the organizations were UNHCR, UNFPA, ICMPD, ILO, IFRC and OIF, beside non-governmental organizations, scholars and companies. A contribution of the Government of Australia paid for almost 30 officials of developing countries and countries in transition to take part; ten of them spoke.`,
    fr: `Le deuxième atelier de l’année, « ${TITLES.hostSociety.fr} », s’est tenu à Genève les 12 et 13 juillet. Près de 200 personnes y sont venues, de 62 pays ; parmi les organisations figuraient le HCR, le FNUAP, l’ICMPD, l’OIT, la FICR et l’OIF, aux côtés d’organisations non gouvernementales, de chercheurs et d’entreprises. Une contribution du Gouvernement australien a permis la participation de presque 30 fonctionnaires de pays en développement et de pays en transition, dont dix ont pris la parole.`,
    es: `El segundo taller del año, «${TITLES.hostSociety.es}», se reunió en Ginebra los días 12 y 13 de julio. Acudieron cerca de 200 personas de 62 países; entre las organizaciones se contaban el ACNUR, el UNFPA, el ICMPD, la OIT, la FICR y la OIF, junto con organizaciones no gubernamentales, investigadores y empresas. Una contribución del Gobierno de Australia costeó la asistencia de casi 30 funcionarios de países en desarrollo y países en transición, diez de los cuales fueron ponentes.`,
  }),
  paragraph(4, {
    en: 'Within the theme of 2006, the workshop took up integration: how the idea is changing, what it covers, which approaches work, who carries it and how those actors may work together. Speakers for countries of destination and of origin, for civil society and for business debated with the floor, and came back again and again to partnership as the way to a solution.',
    fr: 'Dans le cadre du thème de 2006, l’atelier a traité de l’intégration : comment la notion évolue, ce qu’elle recouvre, quelles démarches réussissent, qui les porte et comment ces acteurs peuvent coopérer. Des orateurs de pays de destination et d’origine, de la société civile et du monde des affaires ont débattu avec la salle, et le partenariat est revenu sans cesse comme la voie d’une solution.',
    es: 'Dentro del tema de 2006, el taller se ocupó de la integración: cómo cambia el concepto, qué abarca, qué enfoques dan resultado, quién los lleva adelante y cómo pueden cooperar esos actores. Oradores de países de destino y de origen, de la sociedad civil y de las empresas debatieron con la sala, y la alianza apareció una y otra vez como el camino hacia la solución.',
  }),
  paragraph(5, {
    en: 'As people move more, what newcomers need in order to live and work well in a society draws more notice. Participants asked what integration means now that journeys go in several directions, stays are short or lasting, families span generations and some migrants are in an irregular situation. They went through employment, religion, health care and welfare; weighed the rights and duties of migrants and of societies, with the parts played by States of origin and destination, diasporas, business and the media; and noted what failure can cost in security and stability. Integration concerns the whole of society, and each policy has to fit the migrants and the host society it is made for.',
    fr: 'À mesure que les déplacements augmentent, on prête plus d’attention à ce qu’il faut aux nouveaux arrivants pour bien vivre et bien travailler dans une société. Les participants se sont demandé ce que signifie l’intégration quand les parcours vont en plusieurs sens, que les séjours sont brefs ou durables, que plusieurs générations sont concernées et que certains migrants sont en situation irrégulière. Ils ont passé en revue l’emploi, la religion, les soins de santé et la protection sociale ; pesé les droits et les devoirs des migrants et des sociétés, avec le rôle des États d’origine et de destination, des diasporas, des entreprises et des médias ; et relevé ce qu’un échec peut coûter en sécurité et en stabilité. L’intégration est l’affaire de toute la société, et chaque politique doit convenir aux migrants et à la société d’accueil auxquels elle s’adresse.',
    es: 'A medida que crece la movilidad, se presta más atención a lo que precisan los recién llegados para vivir y trabajar bien en una sociedad. Los participantes se preguntaron qué significa la integración cuando los trayectos van en varios sentidos, las estancias son breves o duraderas, abarcan varias generaciones y algunos migrantes se hallan en situación irregular. Repasaron el empleo, la religión, la atención de la salud y la protección social; sopesaron los derechos y deberes de los migrantes y de las sociedades, con el papel de los Estados de origen y de destino, las diásporas, las empresas y los medios de comunicación; y señalaron lo que un fracaso puede costar en seguridad y estabilidad. La integración incumbe a toda la sociedad, y cada política debe ajustarse a los migrantes y a la sociedad de acogida a los que se destina.',
  }),
  heading('s-environment', 1, TITLES.environment),
  paragraph(6, {
    en: 'The Administration has to report with regret that the third workshop of 2006, on the Environment and Migration, cannot be held: the money was not found. Bangkok, Thailand, was to receive it on 24 and 25 October. After Members chose the subject, support was sought from governments and, among others, from UNEP, UNFPA, the Global Environmental Facility (GEF), the World Bank and the Foundation for Population, Migration and the Environment (PME). UNFPA offered a contribution and UNESCAP the cost of the venue, which was not enough in time. Both are thanked, as is, in particular, the Royal Thai Government, which had been ready to act as host.',
    fr: 'L’Administration doit annoncer avec regret que le troisième atelier de 2006, sur l’environnement et la migration, ne peut avoir lieu, faute de moyens. Il était prévu les 24 et 25 octobre à Bangkok (Thaïlande). Une fois le sujet choisi par les Membres, un appui a été demandé à des gouvernements et, entre autres, au PNUE, au FNUAP, à la Banque mondiale, au Fonds pour l’environnement mondial (FEM) et à la Fondation pour la population, la migration et l’environnement (PME). Le FNUAP a offert une contribution et la CESAP la prise en charge des salles, ce qui n’a pas suffi à temps. Tous deux sont remerciés, de même que, tout particulièrement, le Gouvernement royal thaïlandais, qui s’était dit prêt à accueillir l’atelier.',
    es: 'La Administración debe comunicar con pesar que el tercer taller de 2006, sobre el medio ambiente y la migración, no puede celebrarse por falta de medios. Estaba previsto para el 24 y el 25 de octubre en Bangkok (Tailandia). Elegido el tema por los Miembros, se solicitó apoyo a gobiernos y, entre otros, al PNUMA, al UNFPA, al Banco Mundial, al Fondo para el Medio Ambiente Mundial (FMAM) y a la Fundación para la Población, la Migración y el Medio Ambiente (PME). El UNFPA ofreció una contribución y la CESPAP el costo del local, lo que no bastó a tiempo. Se agradece a ambos y, muy en especial, al Gobierno Real de Tailandia, que se había mostrado dispuesto a acoger el taller.',
  }),
  paragraph(7, {
    en: 'Members are asked whether that workshop should be deferred to 2007 or cancelled. Should it be deferred, the place would be looked at afresh and Members’ wishes heard. A deferred workshop would come on top of the two workshops of next year’s dialogue, and would be held only if adequate funding is secured.',
    fr: 'Il est demandé aux Membres si cet atelier doit être reporté à 2007 ou annulé. En cas de report, le choix du lieu serait réexaminé et les souhaits des Membres entendus. L’atelier reporté s’ajouterait aux deux ateliers du dialogue de l’année prochaine et ne se tiendrait que si un financement suffisant est assuré.',
    es: 'Se pregunta a los Miembros si ese taller debe aplazarse hasta 2007 o cancelarse. En caso de aplazamiento, se reconsideraría el lugar y se escucharían los deseos de los Miembros. El taller aplazado se sumaría a los dos talleres del diálogo del próximo año, y solo se celebraría si se obtiene financiación suficiente.',
  }),
  heading('s-funding', 1, TITLES.funding),
  paragraph(8, {
    en: 'No workshop had to be put off for want of money since the dialogue began in 2001; this is the first. Yet raising funds one workshop at a time invites such cases and rules out planning ahead, at a price in money and in staff time. The Administration therefore puts forward again its proposal of 2006: to seek support for all the workshops of a year together. This would make it possible to:',
    fr: 'Depuis les débuts du dialogue, en 2001, aucun atelier n’avait dû être remis faute d’argent : celui-ci est le premier. Mais chercher des fonds atelier par atelier expose à de tels cas et interdit de prévoir, ce qui coûte en argent et en travail. L’Administration présente donc à nouveau sa proposition de 2006 : demander un appui pour l’ensemble des ateliers d’une année. Il deviendrait ainsi possible :',
    es: 'Desde que comenzó el diálogo, en 2001, ningún taller había tenido que posponerse por falta de dinero: este es el primero. Ahora bien, recaudar fondos taller por taller propicia esos casos e impide planificar, lo que se paga en dinero y en trabajo. Por ello la Administración presenta de nuevo su propuesta de 2006: solicitar apoyo para el conjunto de los talleres de un año. De ese modo se podría:',
  }),
  item('p8-1', {
    en: 'keep the promises made to Members on the themes they chose, and carry their discussion on from one meeting to the next;',
    fr: 'de tenir les engagements pris envers les Membres sur les thèmes qu’ils ont choisis, et de poursuivre leur débat d’une réunion à l’autre ;',
    es: 'cumplir lo prometido a los Miembros sobre los temas que eligieron, y dar continuidad a su debate de una reunión a otra;',
  }),
  item('p8-2', {
    en: 'bring as many representatives of developing Member States as possible, which is the larger part of a workshop’s cost, because the sum for each workshop would be known early and the sessions planned on it;',
    fr: 'de faire venir le plus grand nombre possible de représentants d’États membres en développement, principal poste du budget d’un atelier, puisque la somme disponible pour chacun serait connue tôt et les séances établies en conséquence ;',
    es: 'costear la asistencia del mayor número posible de representantes de Estados Miembros en desarrollo, partida principal del presupuesto de un taller, pues se conocería pronto la suma disponible para cada uno y las sesiones se planificarían en consecuencia;',
  }),
  item('p8-3', {
    en: 'spare people and money by asking donors once instead of several times;',
    fr: 'de ménager le personnel et les crédits en s’adressant aux donateurs une fois au lieu de plusieurs ;',
    es: 'ahorrar personal y dinero al dirigirse a los donantes una sola vez y no varias;',
  }),
  item('p8-4', {
    en: 'travel at lower cost, air fares above all, because preparations can start in good time.',
    fr: 'de voyager à moindre coût, surtout par avion, les préparatifs pouvant commencer assez tôt.',
    es: 'viajar a menor costo, sobre todo en avión, al poder iniciarse los preparativos con tiempo.',
  }),
  heading('s-council', 1, TITLES.council2006),
  paragraph(9, {
    en: 'Much has been done of late, in the IDM and outside it, to bring governments of all regions into one conversation on migration policy. The United Nations High-Level Dialogue on International Migration and Development (HLD; New York, 14 and 15 September 2006) showed how that interest grows, and turned it to development policy and the Millennium Development Goals (MDGs). Those who are not States have been heard less: companies and the organizations of civil society. The Business Advisory Board that the Director General set up in 2005, and the work on trade with the WTO and the World Bank, opened a door. In the field, businesses, diaspora and hometown associations, relief and advocacy groups already deal with recruitment, remittances and small credit. Members are well placed to lead in giving them a voice.',
    fr: 'Beaucoup a été fait ces derniers temps, dans l’IDM et ailleurs, pour réunir les gouvernements de toutes les régions dans une même conversation sur les politiques migratoires. Le Dialogue de haut niveau des Nations Unies sur les migrations internationales et le développement (New York, 14 et 15 septembre 2006) a montré combien cet intérêt grandit et l’a tourné vers les politiques de développement et les objectifs du Millénaire pour le développement (OMD). Ceux qui ne sont pas des États ont été moins entendus : les entreprises et les organisations de la société civile. Le Conseil consultatif des entreprises, créé par le Directeur général en 2005, et les travaux sur le commerce menés avec l’OMC et la Banque mondiale ont ouvert une porte. Sur le terrain, entreprises, diasporas, associations de ressortissants, organisations de secours et de défense des droits s’occupent déjà de recrutement, d’envois de fonds et de microcrédit. Les Membres sont bien placés pour leur donner voix au débat.',
    es: 'Mucho se ha hecho últimamente, en el IDM y fuera de él, para reunir a los gobiernos de todas las regiones en una misma conversación sobre las políticas migratorias. El Diálogo de Alto Nivel de las Naciones Unidas sobre la Migración Internacional y el Desarrollo (Nueva York, 14 y 15 de septiembre de 2006) mostró cuánto crece ese interés y lo orientó hacia las políticas de desarrollo y los Objetivos de Desarrollo del Milenio (ODM). Quienes no son Estados han sido menos escuchados: las empresas y las organizaciones de la sociedad civil. La Junta Asesora de Empresas que el Director General creó en 2005 y la labor sobre el comercio con la OMC y el Banco Mundial abrieron una puerta. Sobre el terreno, empresas, diásporas, asociaciones de oriundos y grupos de socorro y de defensa de derechos ya se ocupan de la contratación, las remesas y el microcrédito. Los Miembros están en buena posición para darles voz.',
  }),
  paragraph(10, {
    en: 'At the next Council the programme of the dialogue would be:',
    fr: 'À la prochaine session du Conseil, le programme du dialogue serait le suivant :',
    es: 'En la próxima reunión del Consejo, el programa del diálogo sería el siguiente:',
  }),
  item(
    'p10-a',
    {
      en: 'a special session with the members of the Global Migration Group (GMG), whom Members could question, after the HLD, about their own fields and about the work of the Group;',
      fr: 'une séance spéciale avec les membres du Groupe mondial sur la migration (GMG), que les Membres pourraient interroger, après le Dialogue de haut niveau, sur leurs domaines respectifs et sur les travaux du Groupe ;',
      es: 'una sesión especial con los integrantes del Grupo Mundial sobre Migración (GMG), a quienes los Miembros podrían preguntar, tras el Diálogo de Alto Nivel, sobre sus respectivos ámbitos y sobre la labor del Grupo;',
    },
    '(a)',
  ),
  item(
    'p10-b',
    {
      en: `a high-level session on ${TITLES.theme2006.en}, in which those concerned say what they have learned and where they see room for partnership;`,
      fr: `une séance de haut niveau sur le thème « ${TITLES.theme2006.fr} », où les intéressés diraient ce qu’ils ont appris et où ils voient matière à partenariat ;`,
      es: `una sesión de alto nivel sobre «${TITLES.theme2006.es}», en la que los interesados expondrían lo aprendido y dónde ven posibilidades de alianza;`,
    },
    '(b)',
  ),
  item(
    'p10-c',
    {
      en: 'a session on the International Migration and Development Initiative (IMDI), continuing the side event held at the HLD and the talks with Members since: its concept paper will have been revised after the comments received, and first activities, governance and funding will be put up for discussion;',
      fr: 'une séance sur l’Initiative internationale pour la migration et le développement (IMDI), dans le prolongement de la réunion tenue en marge du Dialogue de haut niveau et des échanges menés depuis avec les Membres : le document d’orientation aura été revu à la lumière des observations reçues, et de premières activités, la gouvernance et le financement seront soumis à la discussion ;',
      es: 'una sesión sobre la Iniciativa internacional de migración y desarrollo (IMDI), que prolongaría el acto paralelo celebrado durante el Diálogo de Alto Nivel y las conversaciones mantenidas desde entonces con los Miembros: el documento conceptual se habrá revisado a la luz de las observaciones recibidas, y se someterán a debate las primeras actividades, la gobernanza y la financiación;',
    },
    '(c)',
  ),
  item(
    'p10-d',
    {
      en: 'a session on The Year in Review, in which ministers are expected to present some of the developments of 2006 that matter to Members.',
      fr: 'une séance consacrée au bilan de l’année, où des ministres devraient présenter quelques faits de 2006 qui intéressent les Membres.',
      es: 'una sesión dedicada al balance del año, en la que se espera que ministros presenten algunas novedades de 2006 de interés para los Miembros.',
    },
    '(d)',
  ),
];
