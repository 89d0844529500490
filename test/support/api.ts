/** What the API answered: `data` and `errors` as they came. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** A GraphQL client as plain as a programmer with curl. */
export class Api {
  constructor(
    readonly address: string,
    readonly token: string | null,
    readonly language: 'en' | 'fr' | 'es' = 'en',
  ) {}

  as(token: string | null): Api {
    return new Api(this.address, token, this.language);
  }

  in(language: 'en' | 'fr' | 'es'): Api {
    return new Api(this.address, this.token, language);
  }

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  }

  /** The data of an answer that must be without errors. */
  async data<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.length || data === null) throw new Error(`The API answered with errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Runs one mutation `field(input: …)` and answers its payload with `__typename`, and the refusal's fields where refused. */
  async act<P extends { __typename: string }>(field: string, input: Record<string, unknown>, success: string): Promise<P> {
    const name = field[0]?.toUpperCase() + field.slice(1);
    const query = `mutation Act($input: ${name}Input!) { ${field}(input: $input) { __typename
      ... on ${name}Success { ${success} } ... on Refusal { code message path } } }`;
    const data = await this.data<Record<string, P>>(query, { input });
    const payload = data[field];
    if (!payload) throw new Error(`${field} answered nothing`);
    return payload;
  }
}
