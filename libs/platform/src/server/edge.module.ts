import { type DynamicModule, Module } from '@nestjs/common';
import { ErrorDesk } from '../graphql/errors.js';
import { LOGGER, type Logger } from './logger.js';
import { Metrics } from './metrics.js';

/** The log, the figures and the wording of errors, for whoever asks by injection. */
@Module({})
export class EdgeModule {
  static with(logger: Logger, { introspection }: { introspection: boolean }): DynamicModule {
    return {
      module: EdgeModule,
      global: true,
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: ErrorDesk, useValue: new ErrorDesk(logger, introspection) },
        { provide: Metrics, useFactory: () => new Metrics() },
      ],
      exports: [LOGGER, ErrorDesk, Metrics],
    };
  }
}
