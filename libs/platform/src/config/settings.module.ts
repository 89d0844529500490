import { type DynamicModule, Module } from '@nestjs/common';
import type { Texts } from '../domain/words.js';

export const SETTINGS = Symbol('Settings');

/** What the running server is: said once at its composition, the same for all who ask. */
export interface Settings {
  readonly organization: string;
  readonly version: string;
  /** The official zone of the organization's seat, for whoever has no consultation before him. */
  readonly officialZone: string;
  /** Whether the positions shown are invented. */
  readonly demonstration: boolean;
  /** The demonstration's sign-ins, each role in the words of every language; empty outside it. */
  readonly signIns: readonly { readonly email: string; readonly password: string; readonly role: Texts }[];
  /** Whether the session cookie is for encrypted connections only. */
  readonly secureCookies: boolean;
}

@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    return { module: SettingsModule, global: true, providers: [{ provide: SETTINGS, useValue: settings }], exports: [SETTINGS] };
  }
}
