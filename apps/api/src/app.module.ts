import { type DynamicModule, Module } from '@nestjs/common';
import { CommentsModule } from '#comments';
import { ConsultationsModule } from '#consultations';
import { DelegationsModule } from '#delegations';
import { IdentityModule } from '#identity';
import { DatabaseModule, graphqlModule, RefusalResolver } from '#platform';
import { RecordModule } from '#record';
import { VotingModule } from '#voting';
import { ENTITIES } from './entities.js';

export interface AppOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly introspection: boolean;
}

/** The whole server. Which libs there are is said here and nowhere else. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with({ url: options.databaseUrl, entities: ENTITIES, poolSize: options.poolSize }),
        graphqlModule({ introspection: options.introspection }),
        IdentityModule,
        DelegationsModule,
        ConsultationsModule,
        CommentsModule,
        VotingModule,
        RecordModule,
      ],
      providers: [RefusalResolver],
    };
  }
}
