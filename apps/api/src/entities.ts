/** The tables' shapes that TypeORM is to know: each lib exports its own list. */
export const ENTITIES: (new () => object)[] = [];
