import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '#platform';
import { BallotBox } from './ballot-box.js';

/** The ballot box in figures: how many ballots, in how many batches, and how many wait. Of no question in particular. */
@Injectable()
export class BallotFigures {
  constructor({ registry }: Metrics, box: BallotBox) {
    new Counter({
      name: 'placet_ballots_total',
      help: 'Ballots that reached the database, by what became of them.',
      labelNames: ['outcome'] as const,
      registers: [registry],
      collect() {
        this.reset();
        this.inc({ outcome: 'counted' }, box.figures.counted);
        this.inc({ outcome: 'refused' }, box.figures.refused);
        this.inc({ outcome: 'failed' }, box.figures.failed);
      },
    });
    new Counter({
      name: 'placet_ballot_batches_total',
      help: 'Batches in which ballots were cast.',
      registers: [registry],
      collect() {
        this.reset();
        this.inc(box.figures.batches);
      },
    });
    new Gauge({
      name: 'placet_ballots_waiting',
      help: 'Ballots that wait to be cast.',
      registers: [registry],
      collect() {
        this.set(box.waiting);
      },
    });
  }
}
