import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CannotStart } from './cannot-start.js';
import { readConfig, CONFIGURATION } from './config.js';

const production = {
  PLACET_MODE: 'production',
  DATABASE_URL: 'postgresql://api:u7-Long-One@db:5432/placet',
  PLACET_LOG_NAME: 'placet.organization.example',
  PLACET_LOG_KEY_FILE: '/run/secrets/log-key',
};

describe('the configuration', () => {
  it('runs the demonstration on the embedded server when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demonstration',
      port: 3000,
      databaseUrl: null,
      introspection: true,
      secureCookies: false,
    });
  });

  it('is strict in production', () => {
    expect(readConfig(production)).toMatchObject({ introspection: false, secureCookies: true, logLevel: 'info' });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PLACET_MODE: 'prod' }, 'PLACET_MODE'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    [{ PLACET_ZONE: 'Geneva' }, 'PLACET_ZONE'],
    [{ PLACET_ADMIN_EMAIL: 'a@b.example' }, 'PLACET_ADMIN_PASSWORD'],
    [{ PLACET_LOG_NAME: 'https://placet.organization.example' }, 'PLACET_LOG_NAME'],
    [{ PLACET_LOG_KEY: 'x', PLACET_LOG_KEY_FILE: 'y' }, 'PLACET_LOG_KEY_FILE'],
    [{ ...production, PLACET_LOG_KEY_FILE: '' }, 'PLACET_LOG_KEY_FILE'],
    [{ ...production, PLACET_LOG_NAME: '' }, 'PLACET_LOG_NAME'],
    [{ ...production, DATABASE_URL: 'postgresql://api:placet@db/placet' }, 'DATABASE_URL'],
    [{ ...production, DATABASE_OWNER_URL: 'postgresql://owner:Change-Me@db/placet' }, 'DATABASE_OWNER_URL'],
    [{ ...production, PLACET_ADMIN_EMAIL: 'a@b.example', PLACET_ADMIN_PASSWORD: 'the-shown-password' }, 'PLACET_ADMIN_PASSWORD'],
  ])('refuses %j and names %s', (env, name) => {
    expect(() => readConfig(env, ['the-shown-password'])).toThrow(CannotStart);
    expect(() => readConfig(env, ['the-shown-password'])).toThrow(name);
  });

  it('tells whoever only came to look the way to the demonstration', () => {
    const { DATABASE_URL } = production;
    for (const env of [{ DATABASE_URL }, { ...production, PLACET_LOG_NAME: '' }])
      expect(() => readConfig(env)).toThrow('PLACET_MODE=demonstration');
    expect(readConfig({ DATABASE_URL, PLACET_MODE: 'demonstration' }).mode).toBe('demonstration');
  });

  it('has a table in which every variable stands once', () => {
    const names = CONFIGURATION.map((variable) => variable.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stands in the README as it is here', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { name, default: otherwise, meaning } of CONFIGURATION)
      expect(readme).toContain(`| \`${name}\` | ${otherwise} | ${meaning} |`);
  });
});
