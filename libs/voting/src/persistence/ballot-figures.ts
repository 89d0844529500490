import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '#platform';
import { BallotBox } from './ballot-box.js';

/** What the ballot box tells the monitoring: how many ballots wait. Whose they are and what they say it does not. */
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
  }
}
