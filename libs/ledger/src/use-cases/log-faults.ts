import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { LOGGER, type Logger, Metrics } from '#platform';
import { faultInWords, type LogFault } from '../domain/judging.js';

/** What is wrong with logs, as this process has found it: said once loudly, and for as long as it lasts to whoever asks. */
@Injectable()
export class LogFaults {
  private readonly faults = new Map<string, LogFault>();

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    metrics: Metrics,
  ) {
    const faults = this.faults;
    new Gauge({
      name: 'placet_log_faults',
      help: 'Logs that are signed no further because they are not what was signed before. Anything but 0 is an alarm.',
      registers: [metrics.registry],
      collect() {
        this.set(faults.size);
      },
    });
  }

  found(fault: LogFault): void {
    const known = this.faults.get(fault.log);
    this.faults.set(fault.log, fault);
    if (known?.kind !== fault.kind) this.logger.error({ context: 'Log', ...fault }, faultInWords(fault));
  }

  /** The log was found in order. Whether something had been wrong with it. */
  settled(log: string): boolean {
    const known = this.faults.delete(log);
    if (known) this.logger.warn({ context: 'Log', log }, `The log ${log} is in order again.`);
    return known;
  }

  of(log: string): LogFault | null {
    return this.faults.get(log) ?? null;
  }

  /** One line each. */
  inWords(): readonly string[] {
    return [...this.faults.values()].map(faultInWords);
  }
}
