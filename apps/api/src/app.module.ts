import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CommentsModule } from '#comments';
import { ConsultationsModule } from '#consultations';
import { DelegationsModule } from '#delegations';
import { IdentityModule } from '#identity';
import { DatabaseModule, graphqlModule, RefusalResolver, type Settings, SettingsModule } from '#platform';
import { RecordModule } from '#record';
import { VotingModule } from '#voting';
import { ENTITIES } from './entities.js';

export interface AppOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly introspection: boolean;
  readonly settings: Settings;
}

/** The capabilities, each a lib. Which there are is said here and nowhere else. */
export const FEATURES: readonly Type<unknown>[] = [
  IdentityModule,
  DelegationsModule,
  ConsultationsModule,
  CommentsModule,
  VotingModule,
  RecordModule,
];

/** Resolvers that belong to no capability. */
export const RESOLVERS: readonly Type<unknown>[] = [RefusalResolver];

/** The whole server. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with({ url: options.databaseUrl, entities: ENTITIES, poolSize: options.poolSize }),
        SettingsModule.with(options.settings),
        graphqlModule({ introspection: options.introspection }),
        ...FEATURES,
      ],
      providers: [...RESOLVERS],
    };
  }
}
