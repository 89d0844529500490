/** What a refused act says: the code is for programs, the message for people. */
export type Refusal = Readonly<{ code: string; message: string; path: readonly string[] | null }>;

/** The API answered otherwise than the demonstration's script expects: the script or the API is at fault. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly asked: string,
    readonly said: string,
    readonly refusal?: Refusal,
  ) {
    super(`${asked}: ${said}`);
  }
}

/** Waits for an act that must be refused, and gives the refusal; an act that succeeds is the script's fault. */
export async function refused(act: Promise<unknown>): Promise<Refusal> {
  try {
    await act;
  } catch (fault) {
    if (fault instanceof UnexpectedAnswer && fault.refusal) return fault.refusal;
    throw fault;
  }
  throw new Error('The act should have been refused, and was not.');
}

type Answer = Readonly<{ data?: Record<string, unknown> | null; errors?: ReadonlyArray<Readonly<{ message: string }>> }>;
type Headers = Readonly<Record<string, string>>;

/** The public GraphQL API, as anybody may use it: HTTP and a bearer token. Each instance speaks for one account, or for none. */
export class Api {
  constructor(
    readonly address: string,
    private readonly headers: Headers = {},
  ) {}

  /** The same API, asked with a personal access token. */
  as(token: string): Api {
    return new Api(this.address, { ...this.headers, authorization: `Bearer ${token}` });
  }

  /** The same API, answering in another language. */
  in(language: 'en' | 'fr' | 'es'): Api {
    return new Api(this.address, { ...this.headers, 'accept-language': language });
  }

  /** One query. `T` is the shape of the selection. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    return (await this.post(query, variables)).data as T;
  }

  /** One act: `selection` is taken from the success; a refusal is thrown, for the script expects none. */
  async act<T>(mutation: string, input: object, selection: string): Promise<T> {
    return (await this.perform<T>(mutation, input, selection)).result;
  }

  /**
   * Signs in with email and password, as a browser would, and leaves with a personal access token, as a program should.
   * The token outlives the demonstration's run by little.
   */
  async signIn(email: string, password: string, expiresAt: string): Promise<Api> {
    const { cookie } = await this.perform('signIn', { email, password }, 'viewer { account { id } }');
    const session = new Api(this.address, { ...this.headers, cookie });
    const { secret } = await session.act<{ secret: string }>('createAccessToken', { name: 'Demonstration', expiresAt }, 'secret');
    return this.as(secret);
  }

  private async perform<T>(mutation: string, input: object, selection: string): Promise<{ result: T; cookie: string }> {
    const name = mutation[0]?.toUpperCase() + mutation.slice(1);
    const { data, cookie } = await this.post(
      `mutation ${name}($input: ${name}Input!) {
        ${mutation}(input: $input) { __typename ... on ${name}Success { ${selection} } ... on Refusal { code message path } }
      }`,
      { input },
    );
    const payload = data[mutation] as { __typename: string } & Refusal;
    if (payload.__typename === 'Refusal') {
      throw new UnexpectedAnswer(mutation, `${payload.code} (${payload.path?.join('.') ?? ''}) ${payload.message}`, payload);
    }
    return { result: payload as T, cookie };
  }

  private async post(query: string, variables: object): Promise<{ data: Record<string, unknown>; cookie: string }> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    const asked = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'query';
    const text = await response.text();
    const answer = parsed(text);
    if (!answer) throw new UnexpectedAnswer(asked, `HTTP ${response.status}: ${text.slice(0, 200)}`);
    if (answer.errors?.length || !answer.data)
      throw new UnexpectedAnswer(asked, (answer.errors ?? []).map((error) => error.message).join('; '));
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
    return { data: answer.data, cookie: cookie.join('; ') };
  }
}

function parsed(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
