import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { PrincipalQuery } from '../persistence/principal-query.js';

/** The passport strategy for whoever presents a secret: a session's, in its cookie, or an access token, as a bearer. */
@Injectable()
export class TokenStrategy extends passport.Strategy {
  override readonly name = 'token';

  constructor(private readonly principals: PrincipalQuery) {
    super();
  }

  override authenticate(request: object): void {
    const token = 'token' in request && typeof request.token === 'string' ? request.token : '';
    this.principals.of(token).then(
      (principal) => (principal ? this.success(principal) : this.fail('unknown', 401)),
      (fault: unknown) => this.error(fault),
    );
  }
}
