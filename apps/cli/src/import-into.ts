import { AddDocument, type Parting, together, type Version } from '#consultations';
import { AccountQuery, type AccountRow, type Principal } from '#identity';
import { isRefusal, type Language, poolOf, Sql, UnitOfWork } from '#platform';
import { withDataSource } from './database.js';
import { Failure } from './failure.js';

export interface Added {
  readonly consultation: string;
  readonly document: string;
  /** The officer in whose name it was done. */
  readonly by: string;
}

/** Adds what was recognised to a draft, by the use case that the API has, in the name of an officer of the secretariat. */
export async function addedAs(versions: readonly [Version, ...Version[]], consultation: string, email: string | undefined): Promise<Added> {
  const [{ language: originalLanguage, found }] = versions;
  const { symbol, title, issuedOn } = found;
  if (!symbol) throw new Failure('No symbol was recognised: give it with --symbol.');
  if (!title) throw new Failure('No title was recognised: give it with --title.');
  if (!issuedOn) throw new Failure('No day of issue was recognised: give it with --date.');
  const languages = versions.map(({ language }) => language);
  if (!languages.includes('en'))
    throw new Failure(
      `The original is in ${originalLanguage}; every text of the platform exists in English too: give it with --with en=FILE.`,
    );
  const twice = languages.find((language, at) => languages.indexOf(language) !== at);
  if (twice) throw new Failure(`The document was given twice in ${twice}.`);
  const document = together(versions);
  if (!('blocks' in document)) throw new Failure(apart(document, originalLanguage));
  const titles = Object.fromEntries(versions.map((version) => [version.language, version.found.title ?? title]));
  return withDataSource(async (dataSource) => {
    const officer = await officerOf(new AccountQuery(new Sql(poolOf(dataSource))), email);
    const id = await new AddDocument(new UnitOfWork(dataSource)).execute(
      {
        consultation,
        symbol,
        title: { en: title, ...titles },
        issuedOn,
        originalLanguage,
        ...document,
        setApart: true,
      },
      principalOf(officer),
    );
    if (isRefusal(id)) throw new Failure(id.words.en);
    return { consultation, document: id, by: officer.email };
  });
}

/** Where two versions part, in one line. */
function apart({ block, language, first, other }: Parting, original: Language): string {
  const has = (what: string | null) => (what ? what.toLowerCase() : 'nothing');
  return `The two are not built alike: as block ${block} the text in ${original} has ${has(first)}, that in ${language} ${has(other)}.`;
}

/** Every act in the log is somebody's: of the officer named, or of the only one there is. */
async function officerOf(accounts: AccountQuery, email: string | undefined): Promise<AccountRow> {
  const officers = await accounts.withRole('SECRETARIAT');
  const officer = email ? officers.find((each) => each.email === email.toLowerCase()) : officers.length === 1 ? officers[0] : undefined;
  if (officer) return officer;
  throw new Failure(
    email
      ? `${email} is not the account of an officer of the secretariat.`
      : `Say in whose name the document is added, with --as: ${officers.map((each) => each.email).join(', ') || 'there is no officer yet'}.`,
  );
}

function principalOf({ id, name, roles }: AccountRow): Principal {
  return { account: id, name, session: id, roles: new Set(roles) };
}
