import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * What this process counts, for Prometheus. Labels take few values (kinds, names of our own fields, codes): never a
 * person, a Member, a question or an answer. Other libs add their own to `registry`.
 */
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'placet_http_request_seconds',
    help: 'Time from the request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly operations = new Histogram({
    name: 'placet_graphql_operation_seconds',
    help: 'Time that a GraphQL operation took, by its first field.',
    labelNames: ['kind', 'field'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: 'placet_graphql_errors_total',
    help: 'Errors in GraphQL answers, by code. Refused acts are answers, not errors.',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
