/** What a passport strategy is, seen from here. */
interface Attempting {
  authenticate(request: object): void;
}

/** What came of an attempt: somebody, nobody, or a fault. */
export function authenticate<U>(strategy: object, request: object): Promise<U | null> {
  // A passport strategy reports through methods that the middleware puts on it; this puts them on without a middleware,
  // so that signing in is a use case like any other and works the same over HTTP and in tests.
  return new Promise((resolve, reject) => {
    const attempt = Object.assign(Object.create(strategy) as Attempting, {
      success: (user: U) => resolve(user),
      fail: () => resolve(null),
      error: (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
      pass: () => resolve(null),
    });
    attempt.authenticate(request);
  });
}
