import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { DelegationsModule } from '#delegations';
import { SilenceActsResolver } from './graphql/silence-acts.resolver.js';
import { ConsultationSilencesResolver, SilenceResolver } from './graphql/silence.resolver.js';
import { Silences } from './graphql/silences.js';
import { DueSilences } from './persistence/due-silences.js';
import { SilenceQuery } from './persistence/silence-query.js';
import { ExtendSilence } from './use-cases/extend-silence.js';
import { ObjectToSilence } from './use-cases/object-to-silence.js';
import { SilenceClock } from './use-cases/silence-clock.js';
import { StartSilence } from './use-cases/start-silence.js';
import { WithdrawSilence } from './use-cases/withdraw-silence.js';

/** Texts that are adopted unless a Member objects. */
@Module({
  imports: [DelegationsModule, ConsultationsModule],
  providers: [
    DueSilences,
    SilenceQuery,
    StartSilence,
    ObjectToSilence,
    ExtendSilence,
    WithdrawSilence,
    SilenceClock,
    Silences,
    SilenceResolver,
    ConsultationSilencesResolver,
    SilenceActsResolver,
  ],
})
export class SilenceModule {}
