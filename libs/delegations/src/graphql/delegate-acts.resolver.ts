import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type Result } from '#platform';
import { LedgerQuery } from '../persistence/ledger-query.js';
import { AppointDelegate } from '../use-cases/appoint-delegate.js';
import { EndAppointment } from '../use-cases/end-appointment.js';
import { AppointDelegatePayload, EndAppointmentPayload } from './answers.js';
import { AppointDelegateInput, EndAppointmentInput } from './inputs.js';

@Resolver()
export class DelegateActsResolver {
  constructor(
    private readonly appoint: AppointDelegate,
    private readonly end: EndAppointment,
    private readonly ledgers: LedgerQuery,
  ) {}

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => AppointDelegatePayload, {
    description: 'Appoints a person to a delegation. A person speaks for one delegation at a time.',
  })
  async appointDelegate(
    @Args('input', { description: 'A person to be appointed to a delegation.' }) input: AppointDelegateInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.appoint.execute(input, by));
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => EndAppointmentPayload, { description: 'Ends an appointment at an instant.' })
  async endAppointment(
    @Args('input', { description: 'The end of an appointment.' }) input: EndAppointmentInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.end.execute(input, by));
  }

  private async answer(id: Result<string>) {
    return isRefusal(id) ? id : { delegate: await this.ledgers.delegate(id) };
  }
}
