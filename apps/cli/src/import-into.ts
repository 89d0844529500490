import { AddDocument, type Recognised } from '#consultations';
import { AccountQuery, type AccountRow, type Principal } from '#identity';
import { applicationDataSource, isRefusal, poolOf, Sql, UnitOfWork } from '#platform';
import { withDatabase } from './database.js';
import { Failure } from './failure.js';

export interface Added {
  readonly consultation: string;
  readonly document: string;
  /** The officer in whose name it was done. */
  readonly by: string;
}

/** Adds what was recognised to a draft, by the use case that the API has, in the name of an officer of the secretariat. */
export async function addedAs(found: Recognised, consultation: string, email: string | undefined): Promise<Added> {
  const { symbol, title, issuedOn } = found;
  if (!symbol) throw new Failure('No symbol was recognised: give it with --symbol.');
  if (!title) throw new Failure('No title was recognised: give it with --title.');
  if (!issuedOn) throw new Failure('No day of issue was recognised: give it with --date.');
  if ((found.language ?? 'en') !== 'en')
    throw new Failure(
      'Only a text in English can be added by this command; the other languages are set beside it in the secretariat’s desk.',
    );
  return withDatabase(async (url) => {
    const dataSource = await applicationDataSource({ url, poolSize: 1 }).initialize();
    try {
      const officer = await officerOf(new AccountQuery(new Sql(poolOf(dataSource))), email);
      const document = await new AddDocument(new UnitOfWork(dataSource)).execute(
        {
          consultation,
          symbol,
          title: { en: title },
          issuedOn,
          originalLanguage: 'en',
          blocks: found.blocks.map(({ anchor, kind, level, number, text }) => ({ anchor, kind, level, number, text: { en: text } })),
          footnotes: found.footnotes.map(({ mark, anchor, text }) => ({ mark, anchor, text: { en: text } })),
        },
        principalOf(officer),
      );
      if (isRefusal(document)) throw new Failure(document.words.en);
      return { consultation, document, by: officer.email };
    } finally {
      await dataSource.destroy();
    }
  });
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
