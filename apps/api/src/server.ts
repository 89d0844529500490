import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppOptions } from './app.module.js';

/** The application, ready to listen. Used by the launcher, the tests and the benchmark alike. */
export async function createServer(options: AppOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(options),
    new FastifyAdapter({ trustProxy: false, bodyLimit: 2_000_000 }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  app.enableShutdownHooks([]);
  return app;
}
