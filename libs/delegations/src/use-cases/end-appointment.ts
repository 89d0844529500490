import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { endAppointment } from '../domain/appointment.js';
import { noSuchAppointment } from '../domain/refusals.js';
import { AppointmentRepository } from '../persistence/appointment-repository.js';
import { DelegateDirectory } from '../persistence/delegate-directory.js';
import { organizationLocked } from '../persistence/organization.js';

/** Ends an appointment; answers the delegate's id. */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: DelegateDirectory,
  ) {}

  async execute(input: { readonly delegate: string; readonly validUntil: Date }, by: Principal): Promise<Result<string>> {
    const ended = await this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const appointments = tx.get(AppointmentRepository);
      const appointment = await appointments.find(input.delegate);
      if (!appointment) return noSuchAppointment();
      const correction = endAppointment(appointment, input.validUntil);
      if (isRefusal(correction)) return correction;
      await appointments.correct(correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'appointment.ended',
        account: by.account,
        member: appointment.member,
        data: { delegate: appointment.delegate, account: appointment.account, validUntil: input.validUntil.toISOString() },
      });
      return appointment.delegate;
    });
    this.directory.forget();
    return ended;
  }
}
