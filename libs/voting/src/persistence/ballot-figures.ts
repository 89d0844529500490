import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '#platform';
import { BallotBox } from './ballot-box.js';

/**
 * What the ballot box tells the monitoring: how many ballots were cast, in how many batches, and how many wait. Whose they
 * are, on which question and what they say it does not.
 */
@Injectable()
export class BallotFigures {
  constructor(box: BallotBox, { registry }: Metrics) {
    new Gauge({
      name: 'placet_ballots_waiting',
      help: 'Ballots that wait for the next commit; at the bound of the queue, more are refused.',
      registers: [registry],
      collect() {
        this.set(box.waiting);
      },
    });
    new Counter({
      name: 'placet_ballots_total',
      help: 'Ballots that were handed to the database, by what became of them.',
      labelNames: ['outcome'] as const,
      registers: [registry],
      collect() {
        const { counted, refused, failed } = box.figures;
        this.reset();
        for (const [outcome, ballots] of Object.entries({ counted, refused, failed })) this.inc({ outcome }, ballots);
      },
    });
    new Counter({
      name: 'placet_ballot_batches_total',
      help: 'Batches in which ballots were cast together.',
      registers: [registry],
      collect() {
        this.reset();
        this.inc(box.figures.batches);
      },
    });
  }
}
